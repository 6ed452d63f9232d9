import { ForwardOnly } from "@payung/subgraph-kit";
import type { QueryRunner } from "typeorm";

/** Presidential instructions and national plans, what they ask for, and what was reached. */
export class CreateInstructions1795000000002 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table instruction (
        kind text not null, number text not null, year integer not null,
        title text not null, issued_on date, valid_until date,
        addressees jsonb, note jsonb, legal_basis jsonb not null,
        constraint instruction_key primary key (kind, number, year))`);
    await runner.query(`
      create table target (
        code text constraint target_key primary key,
        instruction_kind text not null, instruction_number text not null, instruction_year integer not null,
        indicator text not null, value integer, unit text not null, year integer,
        verification text not null, note jsonb, source jsonb,
        constraint target_instruction foreign key (instruction_kind, instruction_number, instruction_year)
          references instruction (kind, number, year))`);
    await runner.query(`
      create table achievement (
        indicator text not null, region_code text collate "C" not null, as_of text not null,
        value integer not null, unit text not null, verification text not null, note jsonb, source jsonb,
        constraint achievement_key primary key (indicator, region_code, as_of))`);
  }
}
