import DataLoader from "dataloader";
import type { DataSource } from "typeorm";
import type { Enrolment } from "./entities/enrolment.js";
import type { Worker } from "./entities/worker.js";
import { coverageFacts } from "./services/coverage-facts.js";
import type { CoverageFacts, RegionDay } from "./services/coverage-facts.js";
import { enrolmentsOfWorkers } from "./services/enrolments-of-workers.js";
import { workersById } from "./services/workers-by-id.js";

/** One statement for all that a request asks of a kind at once. */
export interface WorkersLoaders {
  readonly worker: DataLoader<string, Worker | null>;
  readonly enrolments: DataLoader<Worker, readonly Enrolment[], string>;
  readonly coverage: DataLoader<RegionDay, CoverageFacts | null, string>;
}

export function workersLoaders(database: DataSource): WorkersLoaders {
  return {
    worker: new DataLoader((ids) => workersById(database, ids)),
    enrolments: new DataLoader((workers) => enrolmentsOfWorkers(database, workers), {
      cacheKeyFn: ({ id }) => id,
    }),
    coverage: new DataLoader((asked) => coverageFacts(database, asked), {
      cacheKeyFn: ({ region, day }) => `${region} ${day}`,
    }),
  };
}
