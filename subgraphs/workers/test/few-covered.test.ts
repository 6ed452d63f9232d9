import { actor } from "@payung/subgraph-kit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { admin, analyst, officer, workersGraph } from "./workers-graph.js";
import type { Person, WorkersGraph } from "./workers-graph.js";

/** Six women and two men of one village, one woman of another, one man of a third whose cover has lapsed. */
const PEOPLE: Person[] = [
  ...Array.from({ length: 8 }, (_, n) => ({
    n,
    village: "99.01.02.2003",
    sex: n < 6 ? ("FEMALE" as const) : ("MALE" as const),
  })),
  { n: 8, village: "99.01.02.2004" },
  { n: 9, village: "99.02.01.2001", sex: "MALE" },
];

let graph: WorkersGraph;
beforeAll(async () => {
  const covers = PEOPLE.map(({ n }) => ({
    n,
    from: "2026-01",
    until: n === 9 ? "2026-03-31" : "2026-12-31",
  }));
  graph = await workersGraph(PEOPLE, covers);
});
afterAll(() => graph.database.close());

const nobody = actor("public", "PUBLIC", []);

async function coverage(code: string, who = nobody) {
  const source = `query ($all: [_Any!]!) { entities: _entities(representations: $all) { ... on Region {
    coverage(month: "2026-11") { covered suppressed missingReason
      byScheme { covered suppressed } bySex { sex covered suppressed } } } } }`;
  const all = [{ __typename: "Region", code }];
  const { data, errors } = await graph.ask(source, { variables: { all }, actor: who });
  expect(errors).toEqual([]);
  return (data as { entities: { coverage: object }[] }).entities[0]!.coverage;
}

test.each([
  ["the public", nobody],
  ["an analyst", analyst],
  ["an officer of only a part of it", officer],
])("to %s a region shows its sum, and no part from which few persons could be told", async (_, who) => {
  expect(await coverage("99", who)).toEqual({
    covered: 9,
    suppressed: false,
    missingReason: null,
    byScheme: [{ covered: 9, suppressed: false }],
    bySex: [
      { sex: "FEMALE", covered: null, suppressed: true },
      { sex: "MALE", covered: null, suppressed: true },
    ],
  });
});

test("a village of few persons shows the public nothing but that somebody is covered", async () => {
  expect(await coverage("99.01.02.2004")).toEqual({
    covered: null,
    suppressed: true,
    missingReason: null,
    byScheme: [{ covered: null, suppressed: true }],
    bySex: [{ sex: "FEMALE", covered: null, suppressed: true }],
  });
});

test("an officer of the place, and an admin, see every count", async () => {
  const bySex = [
    { sex: "FEMALE", covered: 6, suppressed: false },
    { sex: "MALE", covered: 2, suppressed: false },
  ];
  expect(await coverage("99.01.02.2003", officer)).toMatchObject({ covered: 8, bySex });
  expect(await coverage("99.01.02.2004", admin)).toMatchObject({ covered: 1, suppressed: false });
});

test("that nobody is covered any more is zero, which tells of nobody", async () => {
  expect(await coverage("99.02")).toMatchObject({ covered: 0, suppressed: false, bySex: [] });
});
