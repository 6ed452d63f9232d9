import { rupiah } from "@payung/jamsostek";
import type { FundingSource, Rupiah } from "@payung/jamsostek";
import type { RegionCode } from "@payung/plugin-kit";
import { groupRows, regionMatch } from "@payung/subgraph-kit";
import type { DataSource } from "typeorm";
import { SUMS, balanceOf } from "./balances.js";
import type { Balance, BalanceRow } from "./balances.js";

export interface RegionYear {
  readonly region: RegionCode;
  readonly year: number;
}

/** Balances beside what was budgeted at each stage. */
export interface StagedBalance extends Balance {
  /** The first budgets. */
  readonly murni: Rupiah;
  /** All budgets as they are revised; null where none is. */
  readonly perubahan: Rupiah | null;
}

/** What is entered for a region and a year. */
export interface RegionFundingFacts {
  readonly total: StagedBalance;
  /** The largest budget first. */
  readonly bySource: readonly (StagedBalance & { readonly source: FundingSource })[];
  /** Regions one level below with a budget of their own or inside them; null for a village. */
  readonly regionsReported: number | null;
  readonly synthetic: boolean;
}

interface Row extends BalanceRow {
  /** Which of the regions asked for, from 1. */
  readonly nr: number;
  /** Null in the row of the total. */
  readonly source: FundingSource | null;
  readonly children: number;
  readonly murni: string;
  readonly revised: boolean;
  readonly synthetic: boolean;
}

const SQL = `
  select asked.nr::int, budget.source,
         sum(money.reserved) as reserved, sum(money.billed) as billed,
         sum(money.paid) as paid, sum(money.free) as free, sum(money.unallocated) as unallocated,
         sum(stated.murni) as murni, bool_or(stated.perubahan is not null) as revised,
         count(distinct left(budget.region, asked.child)) filter (where length(budget.region) >= asked.child)::int as children,
         bool_or(budget.synthetic) as synthetic
  from budget
  cross join lateral (
    select ${SUMS} from account where account.budget_id = budget.id having count(*) > 0
  ) money
  cross join lateral (
    select coalesce(max(amount) filter (where stage = 'MURNI'), 0) as murni,
           max(id) filter (where stage = 'PERUBAHAN') as perubahan
    from budget_revision where budget_revision.budget_id = budget.id and status = 'APPROVED'
  ) stated
  cross join unnest($4::int[]) as level(length)
  join unnest($1::text[], $2::int[], $3::int[]) with ordinality as asked(prefix, child, year, nr)
    on asked.prefix = left(budget.region, level.length) and length(asked.prefix) = level.length
    and asked.year = budget.year
  where budget.year = any($3) and budget.region >= $5 and budget.region < $6
  group by grouping sets ((asked.nr), (asked.nr, budget.source))
  order by asked.nr, sum(money.reserved + money.billed + money.paid + money.free) desc, budget.source`;

/** The funding of any number of regions and years in one statement; null where no budget is entered. */
export async function regionFundingFacts(
  database: DataSource,
  asked: readonly RegionYear[],
): Promise<(RegionFundingFacts | null)[]> {
  const { prefixes, children, lengths, low, high } = regionMatch(asked.map(({ region }) => region));
  const years = asked.map(({ year }) => year);
  const rows: Row[] = await database.query(SQL, [prefixes, children, years, lengths, low, high]);
  const byRegion = groupRows(rows, (row) => row.nr - 1);
  return asked.map((_, index) => factsOf(byRegion.get(index) ?? [], children[index] !== null));
}

function factsOf(rows: readonly Row[], hasChildren: boolean): RegionFundingFacts | null {
  const total = rows.find((row) => row.source === null);
  if (!total) return null;
  const bySource = rows.flatMap((row) =>
    row.source === null ? [] : [{ source: row.source, ...stagedBalance(row) }],
  );
  return {
    total: stagedBalance(total),
    bySource,
    regionsReported: hasChildren ? total.children : null,
    synthetic: total.synthetic,
  };
}

function stagedBalance(row: Row): StagedBalance {
  const balance = balanceOf(row);
  return { ...balance, murni: rupiah(BigInt(row.murni)), perubahan: row.revised ? balance.budgeted : null };
}
