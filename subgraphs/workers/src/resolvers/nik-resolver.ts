import { orProblem, requireCarer } from "@payung/subgraph-kit";
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import type { WorkersContext } from "../context.js";
import { Worker } from "../entities/worker.js";
import { revealNik } from "../nik/reveal-nik.js";
import { NikAccess, NikPurposeEnum, RevealNikResult } from "../types/nik-access.js";
import type { NikPurpose } from "../types/nik-access.js";

@Resolver(() => Worker)
export class NikResolver {
  @Mutation(() => RevealNikResult, {
    description:
      "Shows a person's whole NIK to who looks after the place, and keeps who read it and what for.",
  })
  revealNik(
    @Arg("workerId", () => ID) workerId: string,
    @Arg("purpose", () => NikPurposeEnum) purpose: NikPurpose,
    @Arg("note", () => String, { description: "What for, in 5 to 500 characters." }) note: string,
    @Ctx() { request, ...parts }: WorkersContext,
  ): Promise<typeof RevealNikResult> {
    const revealed = orProblem(() => revealNik(parts, request.actor, { workerId, purpose, note }));
    return revealed as Promise<typeof RevealNikResult>;
  }

  @FieldResolver(() => [NikAccess], {
    description:
      "Who read the whole NIK and what for, the latest 20; for officers and verifiers of the place.",
  })
  nikAccesses(
    @Root() worker: Worker,
    @Ctx() { loaders, request }: WorkersContext,
  ): Promise<readonly NikAccess[]> {
    requireCarer(request.actor, "nikAccesses");
    return loaders.nikAccesses.load(worker.id);
  }
}
