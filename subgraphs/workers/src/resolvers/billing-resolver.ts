import { requireSystem } from "@payung/subgraph-kit";
import { Arg, Ctx, Directive, Mutation, Resolver } from "type-graphql";
import type { WorkersContext } from "../context.js";
import { deliverOutbox } from "../outbox/outbox.js";
import { coverPaid } from "../paying/cover-paid.js";
import { coverReturned } from "../paying/cover-returned.js";
import { endAsStopped } from "../stops/end-as-stopped.js";
import { BillRefusedInput } from "../types/bill-refused-input.js";
import { CoverPaidInput } from "../types/cover-paid-input.js";
import { CoverReturnedInput } from "../types/cover-returned-input.js";

/** What the funding subgraph tells of bills, and nobody else may. */
@Resolver()
export class BillingResolver {
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

  @Directive("@inaccessible")
  @Mutation(() => Boolean, {
    description: "Money came back: people are covered by the payments that are left.",
  })
  async coverReturned(
    @Arg("input", () => CoverReturnedInput) input: CoverReturnedInput,
    @Ctx() { request, ...parts }: WorkersContext,
  ): Promise<boolean> {
    requireSystem(request.actor, "coverReturned");
    await coverReturned(parts, request.actor, input.payments);
    return true;
  }

  @Directive("@inaccessible")
  @Mutation(() => Boolean, {
    description: "A bill is refused: whoever was stopped and on it keeps no month for its sake.",
  })
  async billRefused(
    @Arg("input", () => BillRefusedInput) input: BillRefusedInput,
    @Ctx() { request, ...parts }: WorkersContext,
  ): Promise<boolean> {
    requireSystem(request.actor, "billRefused");
    await endAsStopped(parts, request.actor, input.enrolments);
    await deliverOutbox(parts);
    return true;
  }
}
