import { requirePeopleOf, requirePeopleReader } from "@payung/subgraph-kit";
import type { WorkersContext } from "../context.js";
import type { Worker } from "../entities/worker.js";

/** A worker whom the actor may read; null where there is none. @throws UNAUTHENTICATED, or FORBIDDEN elsewhere */
export async function readableWorker(
  id: string,
  { loaders, request }: Pick<WorkersContext, "loaders" | "request">,
): Promise<Worker | null> {
  requirePeopleReader(request.actor, "worker");
  const worker = await loaders.worker.load(id);
  if (worker) requirePeopleOf(request.actor, worker.domicile, "worker");
  return worker;
}
