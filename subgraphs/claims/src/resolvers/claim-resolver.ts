import { DEFAULT_PAGE_SIZE } from "@payung/subgraph-kit";
import type { Page } from "@payung/subgraph-kit";
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { ClaimsContext } from "../context.js";
import { BenefitPayment } from "../entities/benefit-payment.js";
import { Claim } from "../entities/claim.js";
import { Heir } from "../entities/heir.js";
import { claimPage } from "../reading/claim-page.js";
import { readableClaim } from "../reading/readable-claim.js";
import { ClaimConnection } from "../types/claim-connection.js";
import { ClaimFilter } from "../types/claim-filter.js";
import { RegionRef } from "../types/region-ref.js";
import { SchemeRef } from "../types/scheme-ref.js";
import { WorkerRef } from "../types/worker-ref.js";

@Resolver(() => Claim)
export class ClaimResolver {
  @Query(() => Claim, { nullable: true, description: "A claim by number, for officers of the place." })
  claim(@Arg("id", () => ID) id: string, @Ctx() context: ClaimsContext): Promise<Claim | null> {
    return readableClaim(id, context);
  }

  @Query(() => ClaimConnection, {
    description: "The claims that the actor may read, the latest event first; at most 100 a page.",
  })
  claims(
    @Arg("filter", () => ClaimFilter, { nullable: true }) filter: ClaimFilter | undefined,
    @Arg("first", () => Int, { nullable: true, defaultValue: DEFAULT_PAGE_SIZE }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | undefined,
    @Ctx() context: ClaimsContext,
  ): Promise<Page<Claim>> {
    return claimPage(context, filter ?? {}, first ?? DEFAULT_PAGE_SIZE, after);
  }

  @FieldResolver(() => WorkerRef, {
    nullable: true,
    description: "The worker; null where the actor may not.",
  })
  worker(@Root() claim: Claim): WorkerRef {
    return { id: claim.workerId };
  }

  @FieldResolver(() => SchemeRef, { description: "The scheme that covered the worker." })
  scheme(@Root() claim: Claim): SchemeRef {
    return { code: claim.scheme };
  }

  @FieldResolver(() => RegionRef, {
    description: "The village where the worker lived when the claim was entered.",
  })
  region(@Root() claim: Claim): RegionRef {
    return { code: claim.region };
  }

  @FieldResolver(() => [BenefitPayment], { description: "What was paid, the first payment first." })
  payments(@Root() { id }: Claim, @Ctx() { loaders }: ClaimsContext): Promise<readonly BenefitPayment[]> {
    return loaders.payments.load(id);
  }

  @FieldResolver(() => [Heir], { description: "Whom the worker left behind." })
  heirs(@Root() { id }: Claim, @Ctx() { loaders }: ClaimsContext): Promise<readonly Heir[]> {
    return loaders.heirs.load(id);
  }
}
