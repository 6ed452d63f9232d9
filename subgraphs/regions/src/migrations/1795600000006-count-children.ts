import { ForwardOnly } from "@payung/subgraph-kit";
import type { QueryRunner } from "typeorm";

/** How many regions lie in a region stands in its row: it changes with the list of regions only, and everybody asks. */
export class CountChildren1795600000006 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("alter table region add column child_count integer not null default 0");
    await runner.query(`update region set child_count = counted.children from (
      select parent_code, count(*) as children from region where valid_until is null group by parent_code
    ) as counted where code = counted.parent_code`);
  }
}
