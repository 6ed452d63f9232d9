import { ForwardOnly } from "@payung/subgraph-kit";
import type { QueryRunner } from "typeorm";
import { pageFunctions } from "./page-functions.js";

/** Pages of people at any depth and with any filter, by plans that are kept. */
export class PageWorkers1795600000006 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    const [{ path }]: [{ path: string }] = await runner.query(
      "select current_setting('search_path') as path",
    );
    for (const statement of pageFunctions(`${path}, pg_temp`)) await runner.query(statement);
  }
}
