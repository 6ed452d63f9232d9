import { buildFederatedSchema } from "@payung/subgraph-kit";
import type { Subgraph, SubgraphParts } from "@payung/subgraph-kit";
import { workersContext } from "./context.js";
import { importFiles } from "./importing/import-files.js";
import { workersReferences } from "./references.js";
import { ConflictResolver } from "./resolvers/conflict-resolver.js";
import { BillingResolver } from "./resolvers/billing-resolver.js";
import { CoverageResolver } from "./resolvers/coverage-resolver.js";
import { DeathResolver } from "./resolvers/death-resolver.js";
import { DuplicateResolver } from "./resolvers/duplicate-resolver.js";
import { EligibilityResolver } from "./resolvers/eligibility-resolver.js";
import { EnrolResolver } from "./resolvers/enrol-resolver.js";
import { EndingResolver } from "./resolvers/ending-resolver.js";
import { EnrolmentResolver } from "./resolvers/enrolment-resolver.js";
import { ImportBatchResolver } from "./resolvers/import-batch-resolver.js";
import { NikResolver } from "./resolvers/nik-resolver.js";
import { PastCoverResolver } from "./resolvers/past-cover-resolver.js";
import { RegionResolver } from "./resolvers/region-resolver.js";
import { StopResolver } from "./resolvers/stop-resolver.js";
import { WorkerResolver } from "./resolvers/worker-resolver.js";

export async function workersSubgraph(parts: SubgraphParts): Promise<Subgraph> {
  const schema = await buildFederatedSchema({
    resolvers: [
      EligibilityResolver,
      WorkerResolver,
      NikResolver,
      DuplicateResolver,
      ConflictResolver,
      StopResolver,
      EnrolmentResolver,
      EndingResolver,
      EnrolResolver,
      PastCoverResolver,
      ImportBatchResolver,
      RegionResolver,
      CoverageResolver,
      BillingResolver,
      DeathResolver,
    ],
    references: workersReferences,
  });
  return {
    name: "workers",
    ...schema,
    contextFor: (request) => workersContext(parts, request),
    files: importFiles(parts),
  };
}
