import { ForwardOnly } from "@payung/subgraph-kit";
import type { QueryRunner } from "typeorm";
import { claimStates } from "./claim-states.js";

/** Counts of claims are kept and not found anew: a transaction tells what it changes, a job folds that in. */
export class CountClaims1795700000003 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    const [{ path }]: [{ path: string }] = await runner.query(
      "select current_setting('search_path') as path",
    );
    for (const states of claimStates(`security definer set search_path = ${path}, pg_temp`))
      await runner.query(states);
    for (const statement of STATEMENTS) await runner.query(statement);
  }
}

const COLUMNS = `
  year smallint not null,
  region text collate "C" not null,
  around text collate "C" not null,
  part text not null,
  value text not null,
  cases integer not null,
  persons integer not null,
  synthetic integer not null,
  due bigint not null,
  paid bigint not null`;

const STATEMENTS = [
  `create table claim_count (${COLUMNS},
    constraint claim_count_key primary key (region, year, part, value)
  )`,
  // Where whole regions are read: small, so that a nation's regencies are a few pages.
  `create index claim_count_of_all on claim_count (year, region) include (cases, persons, synthetic, due, paid)
    where part = 'ALL'`,
  "create index claim_count_around on claim_count (around, year) where part = 'ALL'",
  `create table claim_delta (
    id bigint generated always as identity constraint claim_delta_key primary key,${COLUMNS}
  )`,
  `insert into claim_count (year, region, around, part, value, cases, persons, synthetic, due, paid)
   select year, region, around, part, value, cases, persons, synthetic, due, paid from all_claim_states()`,
];
