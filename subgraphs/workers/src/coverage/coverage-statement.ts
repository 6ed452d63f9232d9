/** What a reader of coverage needs beside how many there are in all: both cost time, so only who asks for it pays. */
export interface CoverageNeeds {
  /** By scheme, category, payer, programme and sex. */
  readonly parts: boolean;
  /** How many regions one level below have had somebody enrolled. */
  readonly reported: boolean;
}

/** How many of one part are enrolled and covered: of all, or of those with one value. */
export type CoverageRow = readonly [
  /** Which of those asked for, from 1. */
  nr: number,
  part: "ALL" | "SCHEME" | "CATEGORY" | "PAYER" | "PROGRAMME" | "SEX",
  value: string,
  enrolled: number,
  covered: number,
  synthetic: boolean,
  /** False where nobody was ever enrolled by the end of the month. */
  known: boolean,
  children: number,
];

/**
 * The folded rows of the months and regions asked for, and what is not folded yet, in one snapshot. Parameters: codes,
 * prefixes and child lengths (see regionMatch), first days of months, the distinct lengths of prefixes, codes of the
 * regions around. Answers one row with all CoverageRows as JSON: the driver reads that in a third of the time of rows.
 */
export function coverageStatement({ parts, reported }: CoverageNeeds): string {
  return `
  with asked as (
    select * from unnest($1::text[], $2::text[], $3::int[], $4::date[], $6::text[])
      with ordinality as asked(region, prefix, child, month, around, nr)
  ), unfolded as (
    select asked.nr, delta.*
    from coverage_delta as delta cross join unnest($5::int[]) as level(length)
    join asked on asked.prefix = left(delta.region, level.length) and length(asked.prefix) = level.length
      and delta.from_month <= asked.month
  ), counted as (
    select nr, measure, category, sex, schemes, payers, programmes, synthetic, persons
    from asked join coverage using (month, region)
    ${parts ? "" : "where category = 'ALL'"}
    union all
    select nr, measure, part.category, part.sex, part.schemes, part.payers, part.programmes, synthetic, persons
    from unfolded join asked using (nr)
    cross join lateral (
      values ('ALL', 'ALL', '{}'::text[], '{}'::text[], '{}'::text[])
      ${parts ? ", (unfolded.category, unfolded.sex, unfolded.schemes, unfolded.payers, unfolded.programmes)" : ""}
    ) as part(category, sex, schemes, payers, programmes)
    where asked.month <= unfolded.until_month
  ), summed as (
    select nr, part.part, part.value,
           coalesce(sum(persons) filter (where measure = 'ENROLLED'), 0)::int as enrolled,
           coalesce(sum(persons) filter (where measure = 'COVERED'), 0)::int as covered,
           coalesce(sum(persons) filter (where synthetic), 0) > 0 as synthetic
    from counted
    cross join lateral (${parts ? ALL_PARTS : "values ('ALL', '')"}) as part(part, value)
    group by nr, part.part, part.value
  )
  select json_agg(json_build_array(
    asked.nr, coalesce(part, 'ALL'), coalesce(value, ''), coalesce(enrolled, 0), coalesce(covered, 0),
    coalesce(synthetic, false),
    -- Who counts in a month was told by then: only a region without a row has to be looked up.
    summed.nr is not null or exists (select from region_reported as known
      where known.parent = asked.around and known.region = asked.region and known.first_month <= asked.month)
    or exists (select from unfolded where unfolded.nr = asked.nr and ${ENROLS}),
    ${reported ? CHILDREN : "0"}
  ) ${parts ? "order by covered desc nulls last, value" : ""}) as rows
  from asked left join summed using (nr)`;
}

const ALL_PARTS = `
  select 'ALL', '' where counted.category = 'ALL'
  union all
  select named.* from (
    values ('CATEGORY', counted.category), ('SEX', counted.sex)
    union all select 'SCHEME', unnest(counted.schemes)
    union all select 'PAYER', unnest(counted.payers)
    union all select 'PROGRAMME', unnest(counted.programmes)
  ) as named(part, value) where counted.category <> 'ALL'`;

const ENROLS = "unfolded.persons > 0";

const CHILDREN = `(select count(*)::int from (
    select known.region from region_reported as known
    where known.parent = asked.region and known.first_month <= asked.month
    union
    select left(unfolded.region, asked.child) from unfolded where unfolded.nr = asked.nr and ${ENROLS}
  ) as child)`;
