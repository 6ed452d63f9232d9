import type { EntityManager } from "typeorm";
import type { ReserveFundsAnswer, ReserveFundsInput } from "./reserve-funds.js";

/** An enrolment whose months the funding subgraph has cut, for the sake of others. */
export type Cut = ReserveFundsAnswer["shortened"][number];

/** So long the step that wrote an intent may take until others take it for dead. */
const LEASE = "2 minutes";

/** Writes down that money is about to be set aside, so that a crash before the people are enrolled can be undone. */
export async function writeIntents(
  manager: EntityManager,
  inputs: readonly ReserveFundsInput[],
): Promise<void> {
  await manager.query(
    `insert into reservation_intent (key, input, lease_until)
     select key, input, now() + interval '${LEASE}' from unnest($1::text[], $2::jsonb[]) as given(key, input)`,
    [inputs.map(({ key }) => key), inputs.map((input) => JSON.stringify(input))],
  );
}

/**
 * In the transaction that enrols the people: the intents are fulfilled.
 * @returns to which months some of the people were cut since money was set aside for them
 * @throws Error when somebody undoes them already
 */
export async function fulfilIntents(manager: EntityManager, keys: readonly string[]): Promise<Cut[]> {
  const [rows, fulfilled]: [{ cuts: Cut[] }[], number] = await manager.query(
    "delete from reservation_intent where key = any($1) and not undoing returning cuts",
    [keys],
  );
  if (fulfilled !== keys.length) throw new Error("The money for these people is being given back already");
  return rows.flatMap(({ cuts }) => cuts);
}

/**
 * Leaves cuts of people who are not enrolled yet with the intents, for who enrols them. Waits for whoever does so at this
 * moment: after it such people are in the table, and whoever is in no intent is or was.
 */
export async function cutIntended(manager: EntityManager, cuts: readonly Cut[]): Promise<void> {
  await manager.query(CUT, [JSON.stringify(cuts), cuts.map(({ enrolment }) => enrolment)]);
}

/** First the few intents, in one order, then whom of them it is about. */
const CUT = `
  with cut as (
    select cut ->> 'enrolment' as enrolment, cut from jsonb_array_elements($1::jsonb) as cut
  ), concerned as (
    select key, input from reservation_intent where input -> 'enrolments' ?| $2::text[] order by key for update
  ), own as (
    select key, jsonb_agg(cut.cut) as cuts
    from concerned cross join lateral jsonb_array_elements_text(input -> 'enrolments') as intended(enrolment)
    join cut on cut.enrolment = intended.enrolment group by key
  )
  update reservation_intent as intent set cuts = intent.cuts || own.cuts from own where intent.key = own.key`;

/** Marks intents for undoing: those named, or those whose step has died. @returns what was asked of the funding subgraph */
export async function takeIntents(
  manager: EntityManager,
  keys: readonly string[] | "of the dead",
): Promise<ReserveFundsInput[]> {
  const which = keys === "of the dead" ? "lease_until < now()" : "key = any($1)";
  const [rows]: [{ input: ReserveFundsInput }[], number] = await manager.query(
    `update reservation_intent set undoing = true, lease_until = now() + interval '${LEASE}'
     where ${which} returning input`,
    keys === "of the dead" ? [] : [keys],
  );
  return rows.map(({ input }) => input);
}

/** The keys that begin so. */
export async function intentsOf(manager: EntityManager, beginning: string): Promise<string[]> {
  const rows: { key: string }[] = await manager.query(
    "select key from reservation_intent where starts_with(key, $1) order by key",
    [beginning],
  );
  return rows.map(({ key }) => key);
}

export async function forgetIntent(manager: EntityManager, key: string): Promise<void> {
  await manager.query("delete from reservation_intent where key = $1", [key]);
}
