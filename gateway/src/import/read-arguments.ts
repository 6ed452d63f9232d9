import { parseArgs } from "node:util";
import { isMonth } from "@payung/jamsostek";
import type { Locale } from "@payung/jamsostek";

const USAGE = `npm run import -- FILE --scheme CODE --from 2027-01 [--months 12] [--category PEKERJA_RENTAN_DESA]
  [--payer BKBK] [--programmes JKK,JKM] [--when-short REFUSE|FEWER_MONTHS|FEWER_MONTHS_FOR_ALL]
  [--when-covered REFUSE|QUEUE] [--column "NIK=No KTP"] [--dry-run] [--synthetic] [--problems problems.csv]
  [--url http://localhost:4000] [--token TOKEN] [--language id|en]
Exit: 0 every row was taken, 1 rows or the whole list were not, 2 it could not be asked.`;

export interface ImportArguments {
  readonly file: string;
  readonly scheme: string;
  /** What the upload is asked with, by the names of its parameters. */
  readonly parameters: URLSearchParams;
  /** Where the rows that were not taken are written, as CSV. */
  readonly problems: string | undefined;
  /** Without a slash at its end. */
  readonly url: string;
  readonly token: string | undefined;
  readonly language: Locale;
}

const TEXT = { type: "string" } as const;
const FLAG = { type: "boolean", default: false } as const;
const OPTIONS = {
  scheme: TEXT,
  from: TEXT,
  months: TEXT,
  category: TEXT,
  payer: TEXT,
  programmes: TEXT,
  "when-short": TEXT,
  "when-covered": TEXT,
  column: { type: "string", multiple: true, default: [] as string[] },
  "dry-run": FLAG,
  synthetic: FLAG,
  problems: TEXT,
  url: { type: "string", default: "http://localhost:4000" },
  token: TEXT,
  language: TEXT,
} as const;

/** Reads the command line. @param locale of the environment @throws Error that says what is wrong and how it is used */
export function readImportArguments(args: readonly string[], locale: string | undefined): ImportArguments {
  try {
    return read(args, locale);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${why}\nUse: ${USAGE}`, { cause: error });
  }
}

function read(args: readonly string[], locale: string | undefined): ImportArguments {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw new Error("Name one file: the list of people, CSV or XLSX.");
  const { scheme, problems, token } = values;
  if (scheme === undefined) throw new Error("--scheme is missing: the code of the scheme that covers them.");
  const asked = {
    file,
    scheme,
    parameters: parametersOf(values, scheme),
    problems,
    url: addressOf(values.url),
    token,
    language: languageOf(values.language, locale),
  };
  if (values.from === undefined)
    throw new Error("--from is missing: the first month of the cover, such as 2027-01.");
  return asked;
}

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>["values"];

function parametersOf(values: Values, scheme: string): URLSearchParams {
  const { from, months, category, payer, programmes, column } = values;
  const parameters = new URLSearchParams({ scheme });
  const set = (name: string, value: string | undefined): void => {
    if (value !== undefined) parameters.set(name, value);
  };
  set(
    "fromMonth",
    from === undefined || isMonth(from) ? from : fail(`--from is a month such as 2027-01, not "${from}".`),
  );
  set(
    "months",
    months === undefined || /^([1-9]|1[0-2])$/.test(months)
      ? months
      : fail(`--months is 1 to 12, not "${months}".`),
  );
  set("category", category);
  set("payer", payer);
  set("programmes", programmes);
  set(
    "whenShort",
    oneOf("when-short", values["when-short"], ["REFUSE", "FEWER_MONTHS", "FEWER_MONTHS_FOR_ALL"]),
  );
  set("whenCovered", oneOf("when-covered", values["when-covered"], ["REFUSE", "QUEUE"]));
  if (values["dry-run"]) parameters.set("dryRun", "1");
  if (values.synthetic) parameters.set("synthetic", "1");
  for (const each of column) {
    const [, ours, theirs] = /^([^=]+)=(.+)$/.exec(each) ?? fail(`--column is "NIK=No KTP", not "${each}".`);
    parameters.set(`column.${ours!.trim()}`, theirs!.trim());
  }
  return parameters;
}

function oneOf(option: string, value: string | undefined, allowed: readonly string[]): string | undefined {
  if (value === undefined || allowed.includes(value)) return value;
  return fail(`--${option} is one of ${allowed.join(", ")}, not "${value}".`);
}

function addressOf(url: string): string {
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return url.replace(/\/+$/, "");
  return fail(`--url is an address such as http://localhost:4000, not "${url}".`);
}

function languageOf(chosen: string | undefined, locale: string | undefined): Locale {
  if (chosen === undefined) return /^en/i.test(locale ?? "") ? "en" : "id";
  if (chosen === "id" || chosen === "en") return chosen;
  return fail(`--language is id or en, not "${chosen}".`);
}

function fail(message: string): never {
  throw new Error(message);
}
