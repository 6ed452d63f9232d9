import type { CoverageNeeds } from "./coverage-needs.js";

/** The coverage of all that was asked for, as one row: in each list one entry for each, in the order it was asked for. */
export interface CoverageLists {
  readonly enrolled: readonly number[];
  readonly covered: readonly number[];
  /** Whether generated people are among them. */
  readonly synthetic: readonly boolean[];
  /** False where nobody was ever enrolled by the end of the month. */
  readonly known: readonly boolean[];
  /** Regions one level below from which somebody was ever enrolled by then; null where it is not needed. */
  readonly reported: readonly number[] | null;
  /** The largest first; null where they are not needed, or nobody is covered. */
  readonly parts: readonly CoveragePart[] | null;
}

/** How many are covered of those with one value. */
export interface CoveragePart {
  /** Which of those asked for, from 1. */
  readonly nr: number;
  readonly part: "SCHEME" | "CATEGORY" | "PAYER" | "PROGRAMME" | "SEX";
  readonly value: string;
  readonly covered: number;
}

/**
 * The folded rows of the months and regions asked for, and what is not folded yet, in one snapshot. Parameters: codes,
 * prefixes and child lengths (see regionMatch), first days of months, codes of the regions around, the distinct lengths
 * of prefixes. Answers CoverageLists, as JSON: the driver reads that in a third of the time of rows.
 */
export function coverageStatement({ parts, reported }: CoverageNeeds): string {
  return `
  with asked as (
    select * from unnest($1::text[], $2::text[], $3::int[], $4::date[], $5::text[])
      with ordinality as asked(region, prefix, child, month, around, nr)
  ), told as materialized (
    -- By itself, so that it is hashed: joined at once, each change is compared with each region.
    select left(delta.region, level.length) as prefix, level.length, delta.*
    from coverage_delta as delta cross join unnest($6::int[]) as level(length)
  ), unfolded as (
    select asked.nr, asked.child, asked.month <= told.until_month as counts, told.*
    from told join asked on asked.prefix = told.prefix and length(asked.prefix) = told.length
      and told.from_month <= asked.month
  ), late as (
    select nr, bool_or(counts or persons > 0) as known, ${sums("unfolded.counts")} from unfolded group by nr
  )${parts ? `, ${PARTS}` : ""}${reported ? `, ${BELOW}` : ""}
  select json_agg(coalesce(kept.enrolled, 0) + coalesce(late.enrolled, 0) order by nr) as enrolled,
         json_agg(coalesce(kept.covered, 0) + coalesce(late.covered, 0) order by nr) as covered,
         json_agg(coalesce(kept.synthetic, 0) + coalesce(late.synthetic, 0) > 0 order by nr) as synthetic,
         -- Who counts in a month was told by then: only a region without a row has to be looked up.
         json_agg(kept.known or coalesce(late.known, false) or exists (select from region_reported
           where parent = asked.around and region_reported.region = asked.region and first_month <= asked.month
         ) order by nr) as known,
         ${reported ? "json_agg(coalesce(below.regions, 0) order by nr)" : "null"} as reported,
         ${parts ? "(select json_agg(by_part order by covered desc, value) from by_part)" : "null"} as parts
  from asked cross join lateral (
    select count(*) > 0 as known, ${sums("true")} from coverage
    where coverage.month = asked.month and coverage.region = asked.region and category = 'ALL'
  ) as kept left join late using (nr) ${reported ? "left join below using (nr)" : ""}`;
}

function sums(those: string): string {
  return `
    sum(persons) filter (where ${those} and measure = 'ENROLLED') as enrolled,
    sum(persons) filter (where ${those} and measure = 'COVERED') as covered,
    sum(persons) filter (where ${those} and synthetic) as synthetic`;
}

const PARTS = `counted as (
    select nr, category, sex, schemes, payers, programmes, persons
    from asked join coverage using (month, region) where measure = 'COVERED' and category <> 'ALL'
    union all
    select nr, category, sex, schemes, payers, programmes, persons
    from unfolded where measure = 'COVERED' and counts
  ), by_part as (
    select nr, named.part, named.value, sum(persons)::int as covered
    from counted cross join lateral (
      values ('CATEGORY', category), ('SEX', sex)
      union all select 'SCHEME', unnest(schemes)
      union all select 'PAYER', unnest(payers)
      union all select 'PROGRAMME', unnest(programmes)
    ) as named(part, value)
    group by nr, named.part, named.value having sum(persons) > 0
  )`;

const BELOW = `below as (
    select nr, count(distinct child) as regions from (
      select nr, known.region as child from asked join region_reported as known
        on known.parent = asked.region and known.first_month <= asked.month
      union all
      select nr, left(unfolded.region, unfolded.child) from unfolded where persons > 0
    ) as known group by nr
  )`;
