import { UuidScalar, knownScheme, orProblem } from "@payung/subgraph-kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { WorkersContext } from "../context.js";
import { enrolWorker } from "../enrolling/enrol-worker.js";
import { requireEnroller } from "../enrolling/require-enroller.js";
import { enrolledResult } from "../enrolling/enrolled-result.js";
import { EnrolWorkerInput } from "../types/enrol-worker-input.js";
import { EnrolWorkerResult } from "../types/enrol-worker-result.js";

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
}

function registeredScheme({ registry }: WorkersContext, code: string) {
  const scheme = knownScheme(registry, code, "input.scheme");
  return registry.scheme(scheme.code)!;
}
