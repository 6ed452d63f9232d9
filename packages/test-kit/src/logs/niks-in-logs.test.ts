import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { localDate, syntheticNik } from "@payung/jamsostek";
import { afterAll, expect, test } from "vitest";
import { niksIn, niksInLogs } from "./niks-in-logs.js";

const nik = syntheticNik(7, localDate("1990-05-05"), "FEMALE");
const folder = mkdtempSync(path.join(tmpdir(), "payung-logs-"));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ["in words", `worker ${nik} was read`, 1],
  ["in JSON", `{"parameters":["${nik}","${nik}"]}`, 2],
  ["within a longer number", `1${nik}`, 0],
  ["a number that is none", "1234567890123456", 0],
  ["a masked one", "99************01", 0],
])("a NIK is seen in a line: %s", (_, line, count) => {
  expect(niksIn(line)).toBe(count);
});

test("the place is told, the digits are not", async () => {
  writeFileSync(path.join(folder, "gateway.log"), `one\ntwo ${nik}\n`);
  writeFileSync(path.join(folder, "list.csv"), nik);
  const places = await niksInLogs([folder, path.join(folder, "none")], (file) => file.endsWith(".log"));
  expect(places).toEqual([`${path.join(folder, "gateway.log")}:2`]);
});
