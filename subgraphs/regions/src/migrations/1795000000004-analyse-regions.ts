import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Lets the serving role, which owns nothing, have the planner count a freshly loaded table: until it has, a search
 * for a name reads all villages instead of the index of trigrams.
 */
export class AnalyseRegions1795000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function analyse_regions() returns void
      language sql security definer set search_path from current
      as 'analyze region, official_count'`);
  }

  async down(): Promise<void> {
    throw new Error("Migrations only go forward");
  }
}
