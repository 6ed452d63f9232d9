import { withClient } from "@payung/subgraph-kit";

/** How many claims the scratch database holds. */
export const CLAIMS = Number(process.env["PAYUNG_BENCH_CLAIMS"] ?? 500_000);
const YEARS = 3;

export interface ClaimFill {
  /** Of the role that owns the tables, for which no policy holds. */
  readonly ownerUrl: string;
  readonly villages: readonly string[];
  readonly schemes: readonly string[];
  /** The last of the years of the events. */
  readonly year: number;
}

/** Seven of ten deaths not from work, each paid in its three parts but for one in five; the others injuries at work. */
const CLAIM = `
  insert into claim (id, worker_id, scheme, region, regency, province, category, programme, cause, event, date, died_on,
    status, segment, monthly_income, months_contributed, incapacity_months, costs, entry_hash, cover, reported_on, due, decided,
    decided_on, paid, remarks, stepped_on, synthetic)
  select lpad(n::text, 26, '0'), 'W' || n, ($2::text[])[1 + n % cardinality($2::text[])], village, left(village, 5),
    left(village, 2), (array['PEKERJA_RENTAN', 'PEKERJA_RENTAN_DESA', 'NON_ASN', 'BPD'])[1 + n % 4],
    case when death then 'JKM' else 'JKK' end, case when death then 'NOT_FROM_WORK' else 'WORK_ACCIDENT' end,
    case when death then 'DEATH' else 'TEMPORARY_INCAPACITY' end, day, case when death then day end,
    case when paid then 'PAID' when n % 3 = 0 then 'VERIFICATION' else 'DOCUMENTS' end, 'BPU', 1000000, 12,
    case when death then null else 2 end, '[]', '', '{}', day, amount, case when paid then amount else 0 end,
    case when paid then day end, case when paid then amount else 0 end, '[]', day, true
  from (
    select n, village, n % 10 < 7 as death, n % 5 > 0 as paid,
      case when n % 10 < 7 then 42000000 else 2000000 end as amount,
      make_date($3, 12, 31) - ((n * 104729) % (365 * $4))::int as day
    from generate_series(1, $5::bigint) as n
    join unnest($1::text[]) with ordinality as place(village, nr) on nr = 1 + (n * 7919) % cardinality($1::text[])
  ) as made`;

const BENEFITS = `
  insert into claim_benefit (claim_id, code, number, origin, amount, paid, basis, trace)
  select claim.id, part.code, part.number, 'NATIONAL', part.amount, case claim.status when 'PAID' then part.amount else 0 end,
    '{}', '{}'
  from claim join (values ('DEATH', 'SANTUNAN_KEMATIAN', 1, 20000000), ('DEATH', 'SANTUNAN_BERKALA', 2, 12000000),
    ('DEATH', 'BIAYA_PEMAKAMAN', 3, 10000000), ('TEMPORARY_INCAPACITY', 'STMB', 1, 2000000)
  ) as part(event, code, number, amount) on part.event = claim.event`;

/** Two children of one in ten deaths, with ten years of school before them. */
const CHILDREN = `
  insert into claim_child (id, claim_id, number, name, birth_date, level, year_in_level)
  select 'C' || number || claim.id, claim.id, number, 'Contoh Anak ' || number, date - interval '9 years', 'TK_SD', 5
  from claim cross join generate_series(1, 2) as number
  where event = 'DEATH' and status = 'PAID' and right(claim.id, 1) = '1'`;

/** Those of the first year were claimed and paid. */
const SCHOLARSHIPS = `
  insert into scholarship (child_id, year, claim_id, due_on, level, amount, basis, trace, status,
    claimed_by, decided_by, paid_by, paid_on, reference)
  select child.id, extract(year from day)::smallint, claim.id, day, 'TK_SD', 1500000, '{}', '{}',
    case when first then 'PAID' else 'PLANNED' end, case when first then 'officer' end, case when first then 'verifier' end,
    case when first then 'officer' end, case when first then day end, case when first then 'bench' end
  from claim_child as child join claim on claim.id = child.claim_id
  cross join lateral (
    select (date + nr * interval '1 year')::date as day, nr = 1 as first from generate_series(1, 10) as nr
  ) as planned`;

/** Generated claims spread over all villages and some years. */
export async function fillClaims({ ownerUrl, villages, schemes, year }: ClaimFill): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    await client.query(CLAIM, [villages, schemes, year, YEARS, CLAIMS]);
    for (const statement of [BENEFITS, CHILDREN, SCHOLARSHIPS]) await client.query(statement);
  });
}
