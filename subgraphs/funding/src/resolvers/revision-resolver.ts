import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { FundingContext } from "../context.js";
import { BudgetRevision } from "../entities/budget-revision.js";

@Resolver(() => BudgetRevision)
export class RevisionResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: "The account that proposed it; null for whoever has no token.",
  })
  madeBy(@Root() { madeBy }: BudgetRevision, @Ctx() { request }: FundingContext): string | null {
    return request.actor.role === "PUBLIC" ? null : madeBy;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The account that decided, another than the maker; null for whoever has no token.",
  })
  decidedBy(@Root() { decidedBy }: BudgetRevision, @Ctx() { request }: FundingContext): string | null {
    return request.actor.role === "PUBLIC" ? null : decidedBy;
  }
}
