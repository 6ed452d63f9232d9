import { requireSystem } from "@payung/subgraph-kit";
import { Arg, Ctx, Directive, Mutation, Resolver } from "type-graphql";
import type { WorkersContext } from "../context.js";
import { workerDied } from "../stops/worker-died.js";
import { WorkerDiedInput } from "../types/worker-died-input.js";

/** What the claims subgraph tells, and nobody else may. */
@Resolver()
export class DeathResolver {
  @Directive("@inaccessible")
  @Mutation(() => Boolean, {
    description: "A claim tells that a person died: the enrolments end. False where there is no such person.",
  })
  async workerDied(
    @Arg("input", () => WorkerDiedInput) input: WorkerDiedInput,
    @Ctx() { request, ...parts }: WorkersContext,
  ): Promise<boolean> {
    requireSystem(request.actor, "workerDied");
    return workerDied(parts, request.actor, input);
  }
}
