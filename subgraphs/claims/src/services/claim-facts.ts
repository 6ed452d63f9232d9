import type { Programme, Rupiah } from "@payung/jamsostek";
import { rupiah } from "@payung/jamsostek";
import type { RegionCode, WorkerCategory } from "@payung/plugin-kit";
import { groupRows, regionMatch } from "@payung/subgraph-kit";
import type { DataSource } from "typeorm";
import type { PersonCount } from "./suppress-few.js";

export interface RegionYear {
  readonly region: RegionCode;
  readonly year: number;
}

/** The claims after events of one year, of people who lived in a region. */
export interface ClaimFacts {
  readonly total: PersonCount;
  readonly byProgramme: readonly (PersonCount & { readonly programme: Programme })[];
  readonly byCategory: readonly (PersonCount & { readonly category: WorkerCategory })[];
  readonly byScheme: readonly (PersonCount & { readonly scheme: string })[];
  /** Regions one level below with a claim; null for a village. */
  readonly regionsReported: number | null;
  readonly synthetic: boolean;
}

/** One line of a count: of all, or of those with one value in one of the three columns. */
interface Row {
  /** Which of those asked for, from 1. */
  readonly nr: number;
  readonly programme: Programme | null;
  readonly category: WorkerCategory | null;
  readonly scheme: string | null;
  readonly cases: number;
  readonly persons: number;
  /** A sum of bigint is numeric, which the driver hands as text. */
  readonly paid: string;
  readonly children: number;
  readonly synthetic: boolean;
}

const SQL = `
  select asked.nr::int, claim.programme, claim.category, claim.scheme,
         count(*)::int as cases, count(distinct claim.worker_id)::int as persons, sum(payments.paid) as paid,
         count(distinct left(claim.region, asked.child))
           filter (where length(claim.region) >= asked.child)::int as children,
         bool_or(claim.synthetic) as synthetic
  from claim
  cross join lateral (
    select coalesce(sum(amount), 0) as paid from benefit_payment where claim_id = claim.id
  ) payments
  cross join unnest($4::int[]) as level(length)
  join unnest($1::text[], $2::int[], $3::int[]) with ordinality as asked(prefix, child, year, nr)
    on asked.prefix = left(claim.region, level.length) and length(asked.prefix) = level.length
    and claim.date >= make_date(asked.year, 1, 1) and claim.date < make_date(asked.year + 1, 1, 1)
  where claim.region >= $5 and claim.region < $6
  group by grouping sets ((asked.nr), (asked.nr, claim.programme), (asked.nr, claim.category), (asked.nr, claim.scheme))
  order by claim.programme, claim.category, claim.scheme`;

/** The claims of any number of regions and years in one statement; null where none is stored. */
export async function claimFacts(
  database: DataSource,
  asked: readonly RegionYear[],
): Promise<(ClaimFacts | null)[]> {
  const { prefixes, children, lengths, low, high } = regionMatch(asked.map(({ region }) => region));
  const years = asked.map(({ year }) => year);
  const rows: Row[] = await database.query(SQL, [prefixes, children, years, lengths, low, high]);
  const groups = groupRows(rows, ({ nr }) => nr - 1);
  return asked.map((_, index) => factsOf(groups.get(index) ?? [], children[index] !== null));
}

function factsOf(rows: readonly Row[], hasChildren: boolean): ClaimFacts | null {
  const total = rows.find(({ programme, category, scheme }) => !programme && !category && !scheme);
  if (!total) return null;
  return {
    total: countOf(total),
    byProgramme: rows.flatMap((row) =>
      row.programme ? [{ ...countOf(row), programme: row.programme }] : [],
    ),
    byCategory: rows.flatMap((row) => (row.category ? [{ ...countOf(row), category: row.category }] : [])),
    byScheme: rows.flatMap((row) => (row.scheme ? [{ ...countOf(row), scheme: row.scheme }] : [])),
    regionsReported: hasChildren ? total.children : null,
    synthetic: total.synthetic,
  };
}

function countOf({ cases, persons, paid }: Row): { cases: number; persons: number; paid: Rupiah } {
  return { cases, persons, paid: rupiah(BigInt(paid)) };
}
