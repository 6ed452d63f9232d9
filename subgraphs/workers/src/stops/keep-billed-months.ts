import type { Month } from "@payung/jamsostek";
import type { EntityManager } from "typeorm";
import { monthsAround } from "../coverage/months-around.js";
import { recordCoverage } from "../coverage/record-coverage.js";

/** As the funding subgraph answers a release: an enrolment that keeps money until a later month, which is billed. */
export interface KeptMonths {
  readonly enrolment: string;
  readonly untilMonth: Month;
}

/** A stopped enrolment lasts until the last month that stands on a bill; settleMonths() comes after. The caller acts as the product. */
export async function keepBilledMonths(manager: EntityManager, kept: readonly KeptMonths[]): Promise<void> {
  const parameters = [
    kept.map(({ enrolment }) => enrolment),
    kept.map(({ untilMonth }) => `${untilMonth}-01`),
  ];
  const longer: { province: string; id: string; from: string; until: string }[] = await manager.query(
    LONGER,
    parameters,
  );
  if (longer.length === 0) return;
  await recordCoverage(manager, longer, monthsAround(longer), () => manager.query(PROLONG, parameters));
}

const KEPT = `
  unnest($1::text[], $2::date[]) as kept(id, until)
  join enrolment on enrolment.province = left(kept.id, 2) and enrolment.id = kept.id and until_month < kept.until`;

const LONGER = `
  select worker.province, worker.id, to_char(until_month + interval '1 month', 'YYYY-MM') as "from",
    to_char(kept.until, 'YYYY-MM') as "until"
  from ${KEPT} join worker on worker.province = enrolment.province and worker.id = worker_id
  order by worker.province, worker.id for update of worker`;

const PROLONG = `
  update enrolment set until_month = kept.until from unnest($1::text[], $2::date[]) as kept(id, until)
  where enrolment.province = left(kept.id, 2) and enrolment.id = kept.id and until_month < kept.until`;
