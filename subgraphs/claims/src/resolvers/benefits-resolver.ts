import { benefitsDue } from "@payung/jamsostek";
import type { Message } from "@payung/jamsostek";
import { codedInput } from "@payung/subgraph-kit";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import type { ClaimsContext } from "../context.js";
import { BenefitsDueType } from "../types/benefits-due-type.js";
import { BenefitsInputType } from "../types/benefits-input-type.js";

@Resolver()
export class BenefitsResolver {
  @Query(() => BenefitsDueType, {
    description:
      "What national law gives after an accident or a death, its costs included, by the law in force on its day.",
  })
  benefitsDue(
    @Arg("input", () => BenefitsInputType) input: BenefitsInputType,
    @Ctx() { request }: ClaimsContext,
  ): BenefitsDueType {
    const due = codedInput("input", () => benefitsDue(input));
    const traced = <T extends { readonly trace: Message }>(part: T) => ({
      ...part,
      trace: part.trace[request.locale],
    });
    return {
      ...due,
      benefits: due.benefits.map((benefit) => ({ ...traced(benefit), claimed: benefit.claimed ?? null })),
      scholarships: due.scholarships.map(traced),
      notes: due.notes.map((note) => note[request.locale]),
    };
  }
}
