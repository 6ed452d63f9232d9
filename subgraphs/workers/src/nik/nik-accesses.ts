import { groupRows } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import type { NikAccess } from "../types/nik-access.js";

interface Row extends Omit<NikAccess, "at"> {
  readonly at: Date;
  readonly worker: string;
}

/** How many of a person are shown, the latest first. */
const SHOWN = 20;

/** Who read the NIKs of these people, in one statement. */
export async function nikAccesses(
  manager: EntityManager,
  workerIds: readonly string[],
): Promise<(readonly NikAccess[])[]> {
  const rows: Row[] = await manager.query(
    `select kept.id, at, subject, role, purpose, note, asked.id as worker
     from unnest($1::text[]) as asked(id)
     cross join lateral (
       select * from nik_access where worker_id = asked.id order by id desc limit ${SHOWN}
     ) as kept order by kept.id desc`,
    [workerIds],
  );
  const byWorker = groupRows(rows, ({ worker }) => worker);
  return workerIds.map((id) => (byWorker.get(id) ?? []).map((row) => shownAccess(row)));
}

function shownAccess({ id, at, subject, role, purpose, note }: Row): NikAccess {
  return { id, at: at.toISOString(), subject, role, purpose, note };
}
