import type { DataSource, EntityManager } from "typeorm";

/**
 * One transaction that only one process at a time runs. The lock is the transaction's, since a pool such as
 * pgbouncer keeps no lock of a session; a killed process leaves neither lock nor rows.
 */
export function inLoadTransaction<T>(
  database: DataSource,
  what: string,
  load: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  return database.transaction(async (manager) => {
    await manager.query("set local statement_timeout = 0");
    await manager.query("select pg_advisory_xact_lock(hashtext('payung load ' || $1))", [what]);
    return load(manager);
  });
}
