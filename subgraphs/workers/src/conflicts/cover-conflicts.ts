import type { RegionCode } from "@payung/plugin-kit";
import {
  Page,
  decodeCursor,
  pageSize,
  readableRegions,
  withActor,
  withinRegions,
} from "@payung/subgraph-kit";
import type { Actor } from "@payung/subgraph-kit";
import type { DataSource, EntityManager } from "typeorm";
import { CoverConflict } from "../entities/cover-conflict.js";
import type { ConflictStatus } from "../types/worker-enums.js";

export interface ConflictsAsked {
  readonly region: RegionCode | undefined;
  readonly status: ConflictStatus;
  readonly first: number;
  readonly after: string | undefined;
}

/** Those of the actor's regions, the oldest first: where the person lives, or whom the actor acts for both payers of. */
export async function coverConflicts(
  database: DataSource,
  who: Actor,
  { region, status, first, after }: ConflictsAsked,
): Promise<Page<CoverConflict>> {
  const regions = readableRegions(who, region, region === undefined ? "coverConflicts" : "region");
  const limit = pageSize(first, 100) + 1;
  const [afterId] = after === undefined ? [""] : decodeCursor(after, 1);
  const selected = (manager: EntityManager) =>
    manager
      .getRepository(CoverConflict)
      .createQueryBuilder("conflict")
      .where(withinRegions("conflict.village", regions))
      .andWhere({ status });
  const rows = await withActor(database, who, (manager) =>
    selected(manager)
      .andWhere("conflict.id > :afterId", { afterId })
      .orderBy("conflict.id")
      .limit(limit)
      .getMany(),
  );
  const count = () => withActor(database, who, (manager) => selected(manager).getCount());
  return new Page({ rows, first, keyOf: ({ id }) => [id], count });
}
