import { afterAll, beforeAll, expect, test } from "vitest";
import { admin, analyst, officer, stranger, workerId, workersGraph } from "./workers-graph.js";
import type { WorkersGraph } from "./workers-graph.js";

/** All are born on one day. */
let graph: WorkersGraph;
beforeAll(async () => {
  graph = await workersGraph([
    { n: 1, village: "99.01.02.2003", name: "Siti Rahmawati" },
    { n: 2, village: "99.01.02.2003", name: "SITI  RAHMAWATY" },
    { n: 3, village: "99.01.02.2003", name: "Siti Rahayu" },
    { n: 4, village: "99.01.02.2004", name: "Siti Rahmawati" },
    { n: 5, village: "99.01.02.2003", name: "Siti Rahmawati", province: "11" },
    { n: 6, village: "98.01.01.2001", name: "Joko", province: "98" },
    { n: 7, village: "98.01.01.2001", name: "Joko", province: "98" },
  ]);
});
afterAll(() => graph.database.close());

const pairs = (variables: object = {}, who: typeof officer | null = officer) =>
  graph.ask(
    `query ($region: RegionCode!, $first: Int, $after: String) {
      probableDuplicates(region: $region, first: $first, after: $after) {
        totalCount pageInfo { endCursor } nodes { one { id } other { id nik } } } }`,
    { variables: { region: "99.01", ...variables }, ...(who && { actor: who }) },
  );

test("people of one birth date and village with names alike are shown in pairs, page by page, and not merged", async () => {
  const [a, b, c] = [workerId(5, "11"), workerId(1), workerId(2)];
  const pair = (one: string, other: string) => ({
    one: { id: one },
    other: { id: other, nik: expect.any(String) },
  });
  const { data } = await pairs();
  expect(data).toMatchObject({
    probableDuplicates: { totalCount: 3, nodes: [pair(a, b), pair(a, c), pair(b, c)] },
  });
  const { pageInfo } = (
    (await pairs({ first: 1 })).data as { probableDuplicates: { pageInfo: { endCursor: string } } }
  ).probableDuplicates;
  expect((await pairs({ first: 1, after: pageInfo.endCursor })).data).toMatchObject({
    probableDuplicates: { nodes: [pair(a, c)] },
  });
});

test("a person shows who may be the same, in one more statement for all of a page", async () => {
  const source = "{ workers { nodes { id probableDuplicates { id } } } }";
  const { result, count } = await graph.database.countStatements(() => graph.ask(source, { actor: officer }));
  expect(result.data).toMatchObject({
    workers: {
      nodes: [
        { id: workerId(5, "11"), probableDuplicates: [{ id: workerId(1) }, { id: workerId(2) }] },
        { id: workerId(1), probableDuplicates: [{ id: workerId(5, "11") }, { id: workerId(2) }] },
        { id: workerId(2) },
        { id: workerId(3), probableDuplicates: [] },
        { id: workerId(4), probableDuplicates: [] },
      ],
    },
  });
  expect(count).toBe(3);
});

test("who may not read the people of the region sees no pair", async () => {
  for (const [who, code] of [
    [null, "UNAUTHENTICATED"],
    [analyst, "FORBIDDEN"],
    [stranger, "FORBIDDEN"],
  ] as const)
    expect((await pairs({}, who)).errors).toMatchObject([{ extensions: { code } }]);
  expect((await pairs({ region: "98" }, admin)).data).toMatchObject({
    probableDuplicates: { totalCount: 1 },
  });
});
