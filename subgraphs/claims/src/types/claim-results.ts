import type { Rupiah } from "@payung/jamsostek";
import { Refusal, RupiahScalar } from "@payung/subgraph-kit";
import { Field, ObjectType, createUnionType } from "type-graphql";
import { Claim } from "../entities/claim.js";
import { ClaimFinding, ClaimNotDue } from "./claim-findings.js";

export const ClaimResult = createUnionType({
  name: "ClaimResult",
  description: "The claim as it stands now, or why nothing was changed.",
  types: () => [Claim, ClaimNotDue, Refusal] as const,
});

@ObjectType({ description: "What a claim would be due; nothing is stored." })
export class ClaimOutlook {
  @Field(() => Boolean, { description: "False where a finding refuses it." })
  readonly claimable: boolean;

  @Field(() => [ClaimFinding], { description: "What bears on the right, what refuses it first." })
  readonly findings: readonly ClaimFinding[];

  @Field(() => RupiahScalar, { nullable: true, description: "What law and scheme give, in rupiah." })
  readonly total: Rupiah | null;
}

export const ClaimOutlookResult = createUnionType({
  name: "ClaimOutlookResult",
  description: "What a claim would be due, or why it cannot be told.",
  types: () => [ClaimOutlook, Refusal] as const,
});
