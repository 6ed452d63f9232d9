import type { Message } from "@payung/jamsostek";
import { liesIn } from "../region-code.js";
import type { RegionCode } from "../region-code.js";
import { METRICS_OF_ONE, METRICS_OF_TERRITORY } from "../reported-figure.js";
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
 * whole, and its groups are not added to it; of two figures for the same, the more precise counts. Of a territory, what
 * a region inside another reported is in the other's number already.
 * @param regions those that could have reported; unless given, all that the figures are about
 * @throws TypeError for a rate or what one village or worker gets, which have no sum (see hasSum), and when units differ
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
  if (sound.some((figure) => !hasSum(figure)))
    throw new TypeError(`${metric} is what one village or worker gets, which has no sum`);
  const perRegion = regions.flatMap((region) => ofRegion(sound.filter((figure) => figure.region === region)));
  const counted = perRegion.filter((figure) => !perRegion.some((other) => holds(other, figure)));
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

/** Whether figures of this kind add up: rates do not, nor what one village or one worker gets. */
export function hasSum({ metric, unit }: Pick<ReportedFigure, "metric" | "unit">): boolean {
  return unit !== "BASIS_POINTS" && !METRICS_OF_ONE.includes(metric);
}

/** Whether a figure of a territory counts people whom another, of a region in it, counts too: only other groups are others. */
function holds(outer: ReportedFigure, inner: ReportedFigure): boolean {
  return (
    METRICS_OF_TERRITORY.includes(outer.metric) &&
    outer.region !== inner.region &&
    liesIn(inner.region, outer.region) &&
    (outer.group === undefined || inner.group === undefined || outer.group === inner.group)
  );
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
