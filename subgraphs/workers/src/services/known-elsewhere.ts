import type { EntityManager } from "typeorm";

/**
 * Whether there are rows with these numbers, also where the actor sees none of them: so that who asks for somebody of
 * another region is told that it is another's, as before the tables had row level security. Says nothing else.
 */
export async function workersExist(manager: EntityManager, ids: readonly string[]): Promise<boolean[]> {
  const rows: { id: string }[] = await manager.query("select id from known_workers($1) as known(id)", [ids]);
  const known = new Set(rows.map(({ id }) => id));
  return ids.map((id) => known.has(id));
}

export async function batchExists(manager: EntityManager, id: string): Promise<boolean> {
  const [row]: { known: boolean }[] = await manager.query("select import_batch_known($1) as known", [id]);
  return row!.known;
}
