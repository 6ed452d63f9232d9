import type { SubgraphDatabase } from "@payung/subgraph-kit";
import { Enrolment } from "./entities/enrolment.js";
import { ImportBatch } from "./entities/import-batch.js";
import { Worker } from "./entities/worker.js";
import { CreateWorkers1795000000001 } from "./migrations/1795000000001-create-workers.js";

export const workersDatabase: SubgraphDatabase = {
  name: "workers",
  entities: [Worker, Enrolment, ImportBatch],
  migrations: [CreateWorkers1795000000001],
};
