import { ForwardOnly } from "@payung/subgraph-kit";
import type { QueryRunner } from "typeorm";
import { COVERAGE_TYPES, coverageFunctions } from "./coverage-functions.js";
import { searchFunctions } from "./search-functions.js";

/** What is asked over the heads of the policies: functions with the owner's rights that answer little. */
export class ReadPeople1795600000002 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    const [{ path }]: [{ path: string }] = await runner.query(
      "select current_setting('search_path') as path",
    );
    // Where a function looks for tables, so that no caller can put another table before ours.
    const definer = `security definer set search_path = ${path}, pg_temp`;
    const statements = [
      ...TABLES,
      ...COVERAGE_TYPES,
      ...coverageFunctions(definer),
      ...searchFunctions(definer),
      ...knownFunctions(definer),
    ];
    for (const statement of statements) await runner.query(statement);
  }
}

const TABLES = [
  // A page of one group of workers, however rare in its region.
  "create index worker_by_category on worker (category, domicile, id)",
  // Where whole regions are read: small, so that a nation's regencies are a few pages.
  `create index coverage_of_all on coverage (month, region) include (measure, synthetic, persons)
    where category = 'ALL'`,
  "alter table stop_request add column decision_note text",
  // Of these a fold leaves some, and removes them at its end.
  "create index coverage_of_nobody on coverage (month) where persons = 0",
];

/** See known-elsewhere.ts. */
function knownFunctions(definer: string): string[] {
  return [
    `create function known_workers(ids text[]) returns setof text language sql stable ${definer} as $$
      select worker.id from unnest(ids) as asked(id)
      join worker on worker.province = left(asked.id, 2) and worker.id = asked.id
    $$`,
    `create function import_batch_known(in_id text) returns boolean language sql stable ${definer} as $$
      select exists (select from import_batch where id = in_id)
    $$`,
  ];
}
