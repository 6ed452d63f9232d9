import { ForwardOnly } from "@payung/subgraph-kit";
import type { QueryRunner } from "typeorm";

/** The day of a person's death, however many enrolments there are, and also where there is none to stop. */
export class KnowDeaths1795600000008 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    const [{ path }]: [{ path: string }] = await runner.query(
      "select current_setting('search_path') as path",
    );
    for (const statement of [...STATEMENTS, recordedAsDead(`${path}, pg_temp`)])
      await runner.query(statement);
  }
}

const STATEMENTS = [
  "alter table worker add column died_on date, add column death_claim text",
  // A death ended all that reached beyond its month: what does so by now was enrolled since, when a verifier decided that
  // the record is wrong.
  `update worker set died_on = dead.died_on from (
    select province, worker_id, min(stopped_on) as died_on from enrolment as told
    where stop_reason = 'DIED' and not exists (
      select from enrolment as later
      where later.province = told.province and later.worker_id = told.worker_id
        and later.stop_reason is distinct from 'DIED' and later.until_month > month_of(told.stopped_on)
    ) group by province, worker_id
  ) as dead where worker.province = dead.province and worker.id = dead.worker_id`,
];

/** With the owner's rights: whoever sees one enrolment of a person who moved away has to know that it cannot go on. */
function recordedAsDead(path: string): string {
  return `create function recorded_as_dead(provinces text[], worker_ids text[]) returns setof text
    language sql stable security definer set search_path = ${path} as $$
      select worker.id from unnest(provinces, worker_ids) as asked(province, id)
      join worker on worker.province = asked.province and worker.id = asked.id
      where died_on is not null and acting_subject() is not null
    $$`;
}
