import { latestAccesses, withActor } from "@payung/subgraph-kit";
import type { LocalDate } from "@payung/jamsostek";
import type { RegionCode } from "@payung/plugin-kit";
import type { RequestFacts, SubgraphParts } from "@payung/subgraph-kit";
import DataLoader from "dataloader";
import type { Enrolment } from "./entities/enrolment.js";
import type { Worker } from "./entities/worker.js";
import { coverageFacts } from "./coverage/coverage-facts.js";
import type { AskedCoverage, CoverageFacts } from "./coverage/coverage-facts.js";
import { duplicatesOf } from "./duplicates/probable-duplicates.js";
import { endingFacts } from "./ending/ending-counts.js";
import type { EndingFacts } from "./ending/ending-counts.js";
import { NIK_ACCESSES } from "./nik/reveal-nik.js";
import type { NikAccess } from "./types/nik-access.js";
import { paymentDays } from "./paying/payment-days.js";
import { earlierCovers } from "./services/earlier-covers.js";
import type { EarlierCover } from "./services/earlier-covers.js";
import { enrolmentsOfWorkers } from "./services/enrolments-of-workers.js";
import { workersExist } from "./services/known-elsewhere.js";
import { workersById } from "./services/workers-by-id.js";

/** One statement for all that a request asks of a kind at once, with the rights of whoever asks. */
export interface WorkersLoaders {
  readonly worker: DataLoader<string, Worker | null>;
  readonly livesElsewhere: DataLoader<string, boolean>;
  readonly enrolments: DataLoader<Worker, readonly Enrolment[], string>;
  readonly earlierCovers: DataLoader<Worker, readonly EarlierCover[], string>;
  readonly duplicates: DataLoader<Worker, readonly Worker[], string>;
  readonly endings: DataLoader<RegionCode, EndingFacts>;
  readonly nikAccesses: DataLoader<string, readonly NikAccess[]>;
  /** Of enrolments by number, as the funding subgraph knows them. */
  readonly paymentDays: DataLoader<string, readonly LocalDate[]>;
  readonly coverage: DataLoader<AskedCoverage, CoverageFacts | null, string>;
}

export function workersLoaders(
  { database, peers }: Pick<SubgraphParts, "database" | "peers">,
  { actor: who, requestId }: Pick<RequestFacts, "actor" | "requestId">,
): WorkersLoaders {
  return {
    worker: new DataLoader((ids) => withActor(database, who, (manager) => workersById(manager, ids))),
    livesElsewhere: new DataLoader((ids) =>
      withActor(database, who, (manager) => workersExist(manager, ids)),
    ),
    enrolments: new DataLoader(
      (workers) => withActor(database, who, (manager) => enrolmentsOfWorkers(manager, workers)),
      { cacheKeyFn: ({ id }) => id },
    ),
    earlierCovers: new DataLoader(
      (workers) => withActor(database, who, (manager) => earlierCovers(manager, workers)),
      { cacheKeyFn: ({ id }) => id },
    ),
    duplicates: new DataLoader(
      (workers) => withActor(database, who, (manager) => duplicatesOf(manager, workers)),
      { cacheKeyFn: ({ id }) => id },
    ),
    endings: new DataLoader((regions) => endingFacts(database, regions)),
    nikAccesses: new DataLoader((ids) =>
      withActor(database, who, (manager) => latestAccesses<NikAccess>(manager, NIK_ACCESSES, ids)),
    ),
    paymentDays: new DataLoader((enrolments) => paymentDays(peers, enrolments, requestId)),
    coverage: new DataLoader((asked) => coverageFacts(database, asked), {
      cacheKeyFn: ({ region, month, needs }) => `${region} ${month} ${needs.parts} ${needs.reported}`,
    }),
  };
}
