import type { SubgraphModule } from "@payung/subgraph-kit";
import { claimsSubgraph } from "./claims-subgraph.js";
import { claimsDatabase } from "./database.js";
import { BANK_ACCOUNT } from "./heirs/bank-account.js";
import { claimsJobs } from "./jobs.js";
import { loadClaimsSample } from "./sample/load-claims-sample.js";

export { rebuildClaimCounts } from "./counts/fold-claims.js";

/** What is due after an accident or a death, and what was paid. */
export const claimsModule: SubgraphModule = {
  database: claimsDatabase,
  create: claimsSubgraph,
  sealed: [{ table: "heir", key: ["id"], column: "bank_sealed", kind: BANK_ACCOUNT }],
  loadSample: loadClaimsSample,
  jobs: claimsJobs,
};
