import { UuidScalar, knownScheme, orProblem } from "@payung/subgraph-kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { WorkersContext } from "../context.js";
import { enrolWorker } from "../enrolling/enrol-worker.js";
import { requireEnroller } from "../enrolling/require-enroller.js";
import { enrolledResult } from "../enrolling/enrolled-result.js";
import { checkedExtension, extendedResult } from "../enrolling/extended-result.js";
import { extendEnrolments } from "../enrolling/extend-enrolments.js";
import { EnrolWorkerInput } from "../types/enrol-worker-input.js";
import { EnrolWorkerResult } from "../types/enrol-worker-result.js";
import { ExtendEnrolmentsResult, ExtendInput } from "../types/extend-types.js";

@Resolver()
export class EnrolResolver {
  @Mutation(() => EnrolWorkerResult, {
    description: "Enrols one person and sets the money aside, or says why not; for officers of the village.",
  })
  enrolWorker(
    @Arg("input", () => EnrolWorkerInput) input: EnrolWorkerInput,
    @Arg("idempotencyKey", () => UuidScalar) key: string,
    @Ctx() context: WorkersContext,
  ): Promise<typeof EnrolWorkerResult> {
    requireEnroller(context.request.actor, "enrolWorker");
    const registered = registeredScheme(context, input.scheme);
    return orProblem(async () => {
      const outcome = await enrolWorker(context, context.request, registered, input, key);
      return enrolledResult(context, outcome);
    }) as Promise<typeof EnrolWorkerResult>;
  }

  @Mutation(() => ExtendEnrolmentsResult, {
    description:
      "More months for people who are enrolled in one scheme, by the same payer; for officers of the villages.",
  })
  extendEnrolments(
    @Arg("input", () => ExtendInput) input: ExtendInput,
    @Arg("idempotencyKey", () => UuidScalar) key: string,
    @Ctx() context: WorkersContext,
  ): Promise<typeof ExtendEnrolmentsResult> {
    requireEnroller(context.request.actor, "extendEnrolments");
    return orProblem(async () => {
      const extended = await extendEnrolments(context, context.request, checkedExtension(input), key);
      return extendedResult(context, extended);
    }) as Promise<typeof ExtendEnrolmentsResult>;
  }
}

function registeredScheme({ registry }: WorkersContext, code: string) {
  const scheme = knownScheme(registry, code, "input.scheme");
  return registry.scheme(scheme.code)!;
}
