import type { EntityManager } from "typeorm";

/**
 * Makes a change of a worker's claims and tells in claim_delta what it does to the counts: in the same transaction, so
 * that both hold or neither. Changes of one worker's claims take turns.
 */
export async function recordClaims<T>(
  manager: EntityManager,
  workerId: string,
  change: () => Promise<T>,
): Promise<T> {
  await manager.query("select pg_advisory_xact_lock(hashtext('payung claims'), hashtext($1))", [workerId]);
  const [before]: [{ states: object[] | null }] = await manager.query(STATES, [workerId]);
  const result = await change();
  await manager.query(DIFFERENCE, [workerId, JSON.stringify(before.states ?? [])]);
  return result;
}

const COUNTS = ["cases", "persons", "synthetic", "due", "paid"];
const KEY = "year, region, around, part, value";

const STATES = "select json_agg(states) as states from claim_states(array[$1]) as states";

const DIFFERENCE = `
  insert into claim_delta (${KEY}, ${COUNTS.join(", ")})
  select ${KEY}, ${COUNTS.map((count) => `sum(${count})`).join(", ")}
  from (
    select * from claim_states(array[$1])
    union all
    select ${KEY}, ${COUNTS.map((count) => `-${count}`).join(", ")}
    from jsonb_to_recordset($2::jsonb) as before(year smallint, region text, around text, part text, value text,
      cases integer, persons integer, synthetic integer, due bigint, paid bigint)
  ) as change
  group by ${KEY}
  having ${COUNTS.map((count) => `sum(${count}) <> 0`).join(" or ")}`;
