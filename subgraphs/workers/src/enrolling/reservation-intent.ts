import type { EntityManager } from "typeorm";
import type { ReserveFundsInput } from "./reserve-funds.js";

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

/** In the transaction that enrols the people: the intents are fulfilled. @throws Error when somebody undoes them already */
export async function fulfilIntents(manager: EntityManager, keys: readonly string[]): Promise<void> {
  const rows: [unknown[], number] = await manager.query(
    "delete from reservation_intent where key = any($1) and not undoing",
    [keys],
  );
  if (rows[1] !== keys.length) throw new Error("The money for these people is being given back already");
}

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
