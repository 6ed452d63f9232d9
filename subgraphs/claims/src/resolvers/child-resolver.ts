import { sumRupiah } from "@payung/jamsostek";
import type { Rupiah } from "@payung/jamsostek";
import { RupiahScalar } from "@payung/subgraph-kit";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { ClaimsContext } from "../context.js";
import { ClaimChild } from "../entities/claim-child.js";
import { Claim } from "../entities/claim.js";
import { ScholarshipStep } from "../entities/scholarship-step.js";
import { Scholarship } from "../entities/scholarship.js";
import type { ClaimsLoaders } from "../loaders.js";

@Resolver(() => ClaimChild)
export class ChildResolver {
  @FieldResolver(() => [Scholarship], {
    description: "Its yearly scholarships, the first year first; none for a child who gets none.",
  })
  scholarships(@Root() child: ClaimChild, @Ctx() { loaders }: ClaimsContext): Promise<Scholarship[]> {
    return scholarshipsOf(child, loaders);
  }

  @FieldResolver(() => RupiahScalar, {
    description: "The value of the whole schedule, paid or not, without what was cancelled; in rupiah.",
  })
  async scheduled(@Root() child: ClaimChild, @Ctx() { loaders }: ClaimsContext): Promise<Rupiah> {
    return valueOf(await scholarshipsOf(child, loaders), ({ status }) => status !== "CANCELLED");
  }

  @FieldResolver(() => RupiahScalar, { description: "What was paid of it, in rupiah." })
  async paid(@Root() child: ClaimChild, @Ctx() { loaders }: ClaimsContext): Promise<Rupiah> {
    return valueOf(await scholarshipsOf(child, loaders), ({ status }) => status === "PAID");
  }

  @FieldResolver(() => [ScholarshipStep], {
    description: "All that was done with them, the first step first.",
  })
  async steps(
    @Root() { id, claimId }: ClaimChild,
    @Ctx() { loaders }: ClaimsContext,
  ): Promise<ScholarshipStep[]> {
    return (await loaders.scholarshipSteps.load(claimId)).filter(({ childId }) => childId === id);
  }
}

@Resolver(() => Scholarship)
export class ScholarshipResolver {
  @FieldResolver(() => String, { description: "How the amount came about, in the reader's language." })
  trace(@Root() { trace }: Scholarship, @Ctx() { request }: ClaimsContext): string {
    return trace[request.locale];
  }
}

@Resolver(() => Claim)
export class ClaimChildrenResolver {
  @FieldResolver(() => [ClaimChild], { description: "The worker's children, in the order entered." })
  children(@Root() { id }: Claim, @Ctx() { loaders }: ClaimsContext): Promise<readonly ClaimChild[]> {
    return loaders.children.load(id);
  }
}

async function scholarshipsOf({ id, claimId }: ClaimChild, loaders: ClaimsLoaders): Promise<Scholarship[]> {
  return (await loaders.scholarships.load(claimId)).filter(({ childId }) => childId === id);
}

function valueOf(scholarships: readonly Scholarship[], which: (each: Scholarship) => boolean): Rupiah {
  return sumRupiah(scholarships.filter(which).map(({ amount }) => amount));
}
