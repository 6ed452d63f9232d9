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
import { StopRequest } from "../entities/stop-request.js";
import type { RequestStatus } from "../types/worker-enums.js";

export interface StopRequestsAsked {
  readonly region: RegionCode | undefined;
  readonly status: RequestStatus;
  readonly first: number;
  readonly after: string | undefined;
}

/** The requests of the actor's regions, the oldest first. @throws coded errors that name the argument */
export async function stopRequests(
  database: DataSource,
  who: Actor,
  { region, status, first, after }: StopRequestsAsked,
): Promise<Page<StopRequest>> {
  const regions = readableRegions(who, region, region === undefined ? "stopRequests" : "region");
  const limit = pageSize(first, 100) + 1;
  const [afterId] = after === undefined ? [""] : decodeCursor(after, 1);
  const selected = (manager: EntityManager) =>
    manager
      .getRepository(StopRequest)
      .createQueryBuilder("request")
      .where(withinRegions("request.region", regions))
      .andWhere({ status });
  const rows = await withActor(database, who, (manager) =>
    selected(manager)
      .andWhere("request.id > :afterId", { afterId })
      .orderBy("request.id")
      .limit(limit)
      .getMany(),
  );
  const count = () => withActor(database, who, (manager) => selected(manager).getCount());
  return new Page({ rows, first, keyOf: ({ id }) => [id], count });
}
