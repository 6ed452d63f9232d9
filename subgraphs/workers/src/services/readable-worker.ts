import { NATION } from "@payung/plugin-kit";
import { codedError, mayReadPeopleOf, requirePeopleOf, requirePeopleReader } from "@payung/subgraph-kit";
import type { WorkersContext } from "../context.js";
import type { Worker } from "../entities/worker.js";

/** A worker whom the actor may read; null where there is none. @throws UNAUTHENTICATED, or FORBIDDEN elsewhere */
export async function readableWorker(
  id: string,
  context: Pick<WorkersContext, "loaders" | "request">,
): Promise<Worker | null> {
  const { actor } = context.request;
  requirePeopleReader(actor, "worker");
  const worker = await context.loaders.worker.load(id);
  if (worker) requirePeopleOf(actor, worker.domicile, "worker");
  else if (!mayReadPeopleOf(actor, NATION) && (await context.loaders.livesElsewhere.load(id))) {
    throw codedError("FORBIDDEN", {}, "worker");
  }
  return worker;
}
