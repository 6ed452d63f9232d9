import { Refusal } from "@payung/subgraph-kit";
import { createUnionType } from "type-graphql";
import { Claim } from "../entities/claim.js";
import { ClaimNotDue } from "./claim-findings.js";

export const ClaimResult = createUnionType({
  name: "ClaimResult",
  description: "The claim as it stands now, or why nothing was changed.",
  types: () => [Claim, ClaimNotDue, Refusal] as const,
});
