import { addRupiah, sumRupiah } from "@payung/jamsostek";
import type { FundingSource, Programme, Rupiah } from "@payung/jamsostek";
import type { RegionCode, Registry } from "@payung/plugin-kit";
import { groupRows } from "@payung/subgraph-kit";
import type { DataSource } from "typeorm";
import { SUMS, balanceOf } from "../balances.js";
import type { BalanceRow } from "../balances.js";
import { programmesOf, yearCover } from "../year-cover.js";

/** What a region's own budgets of a year come to, by what is posted; generated sample budgets count for nothing. */
export interface YearBudgets {
  readonly budgeted: Rupiah;
  /** Reserved, billed or paid for people. */
  readonly used: Rupiah;
  /** Workers of the lowest income whom the parts of the budgets pay for all year; null where no law says the price. */
  readonly workers: number | null;
}

interface PartRow extends BalanceRow {
  readonly budget: string;
  readonly scheme: string;
  readonly region: RegionCode;
  readonly year: number;
  readonly source: FundingSource;
  /** Null: what is in no allocation. */
  readonly part: RegionCode | null;
  readonly programme: Programme | null;
}

const SQL = `
  select budget.id as budget, budget.scheme, budget.region, budget.year, budget.source,
         allocation.region as part, allocation.programme, ${SUMS}
  from budget
  join account on account.budget_id = budget.id
  left join allocation on allocation.id = account.allocation_id
  where budget.region = any($1) and not budget.synthetic
  group by budget.id, allocation.id`;

/** By "region year", in one statement; a year without an approved budget is missing. */
export async function yearBudgets(
  database: DataSource,
  registry: Registry,
  regions: readonly RegionCode[],
): Promise<ReadonlyMap<string, YearBudgets>> {
  const rows: PartRow[] = await database.query(SQL, [regions]);
  const groups = groupRows(rows, ({ region, year }) => `${region} ${year}`);
  return new Map([...groups].map(([key, parts]) => [key, totalOf(registry, parts)]));
}

function totalOf(registry: Registry, rows: readonly PartRow[]): YearBudgets {
  const balances = rows.map(balanceOf);
  const parts = groupRows(
    rows.filter(({ part }) => part !== null),
    ({ budget, part }) => `${budget} ${part}`,
  );
  const coverOf = yearCoverOnce(registry);
  const workers = [...parts.values()].map((accounts) => workersOf(coverOf, accounts));
  return {
    budgeted: sumRupiah(balances.map(({ budgeted }) => budgeted)),
    used: sumRupiah(balances.map(({ reserved, billed, paid }) => addRupiah(reserved, billed, paid))),
    workers: workers.includes(null) ? null : workers.reduce<number>((sum, each) => sum + (each ?? 0), 0),
  };
}

type CoverOf = (row: PartRow) => number | null;

/** Villages by the hundred have the same share, whose workers are counted once. */
function yearCoverOnce(registry: Registry): CoverOf {
  const known = new Map<string, number | null>();
  return (row) => {
    const { scheme, year, source, programme } = row;
    const amount = balanceOf(row).budgeted;
    const key = `${scheme} ${year} ${source} ${programme} ${amount}`;
    if (!known.has(key)) {
      const programmes = programmesOf(registry, { scheme, year }, programme);
      known.set(key, yearCover({ amount, year, source, programmes })?.workers ?? null);
    }
    return known.get(key) ?? null;
  };
}

/** A worker needs every account of the part. */
function workersOf(coverOf: CoverOf, accounts: readonly PartRow[]): number | null {
  const each = accounts.map(coverOf);
  return each.includes(null) ? null : Math.min(...each.map((count) => count ?? 0));
}
