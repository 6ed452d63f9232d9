import { UuidScalar, knownScheme, orProblem } from "@payung/subgraph-kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { WorkersContext } from "../context.js";
import { requireEnroller } from "../enrolling/require-enroller.js";
import { pastCoverResult } from "../past/past-cover-result.js";
import { recordPastCover } from "../past/record-past-cover.js";
import { PastCoverInput } from "../types/past-cover-input.js";
import { PastCoverResult } from "../types/past-cover-result.js";

@Resolver()
export class PastCoverResolver {
  @Mutation(() => PastCoverResult, {
    description:
      "Records cover that was paid before the list was kept here and has ended: nobody's money is asked for. For officers of the village.",
  })
  recordPastCover(
    @Arg("input", () => PastCoverInput) input: PastCoverInput,
    @Arg("idempotencyKey", () => UuidScalar) key: string,
    @Ctx() context: WorkersContext,
  ): Promise<typeof PastCoverResult> {
    const { registry, request } = context;
    requireEnroller(request.actor, "recordPastCover");
    const { code } = knownScheme(registry, input.scheme, "input.scheme");
    const recorded = orProblem(async () => {
      const answer = await recordPastCover(context, request, registry.scheme(code)!, input, key);
      return pastCoverResult(context, answer);
    });
    return recorded as Promise<typeof PastCoverResult>;
  }
}
