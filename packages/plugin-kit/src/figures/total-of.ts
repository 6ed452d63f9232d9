import type { Message } from "@payung/jamsostek";
import type { RegionCode } from "../region-code.js";
import type { FigureMetric, FigurePrecision, FigureStatus, ReportedFigure } from "../reported-figure.js";

/** A sum of what regions reported, with who is in it and what was left out. */
export interface FigureTotal {
  /** Undefined when nobody reported: never a silent zero. */
  readonly total: number | undefined;
  readonly reported: readonly RegionCode[];
  readonly regions: readonly RegionCode[];
  /** The codes of the figures in the total. */
  readonly counted: readonly string[];
  /** The codes of the figures of this metric and period that are in no total, and why. */
  readonly leftOut: readonly { readonly code: string; readonly reason: LeftOut }[];
  /** "2 of 5 regions reported" */
  readonly note: Message;
}

/** Suspect by its status; NOT_REPORTED by anybody (a computed number); COUNTED_ALREADY by another figure of the region. */
export type LeftOut = FigureStatus | "NOT_REPORTED" | "COUNTED_ALREADY";

const SUSPECT: readonly FigureStatus[] = ["SUSPECTED_MISPRINT", "SUPERSEDED", "CONTRADICTED"];

/**
 * Adds the figures of one metric and period. A suggested value never enters. A region's figure without a group is the
 * whole, and its groups are not added to it; of two figures for the same, the more precise counts.
 * @param regions those that could have reported; unless given, all that the figures are about
 * @throws TypeError for a rate, which has no sum, and when units differ
 */
export function totalOf(
  figures: readonly ReportedFigure[],
  metric: FigureMetric,
  period: string,
  regions: readonly RegionCode[] = distinct(figures.map((figure) => figure.region)),
): FigureTotal {
  const asked = figures.filter(
    (figure) => figure.metric === metric && figure.asOf === period && regions.includes(figure.region),
  );
  refuseRates(asked, metric);
  const sound = asked.filter((figure) => whyUnsound(figure) === undefined);
  const counted = regions.flatMap((region) => ofRegion(sound.filter((figure) => figure.region === region)));
  const reported = distinct(counted.map((figure) => figure.region));
  return {
    total: counted.length === 0 ? undefined : sumOf(counted),
    reported,
    regions,
    counted: counted.map((figure) => figure.code),
    leftOut: asked
      .filter((figure) => !counted.includes(figure))
      .map((figure) => ({ code: figure.code, reason: whyUnsound(figure) ?? "COUNTED_ALREADY" })),
    note: {
      id: `${reported.length} dari ${regions.length} wilayah melaporkan`,
      en: `${reported.length} of ${regions.length} regions reported`,
    },
  };
}

function sumOf(figures: readonly ReportedFigure[]): number {
  const sum = Number(figures.reduce((total, figure) => total + BigInt(figure.value ?? 0), 0n));
  if (Number.isSafeInteger(sum)) return sum;
  throw new RangeError("the figures' sum is beyond 2^53-1");
}

function whyUnsound(figure: ReportedFigure): LeftOut | undefined {
  if (SUSPECT.includes(figure.status)) return figure.status;
  return figure.printed === undefined || figure.value === undefined ? "NOT_REPORTED" : undefined;
}

const PRECISIONS: readonly (FigurePrecision | undefined)[] = ["EXACT", "ROUNDED", "APPROXIMATE", undefined];

function ofRegion(figures: readonly ReportedFigure[]): ReportedFigure[] {
  const byPrecision = figures.toSorted(
    (a, b) => PRECISIONS.indexOf(a.precision) - PRECISIONS.indexOf(b.precision),
  );
  const whole = byPrecision.find((figure) => figure.group === undefined);
  if (whole) return [whole];
  return byPrecision.filter(
    (figure, index) => byPrecision.findIndex((other) => other.group === figure.group) === index,
  );
}

function refuseRates(figures: readonly ReportedFigure[], metric: FigureMetric): void {
  const units = distinct(figures.map((figure) => figure.unit));
  if (units.includes("BASIS_POINTS")) throw new TypeError(`${metric} is a rate: rates have no sum`);
  if (units.length > 1) throw new TypeError(`${metric} stands in several units: ${units.join(", ")}`);
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
