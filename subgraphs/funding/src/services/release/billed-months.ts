import type { Month } from "@payung/jamsostek";
import { withActor } from "@payung/subgraph-kit";
import type { Actor } from "@payung/subgraph-kit";
import type { DataSource } from "typeorm";
import type { ReleaseFundsAnswer } from "./release-funds.js";

/** The last month of each enrolment that stands on a bill: a release keeps the money of all months until then. */
export function billedMonths(
  database: DataSource,
  who: Actor,
  enrolments: readonly string[],
): Promise<ReleaseFundsAnswer["kept"][number][]> {
  return withActor(database, who, (manager) =>
    manager.query<{ enrolment: string; untilMonth: Month }[]>(
      `select enrolment_id as enrolment, to_char(max(bill.month), 'YYYY-MM') as "untilMonth"
       from bill_line join bill on bill.id = bill_id where enrolment_id = any($1) group by 1 order by 1`,
      [enrolments],
    ),
  );
}
