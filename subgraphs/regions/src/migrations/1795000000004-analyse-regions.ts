import { ForwardOnly } from "@payung/subgraph-kit";
import type { QueryRunner } from "typeorm";

/**
 * Lets the serving role, which owns nothing, have the planner count a freshly loaded table: until it has, a search
 * for a name reads all villages instead of the index of trigrams.
 */
export class AnalyseRegions1795000000004 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function analyse_regions() returns void
      language sql security definer set search_path from current
      as 'analyze region, official_count'`);
  }
}
