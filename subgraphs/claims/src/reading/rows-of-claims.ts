import { groupRows, withActor } from "@payung/subgraph-kit";
import type { Actor } from "@payung/subgraph-kit";
import type { DataSource, EntityManager, EntityTarget, FindOptionsOrder, FindOptionsWhere } from "typeorm";
import { In } from "typeorm";
import { Claim } from "../entities/claim.js";

/** The claims of each worker that the actor may read, the latest event first. */
export async function claimsOfWorkers(
  database: DataSource,
  who: Actor,
  workerIds: readonly string[],
): Promise<(readonly Claim[])[]> {
  const rows = await withActor(database, who, (manager) =>
    manager
      .getRepository(Claim)
      .find({ where: { workerId: In(workerIds) }, order: { date: "DESC", id: "DESC" } }),
  );
  const byWorker = groupRows(rows, (row) => row.workerId);
  return workerIds.map((id) => byWorker.get(id) ?? []);
}

/** What belongs to each claim, in one statement. */
export async function partsOfClaims<T extends { readonly claimId: string }>(
  database: DataSource,
  who: Actor,
  entity: EntityTarget<T>,
  order: FindOptionsOrder<T>,
  claimIds: readonly string[],
): Promise<(readonly T[])[]> {
  const where = { claimId: In(claimIds) } as unknown as FindOptionsWhere<T>;
  const rows = await withActor(database, who, (manager) =>
    manager.getRepository(entity).find({ where, order }),
  );
  const byClaim = groupRows(rows, (row) => row.claimId);
  return claimIds.map((id) => byClaim.get(id) ?? []);
}

/** Whether a claim has each number, seen or not. */
export async function claimsThere(
  database: DataSource | EntityManager,
  ids: readonly string[],
): Promise<boolean[]> {
  const storable = ids.filter((id) => !id.includes("\0"));
  const rows: { id: string }[] = await database.query("select claims_there($1) as id", [storable]);
  const there = new Set(rows.map(({ id }) => id));
  return ids.map((id) => there.has(id));
}
