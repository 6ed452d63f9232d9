import { SqlMigration } from "@payung/subgraph-kit";

/** The outbox tells of payments, and of money that came back and of bills that were refused. */
export class TellOfBills1795000000006 extends SqlMigration {
  readonly statements = STATEMENTS;
}

const STATEMENTS = [
  "alter table outbox drop constraint outbox_key",
  `alter table outbox
    add column id bigint generated always as identity constraint outbox_key primary key,
    add column kind text not null default 'PAID',
    add column enrolments text[],
    alter column part drop not null,
    alter column first_enrolment drop not null,
    alter column last_enrolment drop not null,
    add constraint outbox_part unique (bill_id, part),
    add constraint outbox_kind check (case kind
      when 'PAID' then enrolments is null and num_nulls(part, first_enrolment, last_enrolment) = 0
      when 'RETURNED' then enrolments is not null and part is null
      when 'REFUSED' then enrolments is not null and part is null
      else false end)`,
  "drop index outbox_waiting",
  "create index outbox_waiting on outbox (id) where not delivered",
  "grant insert (kind, enrolments) on outbox to payung_funding",
];
