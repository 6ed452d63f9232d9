import type { LocalDate, Month } from "@payung/jamsostek";
import { month } from "@payung/jamsostek";
import { systemActor, withActor } from "@payung/subgraph-kit";
import type { Peers } from "@payung/subgraph-kit";
import { GraphQLError } from "graphql";
import type { DataSource, EntityManager } from "typeorm";
import { uuidOf } from "../reserve/reserve-funds.js";
import { paymentDays } from "./payment-days.js";

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
}

interface Call {
  readonly query: string;
  readonly input: (manager: EntityManager, message: Message) => object | Promise<object>;
}

const CALLS: Readonly<Record<Kind, Call>> = {
  PAID: {
    query: "mutation CoverPaid($input: CoverPaidInput!) { told: coverPaid(input: $input) }",
    input: (_, { bill, part, month: of, paidOn, enrolments }) => ({
      key: String(bill),
      part,
      month: of,
      paidOn,
      enrolments,
    }),
  },
  RETURNED: {
    query: "mutation CoverReturned($input: CoverReturnedInput!) { told: coverReturned(input: $input) }",
    input: async (manager, { enrolments }) => ({ payments: await paymentDays(manager, enrolments) }),
  },
  REFUSED: {
    query: "mutation BillRefused($input: BillRefusedInput!) { told: billRefused(input: $input) }",
    input: (_, { enrolments }) => ({ enrolments }),
  },
};

export interface DeliveringParts {
  readonly database: DataSource;
  readonly peers: Peers;
}

/**
 * Tells the workers subgraph what became of bills, message by message in their order, until nothing waits. One that was
 * told and not yet marked is told again, and does no more than once. What the peer refuses waits for the next time and
 * keeps no other back, but that a return waits for the payments of its people.
 * @throws what the peer threw first; at once where it cannot be reached
 */
export async function deliverOutbox(parts: DeliveringParts): Promise<void> {
  const refusals: unknown[] = [];
  for (let after: string | undefined = "0"; after !== undefined;)
    after = await deliverNext(parts, after, (error) => refusals.push(error));
  if (refusals.length > 0) throw refusals[0];
}

/** @returns the number of the message that was told or refused; undefined where none is left */
function deliverNext(
  { database, peers }: DeliveringParts,
  after: string,
  refused: (error: unknown) => void,
): Promise<string | undefined> {
  return withActor(database, systemActor("funding"), async (manager) => {
    // One deliverer at a time: no payment is told between the moment that a return adds payments up and its arrival.
    await manager.query("select pg_advisory_xact_lock(hashtext('payung funding outbox'))");
    const message = await nextMessage(manager, after);
    if (!message) return undefined;
    const { query, input } = CALLS[message.kind];
    const variables = { input: await input(manager, message) };
    try {
      await peers.ask({ subgraph: "workers", query, variables, requestId: uuidOf(`outbox ${message.id}`) });
    } catch (error) {
      if (!isRefusal(error)) throw error;
      refused(error);
      return message.id;
    }
    await manager.query("update outbox set delivered = true where id = $1", [message.id]);
    return message.id;
  });
}

/** The other one answered that it will not; nobody answering is no refusal. */
function isRefusal(error: unknown): boolean {
  return error instanceof GraphQLError && error.extensions["code"] !== "DOWNSTREAM_SERVICE_ERROR";
}

const NEXT = `
  select outbox.id, kind, bill_id as bill, part, bill.month, bill.paid_on as "paidOn",
         coalesce(outbox.enrolments, array(
           select distinct enrolment_id from bill_line
           where bill_line.bill_id = outbox.bill_id
             and enrolment_id between first_enrolment and last_enrolment order by 1)) as enrolments
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
