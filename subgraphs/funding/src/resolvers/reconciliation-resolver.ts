import { MISSING_REASON_TEXTS } from "@payung/subgraph-kit";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { FundingContext } from "../context.js";
import { ReconciliationType } from "../types/reconciliation-type.js";

@Resolver(() => ReconciliationType)
export class ReconciliationResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: "The reason as a sentence in the reader's language.",
  })
  missingReasonText(
    @Root() { missingReason }: ReconciliationType,
    @Ctx() { request }: FundingContext,
  ): string | null {
    return missingReason && MISSING_REASON_TEXTS[missingReason][request.locale];
  }
}
