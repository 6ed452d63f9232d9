import type { SubgraphModule } from "@payung/subgraph-kit";
import { workersDatabase } from "./database.js";
import { IMPORT_ROUTES } from "./importing/import-files.js";
import { workersJobs } from "./jobs.js";
import { WORKERS_SEALED } from "./nik/sealed-columns.js";
import { loadWorkersSample } from "./services/load-workers-sample.js";
import { workersSubgraph } from "./workers-subgraph.js";

export { rebuildCoverage } from "./coverage/rebuild-coverage.js";

/** What can be wrong with a list of people, for docs/errors.md. */
export { LIST_PROBLEMS } from "./lists/index.js";

/** Who is covered, by which scheme, until when; and who may be. */
export const workersModule: SubgraphModule = {
  database: workersDatabase,
  create: workersSubgraph,
  sealed: WORKERS_SEALED,
  files: IMPORT_ROUTES,
  loadSample: loadWorkersSample,
  jobs: workersJobs,
};
