import { afterAll, beforeAll, expect, test } from "vitest";
import { admin, analyst, claimsGraph, officer } from "./claims-graph.js";
import type { ClaimsGraph } from "./claims-graph.js";

/** Seven deaths and two injuries at work in one regency, one death in another; one of another year. */
let graph: ClaimsGraph;
beforeAll(async () => {
  const deaths = Array.from({ length: 7 }, (_, n) => ({
    id: `D${n}`,
    village: "99.01.02.2003",
    date: "2026-12-31",
    paid: 42_000_000,
    category: n < 6 ? ("PEKERJA_RENTAN" as const) : ("BPD" as const),
  }));
  const injuries = ["I1", "I2"].map((id, n) => ({
    id,
    village: "99.01.02.2004",
    date: `2026-01-0${n + 1}`,
    worker: "99-injured-twice",
    programme: "JKK" as const,
    event: "TEMPORARY_INCAPACITY" as const,
    scheme: "contoh-kota-rentan",
    synthetic: false,
  }));
  const elsewhere = { id: "E1", village: "99.02.01.2001", date: "2026-06-01", paid: 42_000_000 };
  const earlier = { id: "E2", village: "99.01.02.2003", date: "2025-12-31" };
  graph = await claimsGraph({ cases: [...deaths, ...injuries, elsewhere, earlier] });
});
afterAll(() => graph.database.close());

const SUMMARY = `claimSummary(year: $year) {
  year cases paid suppressed regionsReported regionsTotal synthetic source missingReason missingReasonText
  byProgramme { programme cases paid suppressed }
  byCategory { category cases paid suppressed }
  byScheme { scheme { code } cases paid suppressed }
}`;

function summaries(regions: object[], who?: typeof officer, year: number | null = 2026) {
  const source = `query ($all: [_Any!]!, $year: Int) {
    entities: _entities(representations: $all) { ... on Region { ${SUMMARY} } } }`;
  const all = regions.map((region) => ({ __typename: "Region", ...region }));
  return graph.ask(source, { variables: { all, year }, ...(who && { actor: who }) });
}

async function summary(code: string, who?: typeof officer, year?: number | null) {
  const { data, errors } = await summaries([{ code, childCount: 2 }], who, year);
  expect(errors).toEqual([]);
  return (data as { entities: { claimSummary: object }[] }).entities[0]!.claimSummary;
}

test("an officer of the place sees every count", async () => {
  expect(await summary("99.01", officer)).toEqual({
    year: 2026,
    cases: 9,
    paid: 294_000_000,
    suppressed: false,
    byProgramme: [
      { programme: "JKK", cases: 2, paid: 0, suppressed: false },
      { programme: "JKM", cases: 7, paid: 294_000_000, suppressed: false },
    ],
    byCategory: [
      { category: "BPD", cases: 1, paid: 42_000_000, suppressed: false },
      { category: "PEKERJA_RENTAN", cases: 8, paid: 252_000_000, suppressed: false },
    ],
    byScheme: [
      { scheme: { code: "contoh-kota-rentan" }, cases: 2, paid: 0, suppressed: false },
      { scheme: { code: "contoh-rentan" }, cases: 7, paid: 294_000_000, suppressed: false },
    ],
    regionsReported: 1,
    regionsTotal: 2,
    synthetic: true,
    source: "Claims recorded in Payung, by domicile when they were entered",
    missingReason: null,
    missingReasonText: null,
  });
});

test.each([
  ["the public", undefined],
  ["an analyst", analyst],
  ["an officer of only a part of it", officer],
])("to %s a province shows its sum, and no count from which few persons could be told", async (_, who) => {
  expect(await summary("99", who)).toMatchObject({
    cases: 10,
    paid: 336_000_000,
    suppressed: false,
    byProgramme: [
      { programme: "JKK", cases: null, paid: null, suppressed: true },
      { programme: "JKM", cases: null, paid: null, suppressed: true },
    ],
    byCategory: [
      { category: "BPD", cases: null },
      { category: "PEKERJA_RENTAN", cases: null },
    ],
  });
});

test("a region of few persons shows the public nothing but that there is something", async () => {
  expect(await summary("99.02")).toMatchObject({
    cases: null,
    paid: null,
    suppressed: true,
    byProgramme: [],
    byCategory: [],
    byScheme: [],
    missingReason: null,
  });
  expect(await summary("99.02", admin)).toMatchObject({ cases: 1, paid: 42_000_000, suppressed: false });
});

test("two claims of one person are two cases of one person", async () => {
  expect(await summary("99.01.02.2004", officer)).toMatchObject({
    cases: 2,
    synthetic: false,
    regionsReported: null,
  });
  expect(await summary("99.01.02.2004")).toMatchObject({ cases: null, suppressed: true });
});

test("a year is that of the event, the present one unless told", async () => {
  expect(await summary("99.01", officer, null)).toMatchObject({ year: 2026, cases: 9 });
  expect(await summary("99.01", officer, 2025)).toMatchObject({ year: 2025, cases: 1 });
});

test("a region without a claim has nulls and the reason, never zero", async () => {
  expect(await summary("97")).toMatchObject({
    cases: null,
    paid: null,
    suppressed: false,
    byProgramme: [],
    synthetic: null,
    missingReason: "NO_DATA",
    missingReasonText: expect.stringContaining("not zero"),
  });
});

test("the claims of a hundred regions are one statement", async () => {
  const regions = Array.from({ length: 100 }, (_, n) => ({ code: `99.${String(n).padStart(2, "0")}` }));
  const { result, count } = await graph.database.countStatements(() => summaries(regions, admin));
  expect(result.errors).toEqual([]);
  const { entities } = result.data as { entities: { claimSummary: { cases: number | null } }[] };
  expect(entities.slice(0, 4).map(({ claimSummary: { cases } }) => cases)).toEqual([null, 9, 1, null]);
  expect(count).toBe(1);
});

test("a year out of bounds is refused by its argument", async () => {
  expect((await summaries([{ code: "99" }], admin, 1_999)).errors).toMatchObject([
    { extensions: { code: "INVALID_YEAR", field: "year" } },
  ]);
});
