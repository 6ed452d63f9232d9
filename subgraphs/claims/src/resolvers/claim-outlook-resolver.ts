import { orProblem } from "@payung/subgraph-kit";
import type { Problem } from "@payung/subgraph-kit";
import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import type { ClaimsContext } from "../context.js";
import { claimOutlook } from "../outlook/claim-outlook.js";
import { ClaimEntryInput, claimEntry } from "../types/claim-input.js";
import { ClaimOutlookResult } from "../types/claim-outlook.js";
import type { ClaimOutlook } from "../types/claim-outlook.js";

@Resolver()
export class ClaimOutlookResolver {
  @Query(() => ClaimOutlookResult, {
    description:
      "What a claim of an event would be due, before a family is told anything; for who enters or decides claims there.",
  })
  claimOutlook(
    @Arg("worker", () => ID) worker: string,
    @Arg("input", () => ClaimEntryInput) input: ClaimEntryInput,
    @Ctx() { parts, request }: ClaimsContext,
  ): Promise<ClaimOutlook | Problem> {
    return orProblem(() => claimOutlook(parts, request, worker, claimEntry(input)));
  }
}
