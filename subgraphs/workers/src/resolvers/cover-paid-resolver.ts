import { requireSystem } from "@payung/subgraph-kit";
import { Arg, Ctx, Directive, Mutation, Resolver } from "type-graphql";
import type { WorkersContext } from "../context.js";
import { coverPaid } from "../paying/cover-paid.js";
import { CoverPaidInput } from "../types/cover-paid-input.js";

/** What the funding subgraph tells, and nobody else may. */
@Resolver()
export class CoverPaidResolver {
  @Directive("@inaccessible")
  @Mutation(() => Boolean, {
    description: "A part of a bill is paid: its people are covered a month longer.",
  })
  async coverPaid(
    @Arg("input", () => CoverPaidInput) input: CoverPaidInput,
    @Ctx() { request, ...parts }: WorkersContext,
  ): Promise<boolean> {
    requireSystem(request.actor, "coverPaid");
    await coverPaid(parts, request.actor, input);
    return true;
  }
}
