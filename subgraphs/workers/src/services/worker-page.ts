import { liesIn } from "@payung/plugin-kit";
import type { RegionCode } from "@payung/plugin-kit";
import {
  Page,
  decodeCursor,
  knownScheme,
  pageSize,
  readableRegions,
  searchWords,
  withActor,
} from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import type { WorkersContext } from "../context.js";
import type { Worker } from "../entities/worker.js";
import type { WorkerFilter } from "../types/worker-filter.js";
import { countWorkers, sortKeyOf, workerRows } from "./worker-list.js";
import type { WorkerSelection } from "./worker-list.js";

const MOST_WORKERS = 100;

/** A page of the workers whom the actor may read. @throws coded errors that name the argument */
export async function workerPage(
  context: WorkersContext,
  filter: WorkerFilter,
  first: number,
  after: string | undefined,
): Promise<Page<Worker>> {
  const selection = selectionOf(context, filter);
  const limit = pageSize(first, MOST_WORKERS) + 1;
  const key = after === undefined ? undefined : decodeCursor(after, 2);
  const read = <T>(work: (manager: EntityManager) => Promise<T>): Promise<T> =>
    withActor(context.database, context.request.actor, work);
  const rows = await read((manager) => workerRows(manager, selection, limit, key));
  const count = () => read((manager) => countWorkers(manager, selection));
  return new Page({ rows, first, keyOf: sortKeyOf, count });
}

function selectionOf({ request, registry }: WorkersContext, filter: WorkerFilter): WorkerSelection {
  const field = filter.region == null ? "workers" : "filter.region";
  const regions = readableRegions(request.actor, filter.region ?? undefined, field);
  const scheme =
    filter.scheme == null ? undefined : knownScheme(registry, filter.scheme, "filter.scheme").code;
  return {
    regions: scheme ? withinScheme(regions, registry.scheme(scheme)!.plugin.regionCode) : regions,
    ...(scheme !== undefined && { scheme }),
    ...(filter.category != null && { category: filter.category }),
    ...(filter.search != null && { words: searchWords(filter.search, "filter.search") }),
  };
}

/**
 * Where both are. Who moved out of the scheme's region is found without the filter: to look for a scheme's people in the
 * whole nation would read everybody.
 */
function withinScheme(regions: readonly RegionCode[], ofScheme: RegionCode): readonly RegionCode[] {
  return regions.flatMap((region) => {
    if (liesIn(region, ofScheme)) return [region];
    return liesIn(ofScheme, region) ? [ofScheme] : [];
  });
}
