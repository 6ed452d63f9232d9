import { ForwardOnly } from "@payung/subgraph-kit";
import type { QueryRunner } from "typeorm";

export class CreateWorkers1795000000001 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
    for (const table of ["worker", "enrolment"]) {
      for (const province of PROVINCES)
        await runner.query(
          `create table ${table}_p${province} partition of ${table} for values in ('${province}')`,
        );
      await runner.query(`create table ${table}_other partition of ${table} default`);
    }
  }
}

/** The 38 provinces of Kepmendagri 300.2.2-2138/2025; a later one is held by the default partition until it has its own. */
const PROVINCES = [
  11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 31, 32, 33, 34, 35, 36, 51, 52, 53, 61, 62, 63, 64, 65, 71, 72, 73,
  74, 75, 76, 81, 82, 91, 92, 93, 94, 95, 96,
];

const STATEMENTS = [
  `create table worker (
    province text not null,
    id text not null,
    name text not null,
    birth_date date not null,
    sex text not null,
    category text not null,
    domicile text collate "C" not null,
    synthetic boolean not null,
    constraint worker_key primary key (province, id)
  ) partition by list (province)`,
  "create index worker_by_domicile on worker (domicile, id)",
  "create index worker_name_trigrams on worker using gin (name gin_trgm_ops)",
  `create table enrolment (
    province text not null,
    id text not null,
    worker_id text not null,
    scheme text not null,
    programmes text[] not null,
    payer text not null,
    from_month date not null,
    paid_through date,
    constraint enrolment_key primary key (province, id),
    constraint enrolment_of_worker foreign key (province, worker_id) references worker (province, id)
  ) partition by list (province)`,
  "create index enrolment_by_worker on enrolment (province, worker_id)",
  `create table import_batch (
    id text constraint import_batch_key primary key,
    scheme text not null,
    region text collate "C" not null,
    status text not null,
    rows integer not null,
    accepted integer not null,
    rejected integer not null,
    synthetic boolean not null
  )`,
];
