import type { SubgraphModule } from "@payung/subgraph-kit";
import { fundingDatabase } from "./database.js";
import { fundingSubgraph } from "./funding-subgraph.js";
import { deliverOutbox } from "./services/bills/deliver-outbox.js";
import { loadFundingSample } from "./services/sample/load-funding-sample.js";

/** Who pays, from what: budgets and what is left of them, and what contributions cost. */
export const fundingModule: SubgraphModule = {
  database: fundingDatabase,
  create: fundingSubgraph,
  jobs: (parts) => [{ name: "deliver-outbox", cron: "* * * * *", run: () => deliverOutbox(parts) }],
  loadSample: loadFundingSample,
};
