import type { EntityManager } from "typeorm";
import { In } from "typeorm";
import { Worker } from "../entities/worker.js";
import { provinceOfWorker } from "./worker-id.js";

/** Workers in the order asked, in one statement that reads only the provinces named; null where there is none. */
export async function workersById(
  manager: EntityManager,
  ids: readonly string[],
): Promise<(Worker | null)[]> {
  const provinces = new Set(ids.map(provinceOfWorker).filter((province) => province !== undefined));
  if (provinces.size === 0) return ids.map(() => null);
  const where = { province: In([...provinces]), id: In(ids) };
  const rows = await manager.getRepository(Worker).findBy(where);
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => found.get(id) ?? null);
}
