import { SqlMigration } from "@payung/subgraph-kit";

export class CreateFunding1795000000001 extends SqlMigration {
  readonly statements = STATEMENTS;
}

const STATEMENTS = [
  `create table budget (
    id text constraint budget_key primary key,
    scheme text not null,
    region text collate "C" not null,
    year smallint not null,
    source text not null,
    amount bigint not null constraint budget_amount check (amount >= 0),
    synthetic boolean not null
  )`,
  "create index budget_by_region on budget (year, region)",
  "create index budget_by_scheme on budget (scheme)",
  `create table allocation (
    id text constraint allocation_key primary key,
    budget_id text not null constraint allocation_of_budget references budget (id),
    region text collate "C" not null,
    amount bigint not null constraint allocation_amount check (amount >= 0),
    details jsonb,
    synthetic boolean not null
  )`,
  "create index allocation_by_budget on allocation (budget_id, region, id)",
  `create table contribution_bill (
    id text constraint contribution_bill_key primary key,
    allocation_id text not null constraint contribution_bill_of_allocation references allocation (id),
    month date not null,
    amount bigint not null constraint contribution_bill_amount check (amount >= 0),
    paid_on date,
    synthetic boolean not null
  )`,
  "create index contribution_bill_by_allocation on contribution_bill (allocation_id)",
];
