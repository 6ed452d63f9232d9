import type { LocalDate, Month } from "@payung/jamsostek";
import { month } from "@payung/jamsostek";
import { deliverInOrder } from "@payung/subgraph-kit";
import type { Peers } from "@payung/subgraph-kit";
import type { DataSource, EntityManager } from "typeorm";
import { uuidOf } from "../reserve/reserve-funds.js";
import { paymentDaysOf } from "./payment-days.js";
import type { PaymentDays } from "./payment-days.js";

/** What became of people's lines of a bill: `PAID` is a part of a list of any length, the others name who it is about. */
type Kind = "PAID" | "RETURNED" | "REFUSED";

interface Message {
  readonly id: string;
  readonly kind: Kind;
  readonly bill: number;
  readonly part: number | null;
  readonly month: Month;
  readonly paidOn: LocalDate | null;
  readonly enrolments: readonly string[];
  /** What is left of them after a return. */
  readonly payments: readonly PaymentDays[] | null;
}

interface Call {
  readonly query: string;
  readonly input: (message: Message) => object;
}

const CALLS: Readonly<Record<Kind, Call>> = {
  PAID: {
    query: "mutation CoverPaid($input: CoverPaidInput!) { told: coverPaid(input: $input) }",
    input: ({ bill, part, month: of, paidOn, enrolments }) => ({
      key: String(bill),
      part,
      month: of,
      paidOn,
      enrolments,
    }),
  },
  RETURNED: {
    query: "mutation CoverReturned($input: CoverReturnedInput!) { told: coverReturned(input: $input) }",
    input: ({ payments }) => ({ payments }),
  },
  REFUSED: {
    query: "mutation BillRefused($input: BillRefusedInput!) { told: billRefused(input: $input) }",
    input: ({ enrolments }) => ({ enrolments }),
  },
};

export interface DeliveringParts {
  readonly database: DataSource;
  readonly peers: Peers;
}

/**
 * Tells the workers subgraph what became of bills, message by message in their order, until nothing waits. One that was
 * told and not yet marked is told again, and does no more than once. What the peer refuses waits for the next time and
 * keeps no other back, but that a return waits for the payments of its people: no payment is told between the moment that
 * a return adds payments up and its arrival.
 * @throws what the peer threw first
 */
export async function deliverOutbox({ database, peers }: DeliveringParts): Promise<void> {
  const failures: unknown[] = [];
  await deliverInOrder<Message>(database, {
    subgraph: "funding",
    next: nextMessage,
    async tell(_, message) {
      const { query, input } = CALLS[message.kind];
      const variables = { input: input(message) };
      const requestId = uuidOf(`outbox ${message.id}`);
      await peers.ask({ subgraph: "workers", query, variables, requestId });
    },
    async told(manager, { id }) {
      await manager.query("update outbox set delivered = true where id = $1", [id]);
    },
    notTold: (error) => failures.push(error),
  });
  if (failures.length > 0) throw failures[0];
}

/**
 * One statement chooses a return and adds its payments up: a payment that commits between two would be in the sum, and
 * its own message would add the month again. Here each is either told before, or not in the sum.
 */
const NEXT = `
  select outbox.id, kind, bill_id as bill, part, bill.month, bill.paid_on as "paidOn",
         coalesce(outbox.enrolments, array(
           select distinct enrolment_id from bill_line
           where bill_line.bill_id = outbox.bill_id
             and enrolment_id between first_enrolment and last_enrolment order by 1)) as enrolments,
         case kind when 'RETURNED' then array(
           select to_json(days) from (${paymentDaysOf("outbox.enrolments")}) as days) end as payments
  from outbox join bill on bill.id = bill_id
  where not delivered and outbox.id > $1 and not (kind = 'RETURNED' and exists (
    select from outbox payment join bill_line on bill_line.bill_id = payment.bill_id
      and bill_line.enrolment_id between payment.first_enrolment and payment.last_enrolment
    where payment.kind = 'PAID' and not payment.delivered and bill_line.enrolment_id = any(outbox.enrolments)))
  order by outbox.id limit 1`;

async function nextMessage(manager: EntityManager, after: string): Promise<Message | undefined> {
  const [row]: Message[] = await manager.query(NEXT, [after]);
  return row && { ...row, month: month(row.month.slice(0, 7)) };
}
