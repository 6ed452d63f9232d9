import { nobody } from "./actors.js";
import type { Outcomes } from "./actors.js";

/** What one subgraph asks of another: no client sees it, and a signed call of anybody but the product is refused. */
export const INACCESSIBLE: Readonly<
  Record<string, readonly [kind: "query" | "mutation", ask: string, Outcomes]>
> = {
  "funding.billedMonths": ["query", "billedMonths(enrolments: []) { enrolment }", nobody],
  "funding.paymentDays": ["query", "paymentDays(enrolments: []) { enrolment }", nobody],
  "funding.tellPayments": ["mutation", "tellPayments(input: { enrolments: [] })", nobody],
  "funding.settleReservations": [
    "mutation",
    "settleReservations(input: { keys: [], notEnrolled: [] })",
    nobody,
  ],
  "funding.reserveFunds": [
    "mutation",
    'reserveFunds(input: { key: "x", scheme: "x", payer: SELF, programmes: [], monthlyIncome: 0, fromMonth: "2026-12", months: 1, whenShort: REFUSE, requestedBy: "x", enrolments: [], workers: [], villages: [] }) { __typename }',
    nobody,
  ],
  "funding.releaseFunds": [
    "mutation",
    'releaseFunds(input: { key: "x", enrolments: [], reason: "x" }) { __typename }',
    nobody,
  ],
  "workers.coverReturned": ["mutation", "coverReturned(input: { payments: [] })", nobody],
  "workers.billRefused": ["mutation", "billRefused(input: { enrolments: [] })", nobody],
  "workers.workerDied": [
    "mutation",
    'workerDied(input: { worker: "x", diedOn: "2026-01-05", claim: "x" })',
    nobody,
  ],
  "workers.coverPaid": [
    "mutation",
    'coverPaid(input: { key: "x", part: 0, month: "2026-12", paidOn: "2026-12-01", enrolments: [] })',
    nobody,
  ],
};
