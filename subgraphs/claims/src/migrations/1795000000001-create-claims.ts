import { SqlMigration } from "@payung/subgraph-kit";

export class CreateClaims1795000000001 extends SqlMigration {
  readonly statements = STATEMENTS;
}

const STATEMENTS = [
  `create table claim (
    id text constraint claim_key primary key,
    worker_id text not null,
    scheme text not null,
    region text collate "C" not null,
    category text not null,
    programme text not null,
    event text not null,
    date date not null,
    status text not null,
    synthetic boolean not null
  )`,
  "create index claim_by_region on claim (region, date)",
  "create index claim_by_date on claim (date, id)",
  "create index claim_by_worker on claim (worker_id)",
  `create table benefit_payment (
    id text constraint benefit_payment_key primary key,
    claim_id text not null constraint benefit_payment_of_claim references claim (id),
    code text not null,
    amount bigint not null constraint benefit_payment_amount check (amount > 0),
    paid_on date not null,
    synthetic boolean not null
  )`,
  "create index benefit_payment_by_claim on benefit_payment (claim_id)",
  `create table heir (
    id text constraint heir_key primary key,
    claim_id text not null constraint heir_of_claim references claim (id),
    name text not null,
    relation text not null,
    birth_date date,
    synthetic boolean not null
  )`,
  "create index heir_by_claim on heir (claim_id)",
];
