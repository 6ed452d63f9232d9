import { ForwardOnly } from "@payung/subgraph-kit";
import type { QueryRunner } from "typeorm";

/** Published figures of the plugins, each with its printed string and its caveats. */
export class CreateReportedFigures1795000000003 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table reported_figure (
        plugin_id text not null, code text not null, region_code text collate "C" not null,
        metric text not null, "group" text, statement text not null, printed text, value bigint, unit text not null,
        as_of text, precision text, denominator text, status text not null, suggested_value bigint,
        caveats jsonb not null, source jsonb not null,
        constraint reported_figure_key primary key (plugin_id, code))`);
    await runner.query("create index reported_figure_region on reported_figure (region_code)");
  }
}
