import { Arg, Ctx, Query, Resolver } from "type-graphql";
import type { WorkersContext } from "../context.js";
import { decideEligibility } from "../services/eligibility.js";
import { DecisionType } from "../types/decision.js";
import { EligibilityInput } from "../types/eligibility-input.js";

@Resolver()
export class EligibilityResolver {
  @Query(() => DecisionType, { description: "Whether a scheme may enrol such a person on a day, and why." })
  async eligibility(
    @Arg("input", () => EligibilityInput) input: EligibilityInput,
    @Ctx() { registry, request }: WorkersContext,
  ): Promise<DecisionType> {
    const { scheme, on, category, birthDate, region, extremelyPoor, sponsoredByCompany, occupation } = input;
    const applicant = {
      category,
      birthDate,
      region,
      ...(extremelyPoor != null && { extremelyPoor }),
      ...(sponsoredByCompany != null && { sponsoredByCompany }),
      ...(occupation != null && { occupation }),
    };
    const { eligible, reasons } = await decideEligibility(registry, request.clock, { scheme, applicant, on });
    return {
      eligible,
      reasons: reasons.map(({ code, message, basis }) => ({
        code,
        message: message[request.locale],
        basis: basis ?? null,
      })),
    };
  }
}
