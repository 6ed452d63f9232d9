import type { Message } from "@payung/jamsostek";
import { MISSING_REASON_TEXTS } from "@payung/subgraph-kit";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { ClaimsContext } from "../context.js";
import { ClaimSummary } from "../types/claim-summary.js";

@Resolver(() => ClaimSummary)
export class ClaimSummaryResolver {
  @FieldResolver(() => String, { description: "Where the count comes from, in the reader's language." })
  source(@Ctx() { request }: ClaimsContext): string {
    return SOURCE[request.locale];
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The reason as a sentence in the reader's language.",
  })
  missingReasonText(
    @Root() { missingReason }: ClaimSummary,
    @Ctx() { request }: ClaimsContext,
  ): string | null {
    return missingReason && MISSING_REASON_TEXTS[missingReason][request.locale];
  }
}

const SOURCE: Message = {
  id: "Klaim yang tercatat di Payung, menurut domisili saat dicatat",
  en: "Claims recorded in Payung, by domicile when they were entered",
};
