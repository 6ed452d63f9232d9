import { systemActor, withActor } from "@payung/subgraph-kit";
import type { DataSource } from "typeorm";
import { ImportBatch } from "../entities/import-batch.js";

const LEASE = "20 seconds";
const RENEW_EVERY_MS = 5_000;

/**
 * Runs the work on a batch that is to be read on and that nobody works on, and holds it meanwhile: a process that dies
 * loses it after some seconds. @returns false where there is no such batch
 */
export async function withBatchLease(
  database: DataSource,
  batchId: string,
  work: (batch: ImportBatch) => Promise<void>,
): Promise<boolean> {
  const product = systemActor("workers");
  const batch = await withActor(database, product, async (manager) => {
    const [, taken]: [unknown[], number] = await manager.query(TAKE, [batchId]);
    return taken === 0 ? null : manager.getRepository(ImportBatch).findOneBy({ id: batchId });
  });
  if (!batch) return false;
  const renewal = setInterval(() => {
    withActor(database, product, (manager) => manager.query(RENEW, [batchId])).catch(() => {});
  }, RENEW_EVERY_MS);
  renewal.unref();
  try {
    await work(batch);
    return true;
  } finally {
    clearInterval(renewal);
    await withActor(database, product, (manager) => manager.query(GIVE_BACK, [batchId])).catch(() => {});
  }
}

/** The batches that a process which has died left half read, the oldest first. */
export async function abandonedBatches(database: DataSource): Promise<string[]> {
  const rows: { id: string }[] = await withActor(database, systemActor("workers"), (manager) =>
    manager.query(
      "select id from import_batch where status = 'READING' and (lease_until is null or lease_until < now()) order by id",
    ),
  );
  return rows.map(({ id }) => id);
}

const TAKE = `update import_batch set lease_until = now() + interval '${LEASE}'
  where id = $1 and status = 'READING' and (lease_until is null or lease_until < now())`;
const RENEW = `update import_batch set lease_until = now() + interval '${LEASE}' where id = $1`;
const GIVE_BACK = "update import_batch set lease_until = null where id = $1";
