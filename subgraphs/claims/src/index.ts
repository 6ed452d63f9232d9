import type { SubgraphModule } from "@payung/subgraph-kit";
import { claimsSubgraph } from "./claims-subgraph.js";
import { claimsDatabase } from "./database.js";
import { DOCUMENT_ROUTES, MOST_BYTES } from "./documents/document-files.js";
import { SEALED_COLUMNS } from "./sealed-columns.js";
import { claimsJobs } from "./jobs.js";
import { loadClaimsSample } from "./sample/load-claims-sample.js";

export { rebuildClaimCounts } from "./counts/fold-claims.js";

/** What is due after an accident or a death, and what was paid. */
export const claimsModule: SubgraphModule = {
  database: claimsDatabase,
  create: claimsSubgraph,
  files: DOCUMENT_ROUTES,
  mostBytes: MOST_BYTES,
  sealed: SEALED_COLUMNS,
  loadSample: loadClaimsSample,
  jobs: claimsJobs,
};
