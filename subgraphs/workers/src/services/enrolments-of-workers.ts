import { groupRows } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import { In } from "typeorm";
import { Enrolment } from "../entities/enrolment.js";
import type { Worker } from "../entities/worker.js";

/** The enrolments of each worker, the latest first, in one statement. */
export async function enrolmentsOfWorkers(
  manager: EntityManager,
  workers: readonly Worker[],
): Promise<(readonly Enrolment[])[]> {
  const rows = await manager.getRepository(Enrolment).find({
    where: {
      province: In([...new Set(workers.map(({ province }) => province))]),
      workerId: In(workers.map(({ id }) => id)),
    },
    order: { fromMonth: "DESC", id: "ASC" },
  });
  const byWorker = groupRows(rows, (row) => row.workerId);
  return workers.map(({ id }) => byWorker.get(id) ?? []);
}
