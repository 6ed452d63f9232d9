import { addMonths, firstDayOf, month } from "@payung/jamsostek";
import { Refused, problem } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import { recordCoverage } from "../coverage/record-coverage.js";
import type { ReserveFundsAnswer } from "./reserve-funds.js";

/**
 * Ends enrolments earlier, as the funding subgraph has done with their money, and gives the months back to the persons.
 * @throws Refused NOT_ALLOWED_HERE when the actor may not read one of them
 */
export async function shortenEnrolments(
  manager: EntityManager,
  shortened: ReserveFundsAnswer["shortened"],
): Promise<void> {
  if (shortened.length === 0) return;
  const workers = shortened.map(({ worker }) => ({ province: worker.slice(0, 2), id: worker }));
  const parameters = [
    shortened.map(({ enrolment }) => enrolment.slice(0, 2)),
    shortened.map(({ enrolment }) => enrolment),
    shortened.map(({ untilMonth }) => firstDayOf(untilMonth)),
  ];
  const locked: unknown[] = await manager.query(LOCK, parameters.slice(0, 2));
  if (locked.length < shortened.length) throw new Refused(problem("NOT_ALLOWED_HERE", { region: "" }));
  const first = shortened.map(({ untilMonth }) => untilMonth).toSorted()[0]!;
  const months = { from: addMonths(first, 1), until: month(`${first.slice(0, 4)}-12`) };
  if (months.from > months.until) return;
  await recordCoverage(manager, workers, months, async () => {
    await manager.query(FREE_MONTHS, parameters);
    await manager.query(SHORTEN, parameters);
  });
}

const LOCK = `
  select from enrolment join worker on worker.province = enrolment.province and worker.id = enrolment.worker_id
  join unnest($1::text[], $2::text[]) as cut(province, id)
    on enrolment.province = cut.province and enrolment.id = cut.id
  order by worker.province, worker.id for update of worker`;

/** The bits behind the new last month up to the old one, taken out of the programmes that the enrolment has. */
const FREE_MONTHS = `
  update cover_year set
    jkk = case when 'JKK' = any(programmes) then jkk & ~freed.mask else jkk end,
    jkm = case when 'JKM' = any(programmes) then jkm & ~freed.mask else jkm end,
    jht = case when 'JHT' = any(programmes) then jht & ~freed.mask else jht end
  from (
    select enrolment.province, enrolment.worker_id, enrolment.programmes,
      extract(year from enrolment.from_month)::smallint as year,
      ((1 << extract(month from enrolment.until_month)::int) - (1 << extract(month from cut.until_month)::int))::smallint
        as mask
    from enrolment join unnest($1::text[], $2::text[], $3::date[]) as cut(province, id, until_month)
      on enrolment.province = cut.province and enrolment.id = cut.id
    where enrolment.until_month > cut.until_month
  ) as freed
  where cover_year.province = freed.province and cover_year.worker_id = freed.worker_id
    and cover_year.year = freed.year`;

const SHORTEN = `
  update enrolment set until_month = cut.until_month
  from unnest($1::text[], $2::text[], $3::date[]) as cut(province, id, until_month)
  where enrolment.province = cut.province and enrolment.id = cut.id and enrolment.until_month > cut.until_month`;
