import { systemActor, withActor } from "@payung/subgraph-kit";
import type { DataSource } from "typeorm";
import { In } from "typeorm";
import type { ClaimsParts } from "../context.js";
import { ClaimDocument } from "../entities/claim-document.js";
import { documentStore } from "./store/document-store.js";

/** A row is written seconds after its content, but one that was lost may come back with a backup of the database. */
const WAIT = 35 * 24 * 3_600_000;
const PER_PAGE = 1_000;
/** More than so many are not what killed processes leave. */
const MOST_REMOVED = 100;

/**
 * The daily job: removes contents that lie in the store for 35 days without a row, left by a process that was killed
 * between the two. Where they are more than those that have one, or very many, the store may be another database's:
 * nothing is removed, and the log says so.
 */
export async function sweepDocuments(
  parts: Pick<ClaimsParts, "database" | "clock" | "log" | "directory" | "documentsBucket">,
  perPage: number = PER_PAGE,
): Promise<void> {
  const { database, clock, log } = parts;
  const store = documentStore(parts);
  const unknown: string[] = [];
  let known = 0;
  for await (const page of store.list(perPage)) {
    const old = page.filter(({ storedAt }) => storedAt < clock() - WAIT).map(({ key }) => key);
    const rows = await keysWithRow(database, old);
    unknown.push(...old.filter((key) => !rows.has(key)));
    known += rows.size;
  }
  if (unknown.length > Math.min(known, MOST_REMOVED)) {
    log.error(
      { unknown: unknown.length, known },
      "the store holds too many contents without a document to remove them: is it of another database?",
    );
    return;
  }
  for (const key of unknown) await store.remove(key);
  if (unknown.length > 0)
    log.warn({ removed: unknown.length }, "contents without a document were removed from the store");
}

async function keysWithRow(database: DataSource, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await withActor(database, systemActor("claims"), (manager) =>
    manager.getRepository(ClaimDocument).find({ select: { id: true }, where: { id: In(keys) } }),
  );
  return new Set(rows.map(({ id }) => id));
}
