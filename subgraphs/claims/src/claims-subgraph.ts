import { buildFederatedSchema } from "@payung/subgraph-kit";
import type { Subgraph } from "@payung/subgraph-kit";
import { claimsContext } from "./context.js";
import type { ClaimsParts } from "./context.js";
import { documentFiles } from "./documents/document-files.js";
import { claimsReferences } from "./references.js";
import { BenefitsResolver } from "./resolvers/benefits-resolver.js";
import { ChildResolver, ClaimChildrenResolver, ScholarshipResolver } from "./resolvers/child-resolver.js";
import { ClaimMutations } from "./resolvers/claim-mutations.js";
import { ClaimOutlookResolver } from "./resolvers/claim-outlook-resolver.js";
import { ClaimBenefitResolver, ClaimPartsResolver } from "./resolvers/claim-parts-resolver.js";
import { ClaimResolver } from "./resolvers/claim-resolver.js";
import { ClaimSummaryResolver } from "./resolvers/claim-summary-resolver.js";
import { ClaimWarningResolver } from "./resolvers/claim-warning-resolver.js";
import { CoverTextResolver, SchemeTextsResolver } from "./resolvers/cover-text-resolver.js";
import { AccountCorrectionResolver, BankAccountResolver, HeirResolver } from "./resolvers/heir-resolver.js";
import { ClaimDocumentResolver, DocumentsResolver } from "./resolvers/documents-resolver.js";
import { RegionResolver } from "./resolvers/region-resolver.js";
import { ScholarshipMutations } from "./resolvers/scholarship-mutations.js";
import { StepMutations } from "./resolvers/step-mutations.js";
import { WorkerResolver } from "./resolvers/worker-resolver.js";

export async function claimsSubgraph(parts: ClaimsParts): Promise<Subgraph> {
  const schema = await buildFederatedSchema({
    resolvers: [
      BenefitsResolver,
      ClaimResolver,
      ClaimPartsResolver,
      ClaimBenefitResolver,
      DocumentsResolver,
      ClaimDocumentResolver,
      ClaimMutations,
      StepMutations,
      ChildResolver,
      ClaimChildrenResolver,
      ScholarshipResolver,
      ScholarshipMutations,
      WorkerResolver,
      RegionResolver,
      ClaimSummaryResolver,
      HeirResolver,
      BankAccountResolver,
      AccountCorrectionResolver,
      ClaimOutlookResolver,
      ClaimWarningResolver,
      CoverTextResolver,
      SchemeTextsResolver,
    ],
    references: claimsReferences,
  });
  return {
    name: "claims",
    ...schema,
    files: documentFiles(parts),
    contextFor: (request) => claimsContext(parts, request),
  };
}
