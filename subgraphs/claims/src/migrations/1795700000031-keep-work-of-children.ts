import { ForwardOnly } from "@payung/subgraph-kit";
import type { QueryRunner } from "typeorm";

/** What work ended a child's scholarships; unknown of those that work ended before this was asked. */
export class KeepWorkOfChildren1795700000031 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("alter table claim_child add column end_work text, add column working_since date");
  }
}
