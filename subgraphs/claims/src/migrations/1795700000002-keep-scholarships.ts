import { SqlMigration, appendOnly } from "@payung/subgraph-kit";
import { ofClaim } from "./of-claim.js";

/** The children of a claim and their yearly scholarships, each with its own two people. */
export class KeepScholarships1795700000002 extends SqlMigration {
  readonly statements = STATEMENTS;
}

const STATEMENTS = [
  `create table claim_child (
    id text constraint claim_child_key primary key,
    claim_id text not null constraint claim_child_of_claim references claim (id),
    number smallint not null,
    name text not null,
    birth_date date not null,
    level text not null,
    year_in_level smallint not null,
    ended_on date,
    end_reason text,
    constraint claim_child_number unique (claim_id, number)
  )`,
  `create table scholarship (
    child_id text not null constraint scholarship_of_child references claim_child (id),
    year smallint not null,
    claim_id text not null constraint scholarship_of_claim references claim (id),
    due_on date not null,
    level text not null,
    amount bigint not null constraint scholarship_amount check (amount > 0),
    basis jsonb not null,
    trace jsonb not null,
    status text not null,
    claimed_by text,
    decided_by text,
    paid_by text,
    paid_on date,
    reference text,
    constraint scholarship_key primary key (child_id, year),
    constraint scholarship_two_persons check (decided_by <> claimed_by),
    constraint scholarship_paid_by_another check (paid_by <> decided_by),
    constraint scholarship_paid_as_decided check (
      status <> 'PAID' or num_nulls(claimed_by, decided_by, paid_by, paid_on, reference) = 0)
  )`,
  "create index scholarship_by_claim on scholarship (claim_id)",
  "create index scholarship_open on scholarship (due_on, child_id, year) where status in ('PLANNED', 'CLAIMED', 'APPROVED')",
  `create table scholarship_step (
    child_id text not null,
    year smallint not null,
    claim_id text not null constraint scholarship_step_of_claim references claim (id),
    number integer generated always as identity constraint scholarship_step_key primary key,
    kind text not null,
    made_by text not null,
    made_on date not null,
    note text
  )`,
  "create index scholarship_step_by_claim on scholarship_step (claim_id)",
  ...["claim_child", "scholarship", "scholarship_step"].flatMap(ofClaim),
  appendOnly("scholarship_step"),
];
