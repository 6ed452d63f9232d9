import { readFileSync } from "node:fs";
import path from "node:path";
import { localDate, syntheticNik } from "@payung/jamsostek";
import { afterAll, beforeAll, expect, test } from "vitest";
import { scratchServer } from "../testing/scratch-server.js";
import type { ScratchServer } from "../testing/scratch-server.js";
import { withClient } from "../with-client.js";

let scratch: ScratchServer;
beforeAll(async () => {
  scratch = await scratchServer();
  await withClient(scratch.server.url, (client) =>
    client.query("create table person (nik text primary key check (length(nik) = 16), born date)"),
  );
});
afterAll(() => scratch.remove());

const nik = syntheticNik(1, localDate("1990-05-05"), "FEMALE");
const log = () => readFileSync(path.join(scratch.server.directory, "data", "server.log"), "utf8");

test.each([
  ["its text", `insert into person values ('${nik}', '1990-02-30')`, []],
  ["a parameter", "insert into person values ($1, '1990-02-30')", [nik]],
  ["a row that breaks a rule", "insert into person select $1 || '0', null", [nik]],
  ["a row that is there twice", "insert into person select $1, null from generate_series(1, 2)", [nik]],
  ["a value of another type", "select $1::text::date", [nik]],
  ["what a function says", `do $$ begin raise exception 'the person %', '${nik}'; end $$`, []],
  ["what a function warns of", `do $$ begin raise warning 'the person %', '${nik}'; end $$`, []],
])("a statement with a NIK in %s leaves none in the server's log", async (_, sql, values) => {
  await withClient(scratch.server.url, (client) => client.query(sql, values)).catch(
    (error: unknown) => error,
  );
  expect(log()).not.toContain(nik);
});

test("what the server itself has to say is there", () => {
  expect(log()).toContain("database system is ready to accept connections");
});
