import { ZERO_RUPIAH, contributionDue, excessRupiah, month, rupiah } from "@payung/jamsostek";
import type { Rupiah } from "@payung/jamsostek";
import type { Caveat, FigureMetric, RegionCode, Registry, ReportedFigure } from "@payung/plugin-kit";
import type { MissingReason } from "@payung/subgraph-kit";
import type { DataSource } from "typeorm";
import { yearBudgets } from "./year-budgets.js";
import type { YearBudgets } from "./year-budgets.js";

/** A published figure beside what is computed here. */
export interface Reconciliation {
  /** The figure's code among those of its plugin. */
  readonly figure: string;
  readonly metric: FigureMetric;
  readonly group: string | null;
  readonly period: string | null;
  readonly unit: string;
  readonly reported: Rupiah | null;
  readonly computed: Rupiah | null;
  readonly difference: Rupiah | null;
  readonly computedIs: "LESS" | "EQUAL" | "MORE" | null;
  readonly caveats: readonly Caveat[];
  readonly missingReason: MissingReason | null;
}

/** What can be computed: from the region's own budgets of the year, those of the year before, or the law alone. */
const COMPUTED: Partial<
  Record<
    FigureMetric,
    (of: YearBudgets | undefined, before: YearBudgets | undefined, year: number) => unknown
  >
> = {
  BUDGET: (of) => of?.budgeted,
  BUDGET_INCREASE: (of, before) => of && before && excessRupiah(of.budgeted, before.budgeted),
  WORKERS_TARGETED: (of) => of?.workers,
  WORKERS_ENROLLED: (of) => of?.workers,
  // What people cost says nothing before money is set aside for one.
  CONTRIBUTION_COST: (of) => (of?.used === ZERO_RUPIAH ? undefined : of?.used),
  CONTRIBUTION_PER_MONTH: (_, __, year) => lowestContribution(year),
};

/** For each region its published figures that money can be compared with, in the order that its plugin lists them. */
export async function reconcile(
  database: DataSource,
  registry: Registry,
  regions: readonly RegionCode[],
): Promise<Reconciliation[][]> {
  const budgets = await yearBudgets(database, registry, regions);
  const figures = registry.plugins.flatMap((plugin) => plugin.figures ?? []);
  return regions.map((region) =>
    figures
      .filter((figure) => figure.region === region && COMPUTED[figure.metric] !== undefined)
      .map((figure) => compared(figure, budgets)),
  );
}

function compared(figure: ReportedFigure, budgets: ReadonlyMap<string, YearBudgets>): Reconciliation {
  const { code, metric, group, asOf, unit, value, caveats } = figure;
  const reported = value === undefined ? null : rupiah(value);
  const computed = group === undefined ? computedFor(figure, budgets) : null;
  const missing = group === undefined ? "NO_DATA" : "NOT_COMPARABLE";
  return {
    figure: code,
    metric,
    group: group ?? null,
    period: asOf ?? null,
    unit,
    reported,
    computed,
    ...differenceOf(reported, computed),
    caveats,
    missingReason: reported === null || computed === null ? missing : null,
  };
}

function computedFor(
  { region, metric, asOf }: ReportedFigure,
  budgets: ReadonlyMap<string, YearBudgets>,
): Rupiah | null {
  const year = Number(asOf?.match(/\d{4}/g)?.at(-1) ?? Number.NaN);
  if (Number.isNaN(year)) return null;
  const [of, before] = [year, year - 1].map((each) => budgets.get(`${region} ${each}`));
  const value = COMPUTED[metric]?.(of, before, year);
  return typeof value === "number" ? rupiah(value) : null;
}

function differenceOf(
  reported: Rupiah | null,
  computed: Rupiah | null,
): Pick<Reconciliation, "difference" | "computedIs"> {
  if (reported === null || computed === null) return { difference: null, computedIs: null };
  if (computed < reported) return { difference: excessRupiah(reported, computed), computedIs: "LESS" };
  return {
    difference: excessRupiah(computed, reported),
    computedIs: computed === reported ? "EQUAL" : "MORE",
  };
}

/** JKK and JKM of a BPU of the lowest income in January, without a relief that leaves public money out. */
function lowestContribution(year: number): Rupiah {
  const input = { segment: "BPU", programmes: ["JKK", "JKM"], payer: "APBD_PROVINCE" } as const;
  return contributionDue({ ...input, monthlyIncome: rupiah(1_000_000), month: month(`${year}-01`) }).amount;
}
