import type { References } from "@payung/subgraph-kit";
import type { WorkersContext } from "./context.js";
import { readableWorker } from "./services/readable-worker.js";
import type { RegionRef } from "./types/region-ref.js";
import type { SchemeRef } from "./types/scheme-ref.js";

/** Regions and schemes are known by their key alone; a person is checked here again, whoever asks. */
export const workersReferences: References = {
  Region: (region: RegionRef) => region,
  Scheme: (scheme: SchemeRef) => scheme,
  Worker: ({ id }: { id: string }, context: WorkersContext) => readableWorker(id, context),
};
