import { SqlMigration } from "@payung/subgraph-kit";

/** A claim says on which day its next scholarship can be claimed, so that a nation's are found without the children. */
export class NextScholarship1795700000060 extends SqlMigration {
  readonly statements = STATEMENTS;
}

const DUE = "decided > 0 and scholarship_due_on is not null";

const STATEMENTS = [
  "alter table claim add column scholarship_due_on date",
  `update claim set scholarship_due_on = next.due_on
   from (select claim_id, min(due_on) as due_on from scholarship where status = 'PLANNED' group by 1) as next
   where next.claim_id = claim.id`,
  // Once for a statement, however many years it plans.
  `create function keep_next_scholarship() returns trigger language plpgsql as $$
    begin
      update claim set scholarship_due_on = next.due_on
      from (
        select claim_id, (
          select min(due_on) from scholarship as planned
          where planned.claim_id = touched.claim_id and planned.status = 'PLANNED'
        ) as due_on
        from (select distinct claim_id from changed) as touched
      ) as next
      where claim.id = next.claim_id and claim.scholarship_due_on is distinct from next.due_on;
      return null;
    end
  $$`,
  ...["insert", "update", "delete"].map(
    (event) => `create trigger scholarship_next_after_${event} after ${event} on scholarship
      referencing ${event === "delete" ? "old" : "new"} table as changed
      for each statement execute function keep_next_scholarship()`,
  ),
  `create index claim_scholarship_due on claim (scholarship_due_on, id) where ${DUE}`,
  // A small region has few: they are found by place and put in order.
  `create index claim_scholarship_by_region on claim (region) where ${DUE}`,
  "drop index scholarship_open",
];
