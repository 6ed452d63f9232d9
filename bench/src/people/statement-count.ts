import { setTimeout as wait } from "node:timers/promises";
import { withClient } from "@payung/subgraph-kit";

/** How many statements PostgreSQL was sent for one request. */
export interface StatementCount {
  /** Those that read. */
  readonly reading: number;
  /** Those that begin and end a transaction, and say who acts in it. */
  readonly around: number;
}

/** For the server whose statements are counted; nothing is counted until countStatements() is called. */
export const COUNTING_SETTINGS = {
  shared_preload_libraries: "pg_stat_statements",
  "pg_stat_statements.track": "none",
};

const ROUNDS = 20;
const AROUND = /^\s*(start transaction|begin|commit|select set_config)\b/i;

/**
 * As PostgreSQL itself counts them while the same is asked several times; what is sent less often than asked is of the
 * product's jobs.
 * @param adminUrl of the superuser, whose own statements are left out
 */
async function countStatements(adminUrl: string, ask: () => Promise<unknown>): Promise<StatementCount> {
  return withClient(adminUrl, async (client) => {
    await client.query("create extension if not exists pg_stat_statements");
    const track = async (setting: string) => {
      await client.query(`alter system ${setting}`);
      await client.query("select pg_reload_conf()");
      await wait(500);
    };
    await track("set pg_stat_statements.track = 'top'");
    await ask();
    await client.query("select pg_stat_statements_reset()");
    for (let round = 0; round < ROUNDS; round++) await ask();
    await track("reset pg_stat_statements.track");
    const { rows } = await client.query<{ query: string; calls: number }>(
      `select query, (sum(calls) / $1)::integer as calls from pg_stat_statements
       where userid <> current_user::regrole group by query having sum(calls) >= $1`,
      [ROUNDS],
    );
    const sum = (of: typeof rows) => of.reduce((total, { calls }) => total + calls, 0);
    const around = sum(rows.filter(({ query }) => AROUND.test(query)));
    return { reading: sum(rows) - around, around };
  });
}

/** How many statements an answer costs. */
export async function printStatements(
  print: (line: string) => void,
  adminUrl: string,
  what: string,
  ask: () => Promise<unknown>,
): Promise<void> {
  const { reading, around } = await countStatements(adminUrl, ask);
  print(`statements of ${what}: ${reading}, and ${around} that begin and end transactions and say who acts`);
}
