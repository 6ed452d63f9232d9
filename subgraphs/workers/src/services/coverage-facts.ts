import type { FundingSource, LocalDate } from "@payung/jamsostek";
import type { RegionCode, WorkerCategory } from "@payung/plugin-kit";
import { childCodeLength, groupRows, regionRange } from "@payung/subgraph-kit";
import type { DataSource } from "typeorm";
import type { Sex } from "../types/worker-enums.js";

export interface RegionDay {
  readonly region: RegionCode;
  readonly day: LocalDate;
}

/** How many distinct persons living in a region have cover on a day. */
export interface CoverageFacts {
  readonly covered: number;
  readonly byScheme: readonly { readonly scheme: string; readonly covered: number }[];
  readonly byCategory: readonly { readonly category: WorkerCategory; readonly covered: number }[];
  readonly bySource: readonly { readonly source: FundingSource; readonly covered: number }[];
  readonly bySex: readonly { readonly sex: Sex; readonly covered: number }[];
  /** Regions one level below from which somebody was ever enrolled by that day; null for a village. */
  readonly regionsReported: number | null;
  readonly synthetic: boolean;
}

/** One line of a count: of all, or of those with one value in one of the four columns. */
interface Row {
  /** Which of those asked for, from 1. */
  readonly nr: number;
  readonly scheme: string | null;
  readonly category: WorkerCategory | null;
  readonly payer: FundingSource | null;
  readonly sex: Sex | null;
  readonly covered: number;
  readonly children: number;
  readonly synthetic: boolean;
}

const SQL = `
  select asked.nr::int, enrolment.scheme, worker.category, enrolment.payer, worker.sex,
         count(distinct worker.id) filter (where enrolment.paid_through >= asked.day)::int as covered,
         count(distinct left(worker.domicile, asked.child))
           filter (where length(worker.domicile) >= asked.child)::int as children,
         bool_or(worker.synthetic) as synthetic
  from unnest($1::text[], $2::text[], $3::int[], $4::date[]) with ordinality as asked(low, high, child, day, nr)
  join worker on worker.domicile >= asked.low collate "C" and worker.domicile < asked.high collate "C"
  join enrolment on enrolment.province = worker.province and enrolment.worker_id = worker.id
    and enrolment.from_month <= asked.day
  group by grouping sets ((asked.nr), (asked.nr, enrolment.scheme), (asked.nr, worker.category),
                          (asked.nr, enrolment.payer), (asked.nr, worker.sex))
  order by covered desc, enrolment.scheme, worker.category, enrolment.payer, worker.sex`;

/** The coverage of any number of regions and days in one statement; null where nobody was enrolled by that day. */
export async function coverageFacts(
  database: DataSource,
  asked: readonly RegionDay[],
): Promise<(CoverageFacts | null)[]> {
  const ranges = asked.map(({ region }) => regionRange(region));
  const children = asked.map(({ region }) => childCodeLength(region));
  const rows: Row[] = await database.query(SQL, [
    ranges.map(({ low }) => low),
    ranges.map(({ high }) => high),
    children,
    asked.map(({ day }) => day),
  ]);
  const groups = groupRows(rows, ({ nr }) => nr - 1);
  return asked.map((_, index) => factsOf(groups.get(index) ?? [], children[index] !== null));
}

function factsOf(rows: readonly Row[], hasChildren: boolean): CoverageFacts | null {
  const total = rows.find(({ scheme, category, payer, sex }) => !scheme && !category && !payer && !sex);
  if (!total) return null;
  return {
    covered: total.covered,
    byScheme: rows.flatMap(({ scheme, covered }) => (scheme ? [{ scheme, covered }] : [])),
    byCategory: rows.flatMap(({ category, covered }) => (category ? [{ category, covered }] : [])),
    bySource: rows.flatMap(({ payer: source, covered }) => (source ? [{ source, covered }] : [])),
    bySex: rows.flatMap(({ sex, covered }) => (sex ? [{ sex, covered }] : [])),
    regionsReported: hasChildren ? total.children : null,
    synthetic: total.synthetic,
  };
}
