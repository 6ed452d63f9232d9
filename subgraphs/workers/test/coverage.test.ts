import { afterAll, beforeAll, expect, test } from "vitest";
import { admin, workersGraph } from "./workers-graph.js";
import type { WorkersGraph } from "./workers-graph.js";

let graph: WorkersGraph;
beforeAll(async () => {
  graph = await workersGraph(
    [
      { n: 1, village: "99.01.02.2003" },
      { n: 2, village: "99.01.02.2004", category: "BPD", sex: "MALE" },
      { n: 3, village: "99.02.01.2001", synthetic: false },
      { n: 4, village: "99.01.02.2003", province: "11" },
      { n: 5, village: "98.01.01.2001", province: "98", synthetic: false },
      { n: 6, village: "99.03.01.2001" },
    ],
    [
      { n: 1, from: "2026-01", until: "2026-12-31" },
      { n: 1, from: "2026-11", until: "2026-11-30", scheme: "hill-farmers", payer: "CSR" },
      { n: 2, from: "2026-01", until: "2026-11-29" },
      { n: 3, from: "2026-11", until: "2026-11-30", payer: "CSR" },
      { n: 4, from: "2026-05", until: "2027-04-30", province: "11" },
      { n: 5, from: "2024-01", until: "2024-12-31", province: "98" },
    ],
  );
});
afterAll(() => graph.database.close());

const COVERAGE = `coverage(month: $month) {
  month covered suppressed eligible denominatorSource eligibleMissingReason regionsReported regionsTotal synthetic source
  missingReason missingReasonText
  byScheme { scheme { code } covered } byCategory { category covered } bySource { source covered }
  bySex { sex covered suppressed }
}`;

async function coverageOf(regions: object[], month: string | null = "2026-11", locale: "id" | "en" = "en") {
  const source = `query ($all: [_Any!]!, $month: Month) {
    entities: _entities(representations: $all) { ... on Region { ${COVERAGE} } } }`;
  const all = regions.map((region) => ({ __typename: "Region", ...region }));
  return graph.ask(source, { variables: { all, month }, locale, actor: admin });
}

async function coverage(code: string, month?: string | null, childCount?: number) {
  const { data, errors } = await coverageOf([{ code, childCount }], month);
  expect(errors).toEqual([]);
  return (data as { entities: { coverage: object }[] }).entities[0]!.coverage;
}

test("a person counts once in a region, however many covers there are", async () => {
  expect(await coverage("99", "2026-11", 3)).toEqual({
    month: "2026-11",
    covered: 3,
    suppressed: false,
    byScheme: [
      { scheme: { code: "contoh-rentan" }, covered: 3 },
      { scheme: { code: "hill-farmers" }, covered: 1 },
    ],
    byCategory: [{ category: "PEKERJA_RENTAN", covered: 3 }],
    bySource: [
      { source: "APBD_PROVINCE", covered: 2 },
      { source: "CSR", covered: 2 },
    ],
    bySex: [{ sex: "FEMALE", covered: 3, suppressed: false }],
    eligible: null,
    denominatorSource: null,
    eligibleMissingReason: "NO_DENOMINATOR",
    regionsReported: 2,
    regionsTotal: 3,
    synthetic: true,
    source: "Enrolments recorded in Payung, by domicile",
    missingReason: null,
    missingReasonText: null,
  });
});

test("cover counts on the month's last day: a day short of it is no cover", async () => {
  expect(await coverage("99.01.02.2004", "2026-11")).toMatchObject({ covered: 0, missingReason: null });
  expect(await coverage("99.01.02.2004", "2026-10")).toMatchObject({ covered: 1 });
});

test("a month to come counts who is paid for that far", async () => {
  expect(await coverage("99", "2026-12")).toMatchObject({ covered: 2 });
  expect(await coverage("99", "2027-04")).toMatchObject({ covered: 1 });
});

test("who was registered in another province counts where the person lives", async () => {
  expect(await coverage("99.01.02.2003")).toMatchObject({
    covered: 2,
    regionsReported: null,
    regionsTotal: null,
  });
  expect(await coverage("11")).toMatchObject({ covered: null });
});

test("the nation counts provinces, and whether any person is generated", async () => {
  expect(await coverage("ID", "2026-11", 38)).toMatchObject({
    covered: 3,
    regionsReported: 2,
    regionsTotal: 38,
  });
  expect(await coverage("99.02")).toMatchObject({ covered: 1, synthetic: false });
});

test("a region where nobody was ever enrolled has null and the reason, never zero", async () => {
  expect(await coverage("97")).toMatchObject({
    covered: null,
    byScheme: [],
    synthetic: null,
    missingReason: "NO_DATA",
    missingReasonText: expect.stringContaining("not zero"),
  });
  expect(await coverage("99.03")).toMatchObject({ covered: null, missingReason: "NO_DATA" });
});

test("before the first enrolment nothing is known, after the last cover it is zero", async () => {
  expect(await coverage("98", "2023-12")).toMatchObject({ covered: null, missingReason: "NO_DATA" });
  expect(await coverage("98", "2024-12")).toMatchObject({ covered: 1 });
  expect(await coverage("98", "2025-01")).toMatchObject({ covered: 0, missingReason: null });
});

test("without a month it is the present one", async () => {
  expect(await coverage("99", null)).toMatchObject({ month: "2026-11", covered: 3 });
});

test("the source is said in the reader's language", async () => {
  expect((await coverageOf([{ code: "99" }], null, "id")).data).toMatchObject({
    entities: [{ coverage: { source: expect.stringContaining("menurut domisili") } }],
  });
});

test("the coverage of a hundred regions is one statement", async () => {
  const regions = Array.from({ length: 100 }, (_, n) => ({ code: `99.${String(n).padStart(2, "0")}` }));
  const { result, count } = await graph.database.countStatements(() => coverageOf(regions));
  expect(result.errors).toEqual([]);
  const { entities } = result.data as { entities: { coverage: { covered: number | null } }[] };
  expect(entities.slice(0, 4).map(({ coverage: { covered } }) => covered)).toEqual([null, 2, 1, null]);
  expect(count).toBe(1);
});

test("two months of the same regions are one statement too", async () => {
  const source = `query ($all: [_Any!]!) { entities: _entities(representations: $all) { ... on Region {
    now: coverage { covered } before: coverage(month: "2024-12") { covered } } } }`;
  const all = [
    { __typename: "Region", code: "98" },
    { __typename: "Region", code: "99" },
  ];
  const { result, count } = await graph.database.countStatements(() =>
    graph.ask(source, { variables: { all }, actor: admin }),
  );
  expect(result.data).toEqual({
    entities: [
      { now: { covered: 0 }, before: { covered: 1 } },
      { now: { covered: 3 }, before: { covered: null } },
    ],
  });
  expect(count).toBe(1);
});
