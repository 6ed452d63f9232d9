import { buildFederatedSchema } from "@payung/subgraph-kit";
import type { Subgraph } from "@payung/subgraph-kit";
import { fundingContext } from "./context.js";
import type { FundingParts } from "./context.js";
import { fundingReferences } from "./references.js";
import { AffordabilityResolver } from "./resolvers/affordability-resolver.js";
import { AllocationResolver } from "./resolvers/allocation-resolver.js";
import { BillLineResolver } from "./resolvers/bill-line-resolver.js";
import { BillMutations } from "./resolvers/bill-mutations.js";
import { BillResolver } from "./resolvers/bill-resolver.js";
import { BudgetLedgerResolver } from "./resolvers/budget-ledger-resolver.js";
import { BudgetMutations } from "./resolvers/budget-mutations.js";
import { BudgetResolver } from "./resolvers/budget-resolver.js";
import { ContributionResolver } from "./resolvers/contribution-resolver.js";
import { LedgerEntryResolver } from "./resolvers/ledger-entry-resolver.js";
import { PlannedShareResolver } from "./resolvers/planned-share-resolver.js";
import { ReconciliationResolver } from "./resolvers/reconciliation-resolver.js";
import { RegionFundingResolver } from "./resolvers/region-funding-resolver.js";
import { RegionResolver } from "./resolvers/region-resolver.js";
import { ReservationResolver } from "./resolvers/reservation-resolver.js";
import { RevisionResolver } from "./resolvers/revision-resolver.js";
import { SchemeResolver } from "./resolvers/scheme-resolver.js";

export async function fundingSubgraph(parts: FundingParts): Promise<Subgraph> {
  const schema = await buildFederatedSchema({
    resolvers: [
      ContributionResolver,
      AffordabilityResolver,
      BudgetResolver,
      BudgetLedgerResolver,
      BudgetMutations,
      PlannedShareResolver,
      LedgerEntryResolver,
      RevisionResolver,
      BillResolver,
      BillLineResolver,
      BillMutations,
      ReservationResolver,
      AllocationResolver,
      SchemeResolver,
      RegionResolver,
      RegionFundingResolver,
      ReconciliationResolver,
    ],
    references: fundingReferences,
  });
  return { name: "funding", ...schema, contextFor: (request) => fundingContext(parts, request) };
}
