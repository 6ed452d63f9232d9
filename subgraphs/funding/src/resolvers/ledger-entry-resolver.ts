import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { FundingContext } from "../context.js";
import { Allocation } from "../entities/allocation.js";
import { LedgerEntry } from "../types/ledger-entry.js";

@Resolver(() => LedgerEntry)
export class LedgerEntryResolver {
  @FieldResolver(() => Allocation, {
    nullable: true,
    description: "The allocation that the account is of; null for the budget's own accounts.",
  })
  allocation(
    @Root() { allocationId }: LedgerEntry,
    @Ctx() { loaders }: FundingContext,
  ): Promise<Allocation | null> | null {
    return allocationId === null ? null : loaders.allocation.load(allocationId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The account of whoever made the transfer; null for a reader without a token.",
  })
  madeBy(@Root() { madeBy }: LedgerEntry, @Ctx() { request }: FundingContext): string | null {
    return request.actor.role === "PUBLIC" ? null : madeBy;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Why, or the payment's number; null for a reader without a token.",
  })
  note(@Root() { note }: LedgerEntry, @Ctx() { request }: FundingContext): string | null {
    return request.actor.role === "PUBLIC" ? null : note;
  }
}
