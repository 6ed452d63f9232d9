import type { SubgraphModule } from "@payung/subgraph-kit";
import { claimsSubgraph } from "./claims-subgraph.js";
import { claimsDatabase } from "./database.js";
import { loadClaimsSample } from "./services/load-claims-sample.js";

/** What is due after an accident or a death, and what was paid. */
export const claimsModule: SubgraphModule = {
  database: claimsDatabase,
  create: claimsSubgraph,
  loadSample: loadClaimsSample,
};
