import type { MigrationInterface, QueryRunner } from "typeorm";
import { pageFunctions } from "./page-functions.js";

/** Pages of people at any depth and with any filter, by plans that are kept. */
export class PageWorkers1795600000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const [{ path }]: [{ path: string }] = await runner.query(
      "select current_setting('search_path') as path",
    );
    for (const statement of pageFunctions(`${path}, pg_temp`)) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error("Migrations go forward only");
  }
}
