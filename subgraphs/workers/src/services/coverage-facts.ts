import type { FundingSource, LocalDate } from "@payung/jamsostek";
import type { RegionCode, WorkerCategory } from "@payung/plugin-kit";
import { groupRows, regionMatch, systemActor, withActor } from "@payung/subgraph-kit";
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

type Part = "ALL" | "SCHEME" | "CATEGORY" | "PAYER" | "SEX";

/** How many of one part are covered: of all, or of those with one value. */
interface Row {
  /** Which of those asked for, from 1. */
  readonly nr: number;
  readonly part: Part;
  readonly value: string;
  readonly covered: number;
  readonly children: number;
  readonly synthetic: boolean;
}

/**
 * First each person once, however many covers there are; then persons alike in a village as one row with a count; and
 * only these few rows meet the regions asked for.
 */
const SQL = `
  with person as (
    select worker.domicile, worker.category, worker.sex, worker.synthetic, days.day,
           array_agg(distinct enrolment.scheme) filter (where days.day between enrolment.covered_from and enrolment.paid_through) as schemes,
           array_agg(distinct enrolment.payer) filter (where days.day between enrolment.covered_from and enrolment.paid_through) as payers
    from unnest($4::date[]) as days(day)
    join enrolment on enrolment.from_month <= days.day
    join worker on worker.province = enrolment.province and worker.id = enrolment.worker_id
    where worker.domicile >= $6 and worker.domicile < $7
    group by worker.province, worker.id, days.day
  ), alike as materialized (
    select domicile, day, category, sex, schemes, payers, count(*)::int as persons, bool_or(synthetic) as synthetic
    from person group by domicile, day, category, sex, schemes, payers
  )
  select asked.nr::int, part.part, part.value,
         coalesce(sum(alike.persons) filter (where alike.schemes is not null), 0)::int as covered,
         count(distinct left(alike.domicile, asked.child))
           filter (where length(alike.domicile) >= asked.child)::int as children,
         bool_or(alike.synthetic) as synthetic
  from alike
  cross join unnest($5::int[]) as level(length)
  join unnest($1::text[], $2::int[], $3::date[]) with ordinality as asked(prefix, child, day, nr)
    on asked.prefix = left(alike.domicile, level.length) and length(asked.prefix) = level.length
    and asked.day = alike.day
  cross join lateral (
    values ('ALL', ''), ('CATEGORY', alike.category), ('SEX', alike.sex)
    union all select 'SCHEME', unnest(alike.schemes)
    union all select 'PAYER', unnest(alike.payers)
  ) as part(part, value)
  group by asked.nr, part.part, part.value
  order by covered desc, part.value`;

/** The coverage of any number of regions and days in one statement; null where nobody was enrolled by that day. */
export async function coverageFacts(
  database: DataSource,
  asked: readonly RegionDay[],
): Promise<(CoverageFacts | null)[]> {
  const { prefixes, children, lengths, low, high } = regionMatch(asked.map(({ region }) => region));
  const days = asked.map(({ day }) => day);
  const parameters = [prefixes, children, days, [...new Set(days)], lengths, low, high];
  const rows: Row[] = await withActor(database, systemActor("workers"), (manager) =>
    manager.query(SQL, parameters),
  );
  const groups = groupRows(rows, ({ nr }) => nr - 1);
  return asked.map((_, index) => factsOf(groups.get(index) ?? [], children[index] !== null));
}

function factsOf(rows: readonly Row[], hasChildren: boolean): CoverageFacts | null {
  const total = rows.find(({ part }) => part === "ALL");
  if (!total) return null;
  return {
    covered: total.covered,
    byScheme: valuesOf(rows, "SCHEME").map(([scheme, covered]) => ({ scheme, covered })),
    byCategory: valuesOf<WorkerCategory>(rows, "CATEGORY").map(([category, covered]) => ({
      category,
      covered,
    })),
    bySource: valuesOf<FundingSource>(rows, "PAYER").map(([source, covered]) => ({ source, covered })),
    bySex: valuesOf<Sex>(rows, "SEX").map(([sex, covered]) => ({ sex, covered })),
    regionsReported: hasChildren ? total.children : null,
    synthetic: total.synthetic,
  };
}

/** The values of a part of which somebody is covered. */
function valuesOf<T extends string>(rows: readonly Row[], part: Part): [value: T, covered: number][] {
  return rows
    .filter((row) => row.part === part && row.covered > 0)
    .map(({ value, covered }) => [value as T, covered]);
}
