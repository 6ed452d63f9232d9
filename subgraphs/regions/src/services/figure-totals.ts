import { hasSum, totalOf } from "@payung/plugin-kit";
import type { FigureMetric, LeftOut, RegionCode, ReportedFigure } from "@payung/plugin-kit";
import { groupRows } from "@payung/subgraph-kit";
import type { ReportedFigureRow } from "../entities/reported-figure.js";

/** The sum of one metric and period over some regions, with the figures it is made of. */
export interface FigureTotalFacts {
  readonly metric: FigureMetric;
  readonly period: string;
  readonly unit: ReportedFigureRow["unit"];
  /** Null when no figure is sound: never zero for "nobody said". */
  readonly value: number | null;
  readonly regionsReported: number;
  readonly regionsTotal: number;
  readonly counted: readonly ReportedFigureRow[];
  readonly leftOut: readonly { readonly figure: ReportedFigureRow; readonly reason: LeftOut }[];
}

/**
 * A total for each metric and period that somebody published a figure of; rates, and what one village or
 * worker gets, have no sum and are left aside.
 * @param reporters those that could have reported
 */
export function figureTotals(
  rows: readonly ReportedFigureRow[],
  reporters: readonly RegionCode[],
): FigureTotalFacts[] {
  const summable = rows.filter((row) => row.asOf !== null && hasSum(row));
  const groups = groupRows(summable, (row) => JSON.stringify([row.metric, row.asOf, row.unit]));
  return [...groups.values()].map((group) => total(group, reporters));
}

function total(rows: readonly ReportedFigureRow[], reporters: readonly RegionCode[]): FigureTotalFacts {
  const { metric, unit, asOf } = rows[0]!;
  const byCode = new Map(rows.map((row) => [codeInNation(row), row]));
  const sum = totalOf(rows.map(figureOf), metric, asOf!, reporters);
  return {
    metric,
    period: asOf!,
    unit,
    value: sum.total ?? null,
    regionsReported: sum.reported.length,
    regionsTotal: sum.regions.length,
    counted: sum.counted.map((code) => byCode.get(code)!),
    leftOut: sum.leftOut.map(({ code, reason }) => ({ figure: byCode.get(code)!, reason })),
  };
}

/** A figure's code is unique in its plugin only. */
function codeInNation({ pluginId, code }: ReportedFigureRow): string {
  return `${pluginId}/${code}`;
}

function figureOf(row: ReportedFigureRow): ReportedFigure {
  return {
    code: codeInNation(row),
    region: row.regionCode,
    metric: row.metric,
    statement: row.statement,
    unit: row.unit,
    status: row.status,
    caveats: row.caveats,
    source: row.source,
    ...(row.group !== null && { group: row.group }),
    ...(row.printed !== null && { printed: row.printed }),
    ...(row.value !== null && { value: row.value }),
    ...(row.asOf !== null && { asOf: row.asOf }),
    ...(row.precision !== null && { precision: row.precision }),
  };
}
