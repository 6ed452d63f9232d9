import type { LocalDate, Month } from "@payung/jamsostek";
import { LocalDateScalar, MonthScalar, Refused, UuidScalar, orProblem, problem } from "@payung/subgraph-kit";
import type { Problem } from "@payung/subgraph-kit";
import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import type { FundingContext } from "../context.js";
import type { Bill } from "../entities/bill.js";
import { forgetRead } from "../loaders.js";
import { decideBill } from "../services/bills/decide-bill.js";
import { deliverOutbox } from "../services/bills/deliver-outbox.js";
import { payBill } from "../services/bills/pay-bill.js";
import { proposeBill } from "../services/bills/propose-bill.js";
import { returnBillLines } from "../services/bills/return-bill-lines.js";
import { rowNumber } from "../services/row-number.js";
import { BillResult } from "../types/bill-result.js";
import { storable } from "../types/storable.js";

const MOST_RETURNED = 1_000;

@Resolver()
export class BillMutations {
  @Mutation(() => BillResult, {
    description: "Freezes the list of a month: who has money reserved for it and is on no bill of it.",
  })
  proposeBill(
    @Arg("budget", () => ID) budget: string,
    @Arg("month", () => MonthScalar) month: Month,
    @Arg("idempotencyKey", () => UuidScalar) key: string,
    @Ctx() context: FundingContext,
  ): Promise<Bill | Problem> {
    const proposal = { budget: storable(budget), month };
    return changed(context, () => proposeBill(context.parts, context.request.actor, proposal, key));
  }

  @Mutation(() => BillResult, {
    description: "Approves or refuses a proposed bill, as another person than its maker.",
  })
  async decideBill(
    @Arg("bill", () => ID) bill: string,
    @Arg("approve", () => Boolean) approve: boolean,
    @Arg("note", () => String, { nullable: true }) note: string | null | undefined,
    @Arg("idempotencyKey", () => UuidScalar) key: string,
    @Ctx() context: FundingContext,
  ): Promise<Bill | Problem> {
    const decision = { bill: rowNumber(bill), approve, note: note == null ? null : storable(note) };
    const result = await changed(context, () =>
      decideBill(context.parts, context.request.actor, decision, key),
    );
    await tellWorkers(context);
    return result;
  }

  @Mutation(() => BillResult, {
    description: "Posts the payment of an approved bill; cover of the month begins on that day.",
  })
  async payBill(
    @Arg("bill", () => ID) bill: string,
    @Arg("paidOn", () => LocalDateScalar) paidOn: LocalDate,
    @Arg("reference", () => String, { description: "The payment's number at the bank or treasury." })
    reference: string,
    @Arg("idempotencyKey", () => UuidScalar) key: string,
    @Ctx() context: FundingContext,
  ): Promise<Bill | Problem> {
    const payment = { bill: rowNumber(bill), paidOn, reference: storable(reference) };
    const result = await changed(context, () => payBill(context.parts, context.request.actor, payment, key));
    await tellWorkers(context);
    return result;
  }

  @Mutation(() => BillResult, {
    description:
      "Posts money that came back for people of a paid bill: it is free again where it came from, and its month covers nobody.",
  })
  async returnBillLines(
    @Arg("bill", () => ID) bill: string,
    @Arg("enrolments", () => [ID], { description: "At most 1,000." }) enrolments: string[],
    @Arg("reason", () => String) reason: string,
    @Arg("idempotencyKey", () => UuidScalar) key: string,
    @Ctx() context: FundingContext,
  ): Promise<Bill | Problem> {
    const given = {
      bill: rowNumber(bill),
      enrolments: enrolments.map(storable),
      reason: storable(reason),
    };
    const result = await changed(context, async () => {
      if (enrolments.length < 1 || enrolments.length > MOST_RETURNED)
        throw new Refused(problem("TOO_MANY_AT_ONCE", { most: MOST_RETURNED }, "enrolments"));
      return returnBillLines(context.parts, context.request.actor, given, key);
    });
    await tellWorkers(context);
    return result;
  }
}

/** What was done stands whoever hears of it now: what does not arrive is sent again every minute. */
async function tellWorkers({ parts }: FundingContext): Promise<void> {
  await deliverOutbox(parts).catch((error: unknown) =>
    parts.log.warn({ err: error }, "what became of a bill waits to be told to the workers subgraph"),
  );
}

function changed(
  { loaders }: FundingContext,
  work: () => Promise<{ readonly bill: number }>,
): Promise<Bill | Problem> {
  return orProblem(async () => {
    const { bill } = await work();
    forgetRead(loaders);
    return (await loaders.bill.load(bill))!;
  });
}
