import type { References } from "@payung/subgraph-kit";
import type { ClaimsContext } from "./context.js";
import { readableClaim } from "./reading/readable-claim.js";
import type { RegionRef } from "./types/region-ref.js";
import type { SchemeRef } from "./types/scheme-ref.js";
import type { WorkerRef } from "./types/worker-ref.js";

/** Regions, schemes and workers are known by their key alone; a claim is checked here again, whoever asks. */
export const claimsReferences: References = {
  Region: (region: RegionRef) => region,
  Scheme: (scheme: SchemeRef) => scheme,
  Worker: (worker: WorkerRef) => worker,
  Claim: ({ id }: { id: string }, context: ClaimsContext) => readableClaim(id, context),
};
