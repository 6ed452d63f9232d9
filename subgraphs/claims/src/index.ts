import type { SubgraphModule } from "@payung/subgraph-kit";
import { claimsSubgraph } from "./claims-subgraph.js";
import { claimsDatabase } from "./database.js";
import { claimsJobs } from "./jobs.js";
import { loadClaimsSample } from "./sample/load-claims-sample.js";

export { rebuildClaimCounts } from "./counts/fold-claims.js";

/** What is due after an accident or a death, and what was paid. */
export const claimsModule: SubgraphModule = {
  database: claimsDatabase,
  create: claimsSubgraph,
  loadSample: loadClaimsSample,
  jobs: claimsJobs,
};
