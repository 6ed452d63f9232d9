import { ForwardOnly } from "@payung/subgraph-kit";
import type { QueryRunner } from "typeorm";

/** Regions, the regulations that list and count them, their people; no key to parents, which the load checks once. */
export class CreateRegions1795000000001 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table regulation (
        code text constraint regulation_key primary key,
        kind text not null, number text not null, year integer not null, title text not null,
        issued_on date not null, verification text not null)`);
    await runner.query(`
      create table region (
        code text collate "C" constraint region_key primary key,
        parent_code text collate "C",
        name text not null, level text not null, kind text not null,
        listed_by_code text, valid_from date, valid_until date)`);
    await runner.query("create index region_level_code on region (level, code) where valid_until is null");
    await runner.query(
      "create index region_parent_code on region (parent_code, code) where valid_until is null",
    );
    await runner.query("create index region_name_trigrams on region using gin (name gin_trgm_ops)");
    await runner.query(`
      create table population (
        region_code text collate "C" not null constraint population_region references region,
        year integer not null, people integer not null,
        regulation_code text not null constraint population_regulation references regulation,
        constraint population_key primary key (region_code, year))`);
    await runner.query(`
      create table official_count (
        region_code text collate "C" not null constraint official_count_region references region,
        regulation_code text not null constraint official_count_regulation references regulation,
        origin text not null,
        desa integer not null, kelurahan integer not null, desa_adat integer not null, total integer not null,
        valid_from date not null, valid_until date, note jsonb,
        constraint official_count_key primary key (region_code, regulation_code, origin))`);
    await runner.query(`
      create table dataset_load (
        name text constraint dataset_load_key primary key,
        version text not null, licence text not null, mismatches jsonb not null,
        loaded_at timestamp with time zone not null default now())`);
  }
}
