import { ForwardOnly } from "@payung/subgraph-kit";
import type { QueryRunner } from "typeorm";

/**
 * Has the planner count the names of all regions and not of a sample by chance, in which one rare name can pass for a
 * hundredth of all, and a search for it reads every village instead of the index of trigrams.
 */
export class CountNames1795000000005 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("alter table region alter column name set statistics 1000");
    await runner.query("select analyse_regions()");
  }
}
