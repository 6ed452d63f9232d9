import { withActor } from "@payung/subgraph-kit";
import type { Actor } from "@payung/subgraph-kit";
import type { DataSource } from "typeorm";

/**
 * Has the workers subgraph told anew what is paid for enrolments, in its turn among payments and returns, as after money
 * came back. Those that stand on no paid bill are left out.
 */
export async function tellPayments(
  database: DataSource,
  who: Actor,
  enrolments: readonly string[],
): Promise<void> {
  await withActor(database, who, (manager) => manager.query(TELL, [enrolments]));
}

const TELL = `
  insert into outbox (bill_id, kind, enrolments)
  select max(bill_id), 'RETURNED', array[enrolment_id] from bill_line join bill on bill.id = bill_id
  where status = 'PAID' and enrolment_id = any($1) group by enrolment_id`;
