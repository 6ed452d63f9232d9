import type { LocalDate } from "@payung/jamsostek";
import type { Peers } from "@payung/subgraph-kit";
import type { PaymentsLeft } from "./cover-returned.js";

const PAYMENT_DAYS = `query PaymentDays($enrolments: [ID!]!) {
  paymentDays(enrolments: $enrolments) { enrolment paidOn }
}`;

/**
 * Asks the funding subgraph on which days each enrolment was paid for, a month with each: none for one of which it knows
 * no bill. What came back is left out.
 */
export async function paymentDays(
  peers: Peers,
  enrolments: readonly string[],
  requestId: string,
): Promise<(readonly LocalDate[])[]> {
  const call = { subgraph: "funding", query: PAYMENT_DAYS, variables: { enrolments }, requestId };
  const answer = await peers.ask<{ paymentDays: readonly PaymentsLeft[] }>(call);
  const byEnrolment = new Map(answer.paymentDays.map(({ enrolment, paidOn }) => [enrolment, paidOn]));
  return enrolments.map((enrolment) => byEnrolment.get(enrolment) ?? []);
}
