import { withActor } from "@payung/subgraph-kit";
import type { Actor } from "@payung/subgraph-kit";
import type { DataSource } from "typeorm";

/** The enrolments that a reservation holds money for; none where the key is unknown or all was released. */
export function reservedEnrolments(database: DataSource, who: Actor, key: string): Promise<string[]> {
  return withActor(database, who, async (manager) => {
    const rows: { id: string }[] = await manager.query(
      `select distinct enrolment_id as id from reservation_line
       where reservation_id = (select id from reservation where key = $1) order by 1`,
      [key],
    );
    return rows.map(({ id }) => id);
  });
}
