import { askSubgraph } from "@payung/test-kit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { workersGraph } from "./workers-graph.js";
import type { WorkersGraph } from "./workers-graph.js";

let graph: WorkersGraph;
beforeAll(async () => {
  graph = await workersGraph();
});
afterAll(() => graph.database.close());

const fisher = {
  scheme: "contoh-rentan",
  category: "PEKERJA_RENTAN",
  birthDate: "1980-05-17",
  region: "99.01.02.2003",
  on: "2026-11-21",
};

const eligibility = (change: object = {}, locale: "id" | "en" = "en") =>
  graph.ask(
    `query ($input: EligibilityInput!) {
      eligibility(input: $input) { eligible reasons { code message basis { kind number year } } }
    }`,
    { variables: { input: { ...fisher, ...change } }, locale },
  );

test("a person whom the scheme covers is told why, by which regulation", async () => {
  const { data, errors } = await eligibility();
  expect(errors).toEqual([]);
  expect(data).toMatchObject({
    eligibility: {
      eligible: true,
      reasons: [
        { code: "LIVES_IN_REGION" },
        { code: "CATEGORY_COVERED", basis: { kind: "PERGUB", number: expect.any(String) } },
        { code: "WITHIN_AGE_LIMIT", message: expect.stringContaining("Is 46 on 2026-11-21") },
      ],
    },
  });
});

test("a person whom it does not cover is told all that speaks against it, in either language", async () => {
  const outside = { category: "NON_ASN", birthDate: "1950-01-01" };
  const english = await eligibility(outside);
  expect(english.data).toMatchObject({
    eligibility: {
      eligible: false,
      reasons: [
        { code: "CATEGORY_NOT_COVERED", message: expect.stringContaining("does not name") },
        { code: "AGE_OVER_LIMIT", message: expect.stringContaining("above the limit") },
      ],
    },
  });
  const indonesian = await eligibility(outside, "id");
  expect(indonesian.data).toMatchObject({
    eligibility: { reasons: [{ message: expect.stringContaining("tidak disebut") }, {}] },
  });
});

test("the terms in force on the day decide: BPD are covered since 2025", async () => {
  const bpd = async (on: string) => (await eligibility({ category: "BPD", on })).data;
  expect(await bpd("2024-12-31")).toMatchObject({ eligibility: { eligible: false } });
  expect(await bpd("2025-01-01")).toMatchObject({ eligibility: { eligible: true } });
});

test.each([
  ["an unknown scheme", { scheme: "contoh-hilang" }, "SCHEME_NOT_FOUND", "input.scheme"],
  ["a day before the scheme's terms", { on: "2021-12-31" }, "SCHEME_NOT_IN_FORCE", "input.on"],
  ["a birth to come", { birthDate: "2026-11-22" }, "INVALID_RULE_INPUT", "input.birthDate"],
  ["a birth before 1900", { birthDate: "1899-12-31" }, "INVALID_RULE_INPUT", "input.birthDate"],
  ["a day before the birth", { birthDate: "2025-01-01", on: "2024-12-31" }, "INVALID_RULE_INPUT", "input.on"],
])("refuses %s, naming the field in both languages", async (_, change, code, field) => {
  const { data, errors } = await eligibility(change);
  expect(data).toBeNull();
  expect(errors).toMatchObject([
    { extensions: { code, field, messages: { id: expect.any(String), en: expect.any(String) } } },
  ]);
});

test("an unknown scheme is answered with those that there are", async () => {
  const { errors } = await eligibility({ scheme: "x".repeat(10_000) });
  expect(errors[0]!.message).toContain("contoh-rentan, contoh-kota-rentan");
  expect(errors[0]!.message.length).toBeLessThan(200);
});

test.each([
  ["birthDate", "1980-02-30"],
  ["region", "99.1"],
])("refuses the %s %s before any rule runs", async (field, value) => {
  const { errors } = await eligibility({ [field]: value });
  expect(errors).toHaveLength(1);
  expect(errors[0]!.message).toContain(`input.${field}`);
});

test("refuses a category that nobody knows, whatever the scheme", async () => {
  const { errors } = await graph.ask(`{ eligibility(input: { scheme: "contoh-rentan", category: NELAYAN,
    birthDate: "1980-05-17", region: "99", on: "2026-11-21" }) { eligible } }`);
  expect(errors).toHaveLength(1);
  expect(errors[0]!.message).toContain('"NELAYAN" does not exist in "WorkerCategory"');
});

test("the day on which a person is born is today where the person lives, not in UTC", async () => {
  const lateEvening = askSubgraph(graph.subgraph, () => Date.UTC(2026, 10, 21, 23));
  const source = `query ($input: EligibilityInput!) { eligibility(input: $input) { eligible } }`;
  const input = { ...fisher, birthDate: "2026-11-22", on: "2026-11-22" };
  const { errors } = await lateEvening(source, { variables: { input } });
  expect(errors).toEqual([]);
});

test("a plugin's rule that throws is named, and what it said stays inside", async () => {
  const { errors } = await eligibility({ scheme: "gagal-aturan-rentan" });
  expect(errors).toMatchObject([{ path: ["eligibility"], extensions: { code: "PLUGIN_ERROR" } }]);
  expect(errors[0]!.message).toContain("gagal-aturan");
  expect(JSON.stringify(errors)).not.toContain("secret");
});
