import { systemActor, withActor } from "@payung/subgraph-kit";
import type { DataSource } from "typeorm";
import { ImportBatch } from "../entities/import-batch.js";

const LEASE = "10 seconds";
const RENEW_EVERY_MS = 3_000;

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
  workedOn.add(batchId);
  const renewal = setInterval(() => {
    withActor(database, product, (manager) => manager.query(RENEW, [batchId])).catch(() => {});
  }, RENEW_EVERY_MS);
  renewal.unref();
  try {
    await work(batch);
    return true;
  } finally {
    clearInterval(renewal);
    workedOn.delete(batchId);
    await withActor(database, product, (manager) => manager.query(GIVE_BACK, [batchId])).catch(() => {});
  }
}

/** Batches that this process works on. */
const workedOn = new Set<string>();

/** A batch that is to be read on, and how long somebody who may have died still holds it. */
export interface WaitingBatch {
  readonly id: string;
  /** Milliseconds; 0 where nobody holds it. */
  readonly heldFor: number;
}

/** The batches that are not read to the end and that this process does not work on, the oldest first. */
export async function waitingBatches(database: DataSource): Promise<WaitingBatch[]> {
  const rows: WaitingBatch[] = await withActor(database, systemActor("workers"), (manager) =>
    manager.query(WAITING),
  );
  return rows.filter(({ id }) => !workedOn.has(id));
}

const WAITING = `
  select id, ceil(greatest(coalesce(extract(epoch from lease_until - now()) * 1000, 0), 0))::int as "heldFor"
  from import_batch where status = 'READING' order by id`;
const TAKE = `update import_batch set lease_until = now() + interval '${LEASE}'
  where id = $1 and status = 'READING' and (lease_until is null or lease_until < now())`;
const RENEW = `update import_batch set lease_until = now() + interval '${LEASE}' where id = $1`;
const GIVE_BACK = "update import_batch set lease_until = null where id = $1";
