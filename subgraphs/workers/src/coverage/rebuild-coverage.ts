import { systemActor, withActor } from "@payung/subgraph-kit";
import type { DataSource, EntityManager } from "typeorm";
import { foldBatch, holdFolding } from "./fold.js";
import { ADD_STATES } from "./record-coverage.js";

/** Counts everybody again, for a repair. Whoever enrols or stops people meanwhile waits until it is done. */
export function rebuildCoverage(database: DataSource): Promise<void> {
  return withActor(database, systemActor("workers"), async (manager) => {
    await holdFolding(manager);
    await manager.query("lock table coverage_delta in share row exclusive mode");
    await manager.query("delete from coverage_delta");
    await manager.query("delete from coverage");
    await scanPeople(manager);
    while ((await foldBatch(manager, FOLDED_AT_ONCE)) === FOLDED_AT_ONCE);
  });
}

const FOLDED_AT_ONCE = 20_000;
/** How many people are in memory at once. */
const PEOPLE_AT_ONCE = 50_000;
/** All months that a date can lie in. */
const [FIRST_MONTH, LAST_MONTH] = ["0001-01-01", "9999-12-01"];

async function scanPeople(manager: EntityManager): Promise<void> {
  let [province, after] = ["", ""];
  for (;;) {
    const people: { province: string; id: string }[] = await manager.query(
      "select province, id from worker where (province, id) > ($1, $2) order by province, id limit $3",
      [province, after, PEOPLE_AT_ONCE],
    );
    const last = people.at(-1);
    if (!last) return;
    for (const each of new Set(people.map((one) => one.province))) {
      const ids = people.filter((one) => one.province === each).map(({ id }) => id);
      await manager.query(ADD_STATES, [each, ids, FIRST_MONTH, LAST_MONTH, 1]);
    }
    [province, after] = [last.province, last.id];
  }
}
