import type { LocalDate } from "@payung/jamsostek";
import { month } from "@payung/jamsostek";
import { systemActor, withActor } from "@payung/subgraph-kit";
import type { Peers } from "@payung/subgraph-kit";
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

/**
 * Tells the workers subgraph whose month was paid, part by part, until nothing waits. A part that was told and not yet
 * marked is told again: who hears it knows it by bill and part. @throws what the peer throws; what is left waits
 */
export async function deliverPayments({ database, peers }: DeliveringParts): Promise<void> {
  for (;;) {
    const message = await asSystem(database, nextMessage);
    if (!message) return;
    const { bill, ...rest } = message;
    const input = { key: String(bill), ...rest };
    const requestId = uuidOf(`payment ${bill} ${rest.part}`);
    await peers.ask({ subgraph: "workers", query: COVER_PAID, variables: { input }, requestId });
    await asSystem(database, (manager) =>
      manager.query("update outbox set delivered = true where bill_id = $1 and part = $2", [bill, rest.part]),
    );
  }
}

function asSystem<T>(database: DataSource, work: (manager: EntityManager) => Promise<T>): Promise<T> {
  return withActor(database, systemActor("funding"), work);
}

async function nextMessage(manager: EntityManager): Promise<Message | undefined> {
  const [row]: Message[] = await manager.query(
    `select bill_id as bill, part, bill.month, bill.paid_on as "paidOn",
            array(select distinct enrolment_id from bill_line
                  where bill_line.bill_id = outbox.bill_id
                    and enrolment_id between first_enrolment and last_enrolment order by 1) as enrolments
     from outbox join bill on bill.id = bill_id
     where not delivered order by bill_id, part limit 1`,
  );
  return row && { ...row, month: month(row.month.slice(0, 7)) };
}
