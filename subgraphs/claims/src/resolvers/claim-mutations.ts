import type { LocalDate } from "@payung/jamsostek";
import { LocalDateScalar, Refused, UuidScalar, orProblem, problem } from "@payung/subgraph-kit";
import type { Problem } from "@payung/subgraph-kit";
import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import type { ClaimsContext } from "../context.js";
import type { Claim } from "../entities/claim.js";
import { fileClaim } from "../filing/file-claim.js";
import { reviseClaim } from "../filing/revise-claim.js";
import { decideClaim } from "../life-cycle/decide-claim.js";
import { forgetRead } from "../loaders.js";
import { deliverOutbox } from "../outbox/outbox.js";
import { payClaim } from "../paying/pay-claim.js";
import { RefusalReasonEnum } from "../types/claim-enums.js";
import type { RefusalReason } from "../types/claim-enums.js";
import { ClaimEntryInput, ClaimInput, claimEntry } from "../types/claim-input.js";
import { ClaimResult } from "../types/claim-results.js";
import { PaymentLineInput } from "../types/payment-line-input.js";

@Resolver()
export class ClaimMutations {
  @Mutation(() => ClaimResult, {
    description:
      "Enters a claim with what it is due by the cover and the law of the event's day; reported at once, or a draft.",
  })
  fileClaim(
    @Arg("input", () => ClaimInput) input: ClaimInput,
    @Arg("idempotencyKey", () => UuidScalar) key: string,
    @Ctx() context: ClaimsContext,
  ): Promise<Claim | Problem> {
    const { worker, reportedOn = null } = input;
    const filed = { worker, reportedOn, entry: claimEntry(input) };
    const { actor, requestId } = context.request;
    return changed(context, () => fileClaim(context.parts, actor, filed, key, requestId));
  }

  @Mutation(() => ClaimResult, {
    description:
      "Corrects what was entered, until the claim goes to verification; what is due is found anew.",
  })
  reviseClaim(
    @Arg("claim", () => ID) claim: string,
    @Arg("input", () => ClaimEntryInput) input: ClaimEntryInput,
    @Arg("idempotencyKey", () => UuidScalar) key: string,
    @Ctx() context: ClaimsContext,
  ): Promise<Claim | Problem> {
    const revised = { claim, entry: claimEntry(input) };
    const { actor, requestId } = context.request;
    return changed(context, () => reviseClaim(context.parts, actor, revised, key, requestId));
  }

  @Mutation(() => ClaimResult, {
    description:
      "Approves what is due, or refuses it with a reason and its article, as another person than who entered it.",
  })
  async decideClaim(
    @Arg("claim", () => ID) claim: string,
    @Arg("approve", () => Boolean) approve: boolean,
    @Arg("reason", () => RefusalReasonEnum, { nullable: true }) reason: RefusalReason | undefined,
    @Arg("article", () => String, { nullable: true, description: "The rule that refuses it." })
    article: string | undefined,
    @Arg("note", () => String, { nullable: true }) note: string | undefined,
    @Arg("decidedOn", () => LocalDateScalar, {
      nullable: true,
      description: "Where it was decided before it is kept here; today unless told.",
    })
    decidedOn: LocalDate | undefined,
    @Arg("idempotencyKey", () => UuidScalar) key: string,
    @Ctx() context: ClaimsContext,
  ): Promise<Claim | Problem> {
    const decision = {
      claim,
      approve,
      reason: reason ?? null,
      article: article ?? null,
      note: note ?? null,
      decidedOn: decidedOn ?? null,
    };
    const result = await changed(context, () =>
      decideClaim(context.parts, context.request.actor, decision, key),
    );
    if (approve) await deliverOutbox(context.parts);
    return result;
  }

  @Mutation(() => ClaimResult, {
    description:
      "Records that approved money was paid, in full or in part; never more than is due, never twice.",
  })
  payClaim(
    @Arg("claim", () => ID) claim: string,
    @Arg("paidOn", () => LocalDateScalar) paidOn: LocalDate,
    @Arg("reference", () => String, {
      description: "The payment's number at the bank or treasury, in 1 to 100 characters.",
    })
    reference: string,
    @Arg("lines", () => [PaymentLineInput], {
      nullable: true,
      description:
        "What was paid; left out: all that is left of every benefit, to the heirs by what is left of their shares. At most 100.",
    })
    lines: PaymentLineInput[] | undefined,
    @Arg("idempotencyKey", () => UuidScalar) key: string,
    @Ctx() context: ClaimsContext,
  ): Promise<Claim | Problem> {
    const paid = lines?.map(({ code, amount, heir }) => ({ code, amount, heir: heir ?? null })) ?? null;
    const payment = { claim, paidOn, reference, lines: paid };
    return changed(context, async () => {
      if (paid && paid.length > MOST_LINES)
        throw new Refused(problem("TOO_MANY_AT_ONCE", { most: MOST_LINES }, "lines"));
      return payClaim(context.parts, context.request.actor, payment, key);
    });
  }
}

const MOST_LINES = 100;

/** The claim as it stands after the work, or the problem with which it was refused. */
export function changed(
  { loaders }: ClaimsContext,
  work: () => Promise<{ readonly claim: string }>,
): Promise<Claim | Problem> {
  return orProblem(async () => {
    const { claim } = await work();
    forgetRead(loaders);
    return (await loaders.claim.load(claim))!;
  });
}
