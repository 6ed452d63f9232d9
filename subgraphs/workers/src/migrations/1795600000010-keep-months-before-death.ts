import { SqlMigration } from "@payung/subgraph-kit";

/** Until when an enrolment would have lasted without the death that ended it. */
export class KeepMonthsBeforeDeath1795600000010 extends SqlMigration {
  readonly statements = STATEMENTS;
}

const STATEMENTS = [
  "alter table enrolment add column until_before_death date",
  // Of those that a death ended before, nobody kept it: an enrolment is of one calendar year, and past cover of its months.
  `update enrolment set until_before_death = case
     when evidence is null then (date_trunc('year', from_month::timestamp) + interval '11 months')::date
     else (from_month + (months_paid - 1) * interval '1 month')::date
   end
   from worker where worker.province = enrolment.province and worker.id = worker_id and died_on is not null
     and stop_reason = 'DIED' and until_month >= month_of(stopped_on)`,
];
