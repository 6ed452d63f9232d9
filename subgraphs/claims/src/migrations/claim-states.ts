/** A draft is nobody's word yet, and what was withdrawn is none any more. */
const COUNTED = "status not in ('DRAFT', 'WITHDRAWN')";

/**
 * What the claims of workers make in the counts, for the village and every region around it: of some workers,
 * or of all, which is another function so that an index finds the claims of a worker whatever the server plans. A person with two claims of a year is one person. Benefits are counted apart, since a claim has several, and so
 * are the children who have a schedule of scholarships, which is a right once the claim is approved. @param definer so that a claim of another region counts too, which the actor does not see
 */
export function claimStates(definer: string): string[] {
  return [
    statesOf("claim_states(workers text[])", "worker_id = any(workers)", definer),
    statesOf("all_claim_states()", "true", definer),
  ];
}

function statesOf(signature: string, those: string, definer: string): string {
  return `create function ${signature} returns table (year smallint, region text, around text, part text,
    value text, cases integer, persons integer, synthetic integer, due bigint, paid bigint)
  language sql stable ${definer} as $$
    with counted as (
      select id, worker_id, extract(year from date)::smallint as year, claim.region, claim.synthetic, programme, category,
             scheme, status, claim.due, claim.paid, decided
      from claim where ${those} and ${COUNTED}
    ), parts as (
      select counted.*, named.part, named.value, counted.due as part_due, counted.paid as part_paid
      from counted cross join lateral (values
        ('ALL', ''), ('PROGRAMME', programme), ('CATEGORY', category), ('SCHEME', scheme), ('STATUS', status)
      ) as named(part, value)
      union all
      select counted.*, 'BENEFIT', benefit.code, benefit.amount, benefit.paid
      from counted join claim_benefit as benefit on benefit.claim_id = counted.id
      union all
      select counted.*, 'SCHOLARSHIP', '', of_child.due, of_child.paid
      from counted cross join lateral (
        select sum(amount)::bigint as due, coalesce(sum(amount) filter (where scholarship.status = 'PAID'), 0)::bigint as paid
        from scholarship where scholarship.claim_id = counted.id and scholarship.status <> 'CANCELLED' group by child_id
      ) as of_child
      where decided > 0
    )
    select parts.year, case level.length when 0 then 'ID' else left(parts.region, level.length) end,
           case level.length when 2 then 'ID' when 0 then '' else left(parts.region, level.around) end,
           parts.part, parts.value, count(*)::integer, count(distinct worker_id)::integer,
           (count(*) filter (where parts.synthetic))::integer, sum(part_due)::bigint, sum(part_paid)::bigint
    from parts cross join (values (0, 0), (2, 0), (5, 2), (8, 5), (13, 8)) as level(length, around)
    group by 1, 2, 3, 4, 5
  $$`;
}
