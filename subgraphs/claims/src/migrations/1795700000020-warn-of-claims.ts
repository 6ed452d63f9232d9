import { SqlMigration, appendOnly } from "@payung/subgraph-kit";

/** Claims whose time runs out or that nobody takes further: found by how long they stand, warned of once. */
export class WarnOfClaims1795700000020 extends SqlMigration {
  readonly statements = STATEMENTS;
}

/** Those that anything is left to do of; a small part of all claims. */
const OPEN =
  "'DRAFT', 'REPORTED', 'DOCUMENTS', 'VERIFICATION', 'APPROVED', 'PARTLY_PAID', 'REFUSED', 'APPEALED'";

const STATEMENTS = [
  // The day of the last step, kept by whatever adds one, so that an index finds what has waited longest.
  "alter table claim add column stepped_on date",
  `update claim set stepped_on = last.made_on
   from (select claim_id, max(made_on) as made_on from claim_step group by 1) as last where last.claim_id = claim.id`,
  `create function keep_step_day() returns trigger language plpgsql as $$
    begin
      update claim set stepped_on = new.made_on where id = new.claim_id;
      return null;
    end
  $$`,
  `create trigger claim_step_day after insert on claim_step for each row execute function keep_step_day()`,
  "create index claim_to_report on claim (date, id) where status = 'DRAFT' and programme = 'JKK'",
  `create index claim_to_lapse on claim (date, id)
    where status in ('DRAFT', 'REPORTED', 'DOCUMENTS', 'VERIFICATION', 'REFUSED', 'APPEALED')`,
  "create index claim_to_decide on claim (stepped_on, id) where status = 'VERIFICATION'",
  "create index claim_to_pay on claim (stepped_on, id) where status in ('APPROVED', 'PARTLY_PAID')",
  // A small region has few: they are found by place and put in order.
  `create index claim_open_by_region on claim (region) where status in (${OPEN})`,
  // Once for each claim and kind.
  `create table claim_warning (
    claim_id text not null constraint claim_warning_of_claim references claim (id),
    kind text not null,
    warned_on date not null,
    constraint claim_warning_key primary key (claim_id, kind)
  )`,
  "alter table claim_warning enable row level security",
  "create policy claim_warning_of_claim on claim_warning using (exists (select from claim where claim.id = claim_id))",
  appendOnly("claim_warning"),
];
