import type { LocalDate } from "@payung/jamsostek";
import { month } from "@payung/jamsostek";
import { systemActor, withActor } from "@payung/subgraph-kit";
import type { Peers } from "@payung/subgraph-kit";
import { GraphQLError } from "graphql";
import type { DataSource, EntityManager } from "typeorm";
import { uuidOf } from "../reserve/reserve-funds.js";

const COVER_PAID = `mutation CoverPaid($input: CoverPaidInput!) { coverPaid(input: $input) }`;

interface Message {
  readonly bill: number;
  readonly part: number;
  readonly month: string;
  readonly paidOn: LocalDate;
  readonly enrolments: readonly string[];
}

export interface DeliveringParts {
  readonly database: DataSource;
  readonly peers: Peers;
}

/** Where a deliverer stands in the outbox. */
type Place = readonly [bill: number, part: number];

/**
 * Tells the workers subgraph whose month was paid, part by part, until nothing waits. A part that was told and not yet
 * marked is told again: who hears it knows it by bill and part. What the peer refuses waits for the next time and keeps
 * no other back.
 * @throws what the peer threw first; at once where it cannot be reached
 */
export async function deliverPayments({ database, peers }: DeliveringParts): Promise<void> {
  const refusals: unknown[] = [];
  for (let after: Place = [0, -1]; ;) {
    const message = await asSystem(database, (manager) => nextMessage(manager, after));
    if (!message) break;
    after = [message.bill, message.part];
    try {
      await tell(peers, message);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      refusals.push(error);
      continue;
    }
    await asSystem(database, (manager) =>
      manager.query("update outbox set delivered = true where bill_id = $1 and part = $2", [...after]),
    );
  }
  if (refusals.length > 0) throw refusals[0];
}

async function tell(peers: Peers, { bill, ...rest }: Message): Promise<void> {
  const input = { key: String(bill), ...rest };
  const requestId = uuidOf(`payment ${bill} ${rest.part}`);
  await peers.ask({ subgraph: "workers", query: COVER_PAID, variables: { input }, requestId });
}

/** The other one answered that it will not; nobody answering is no refusal. */
function isRefusal(error: unknown): boolean {
  return error instanceof GraphQLError && error.extensions["code"] !== "DOWNSTREAM_SERVICE_ERROR";
}

function asSystem<T>(database: DataSource, work: (manager: EntityManager) => Promise<T>): Promise<T> {
  return withActor(database, systemActor("funding"), work);
}

async function nextMessage(manager: EntityManager, after: Place): Promise<Message | undefined> {
  const [row]: Message[] = await manager.query(
    `select bill_id as bill, part, bill.month, bill.paid_on as "paidOn",
            array(select distinct enrolment_id from bill_line
                  where bill_line.bill_id = outbox.bill_id
                    and enrolment_id between first_enrolment and last_enrolment order by 1) as enrolments
     from outbox join bill on bill.id = bill_id
     where not delivered and (bill_id, part) > ($1, $2) order by bill_id, part limit 1`,
    [...after],
  );
  return row && { ...row, month: month(row.month.slice(0, 7)) };
}
