import type { Message } from "@payung/jamsostek";
import type { RegionPlugin } from "../region-plugin.js";
import { liesIn } from "../region-code.js";
import type { CaveatCode, ReportedFigure } from "../reported-figure.js";
import type { PluginProblem } from "./plugin-problem.js";
import { repeated } from "./repeated.js";

/** What a figure must hold so that nobody reads more in it than its source says. */
export function figureProblems({ figures = [], regionCode }: RegionPlugin): PluginProblem[] {
  const codes = figures.map((figure) => figure.code);
  return [
    ...repeated(codes, "figures", "code"),
    ...figures.flatMap((figure, index) => {
      const broken = RULES.filter((rule) => !rule.holds(figure));
      const outside = liesIn(figure.region, regionCode) ? [] : [outsideRegion(figure, regionCode)];
      return [...broken.map((rule) => rule.message), ...outside].map((message) => ({
        path: `figures[${index}] (${figure.code})`,
        message,
      }));
    }),
  ];
}

function outsideRegion({ region }: ReportedFigure, own: string): Message {
  return {
    id: `wilayah angka harus ${own} atau di dalamnya; yang ada: ${region}`,
    en: `a figure's region is ${own} or lies in it; found: ${region}`,
  };
}

function has(figure: ReportedFigure, code: CaveatCode): boolean {
  return figure.caveats.some((caveat) => caveat.code === code);
}

interface FigureRule {
  readonly holds: (figure: ReportedFigure) => boolean;
  readonly message: Message;
}

const RULES: readonly FigureRule[] = [
  {
    holds: (figure) => figure.printed === undefined || figure.value !== undefined,
    message: {
      id: "yang dicetak (printed) harus dibaca sebagai value",
      en: "what was printed must be read as a value",
    },
  },
  {
    holds: (figure) => figure.value !== undefined || has(figure, "NOT_STATED"),
    message: {
      id: "tanpa value, angka memerlukan catatan NOT_STATED; jangan menulis 0",
      en: "without a value a figure needs the caveat NOT_STATED; never write 0 for it",
    },
  },
  {
    holds: (figure) => figure.value === undefined || !has(figure, "NOT_STATED"),
    message: {
      id: "angka dengan value tidak boleh bercatatan NOT_STATED",
      en: "a figure with a value cannot have the caveat NOT_STATED",
    },
  },
  {
    holds: (figure) =>
      figure.value === undefined ||
      figure.printed !== undefined ||
      has(figure, "DERIVED") ||
      has(figure, "LATER_PRESS"),
    message: {
      id: "value tanpa printed dihitung sendiri (catatan DERIVED) atau dari pers kemudian yang bunyinya tidak disimpan (LATER_PRESS)",
      en: "a value without a printed string was computed (caveat DERIVED) or is from later press whose words were not kept (LATER_PRESS)",
    },
  },
  {
    holds: (figure) => figure.value === undefined || figure.precision !== undefined,
    message: {
      id: "angka dengan value memerlukan precision: EXACT, ROUNDED, atau APPROXIMATE",
      en: "a figure with a value needs its precision: EXACT, ROUNDED or APPROXIMATE",
    },
  },
  {
    holds: (figure) => (figure.status === "SUSPECTED_MISPRINT") === has(figure, "MISPRINT_SUSPECTED"),
    message: {
      id: "status SUSPECTED_MISPRINT dan catatan MISPRINT_SUSPECTED harus ada bersama",
      en: "the status SUSPECTED_MISPRINT and the caveat MISPRINT_SUSPECTED come together",
    },
  },
  {
    holds: (figure) => figure.suggestedValue === undefined || figure.status === "SUSPECTED_MISPRINT",
    message: {
      id: "suggestedValue hanya bagi angka berstatus SUSPECTED_MISPRINT",
      en: "only a figure of status SUSPECTED_MISPRINT has a suggestedValue",
    },
  },
  {
    holds: (figure) => figure.suggestedValue === undefined || figure.suggestedValue !== figure.value,
    message: {
      id: "suggestedValue harus berbeda dari value: value ialah yang tercetak",
      en: "suggestedValue differs from value: value is what was printed",
    },
  },
  {
    holds: (figure) =>
      figure.unit !== "BASIS_POINTS" ||
      figure.value === undefined ||
      figure.denominator !== undefined ||
      has(figure, "DENOMINATOR_UNKNOWN"),
    message: {
      id: "sebuah bagian (BASIS_POINTS) memerlukan denominator, atau catatan DENOMINATOR_UNKNOWN",
      en: "a rate (BASIS_POINTS) needs its denominator, or the caveat DENOMINATOR_UNKNOWN",
    },
  },
];
