import { Pool } from "pg";
import type { Logger } from "pino";

/** What the queue sends its statements through. */
export interface QueueDatabase {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
  /** From now on a statement that fails is logged and has no answer. */
  bearFailures(): void;
  close(): Promise<void>;
}

const CONNECTIONS = 2;
const NO_ANSWER = undefined as unknown as { rows: unknown[] };

/**
 * pg-boss waits for no answer when it marks a job as done: a database that goes away just then would end the process by
 * an unhandled rejection. So a failed statement has no answer once the queue runs, as in pg-boss's own database once it
 * is closed: what was not fetched is fetched later, and what was not marked runs again, which jobs bear.
 */
export function queueDatabase(url: string, schema: string, log: Logger): QueueDatabase {
  const pool = new Pool({
    connectionString: url,
    max: CONNECTIONS,
    application_name: schema,
    keepAlive: true,
  });
  pool.on("error", (error) => log.warn({ err: error }, "connection of jobs lost"));
  let bears = false;
  let closing: Promise<void> | undefined;
  return {
    executeSql: async (text, values) => {
      if (closing) return NO_ANSWER;
      try {
        return await pool.query<Record<string, unknown>>(text, values);
      } catch (error) {
        if (!bears) throw error;
        log.warn({ err: error }, "statement of jobs failed");
        return NO_ANSWER;
      }
    },
    bearFailures: () => (bears = true),
    close: () => (closing ??= pool.end()),
  };
}
