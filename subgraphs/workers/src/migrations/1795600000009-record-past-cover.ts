import { ForwardOnly } from "@payung/subgraph-kit";
import type { QueryRunner } from "typeorm";

/** Cover of before the list was kept here: which paper shows it, and what was contributed before it. */
export class RecordPastCover1795600000009 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      "alter table enrolment add column earlier_months smallint not null default 0, add column evidence text",
    );
  }
}
