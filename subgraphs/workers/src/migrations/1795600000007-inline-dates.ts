import { ForwardOnly } from "@payung/subgraph-kit";
import type { QueryRunner } from "typeorm";
import { endingLevel } from "./ending-level.js";

/**
 * The functions of dates, so that PostgreSQL puts them into the statement instead of calling them for each row: it does
 * so only for a body that is as immutable as the function says, and date_trunc of a date, unlike that of a timestamp,
 * asks for the session's zone. Finding which covers of two million people end takes 18 s instead of 75 s.
 */
export class InlineDates1795600000007 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of FUNCTIONS) await runner.query(statement);
  }
}

const FUNCTIONS = [
  `create or replace function month_of(day date) returns date language sql immutable parallel safe as $$
    select date_trunc('month', day::timestamp)::date
  $$`,
  // The last month whose last day is not after the day.
  `create or replace function last_month_whole(day date) returns date language sql immutable parallel safe as $$
    select (date_trunc('month', (day + 1)::timestamp) - interval '1 month')::date
  $$`,
  `create or replace ${endingLevel("date_trunc('month', today::timestamp)::date")}`,
];
