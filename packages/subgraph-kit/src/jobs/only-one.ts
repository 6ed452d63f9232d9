import { withClient } from "../database/with-client.js";

/**
 * Runs the work unless another process that shares the database is at it, or this one: false then. The right lies in a
 * connection's open transaction, so that it ends with a process that is killed, and through pgbouncer too.
 */
export async function onlyOne(url: string, what: string, work: () => Promise<void>): Promise<boolean> {
  return withClient(url, async (client) => {
    await client.query("begin; set local idle_in_transaction_session_timeout = 0");
    const { rows } = await client.query<{ mine: boolean }>(
      "select pg_try_advisory_xact_lock(hashtext('payung job'), hashtext($1)) as mine",
      [what],
    );
    if (!rows[0]!.mine) return false;
    await work();
    return true;
  });
}

/** Runs the work when no other process is at it: they take turns. */
export async function inTurn(url: string, what: string, work: () => Promise<void>): Promise<void> {
  await withClient(url, async (client) => {
    await client.query("begin; set local idle_in_transaction_session_timeout = 0");
    await client.query("select pg_advisory_xact_lock(hashtext('payung jobs'), hashtext($1))", [what]);
    await work();
  });
}
