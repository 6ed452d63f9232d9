import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MODES, openGraph } from "./harness/open-graph.js";
import type { Graph } from "./harness/open-graph.js";

/** Lists of people and of what was sent in, each with where a row lies. */
const LISTS = {
  workers: "workers(first: 3, after: $after) { totalCount nodes { region { code } } pageInfo { endCursor } }",
  claims: "claims(first: 2, after: $after) { totalCount nodes { region { code } } pageInfo { endCursor } }",
  importBatches:
    "importBatches(first: 1, after: $after) { totalCount nodes { region { code } } pageInfo { endCursor } }",
} as const;
const NAMES = Object.keys(LISTS) as (keyof typeof LISTS)[];

/** Regions that the sample has people in, and one beside the first in which it has none. */
const [REGENCY, PROVINCE, BESIDE] = ["12.10", "15", "12.11"] as const;

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly region: { readonly code: string } }[];
  readonly pageInfo: { readonly endCursor: string | null };
}

describe.each(MODES)("officers of two regions, %s", (mode) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openGraph(mode);
  });
  afterAll(() => graph.close());

  async function page(list: keyof typeof LISTS, region: string, after: string | null = null): Promise<Page> {
    const token = await graph.token("OFFICER", [region]);
    const query = `query ($after: String) { list: ${LISTS[list]} }`;
    const { data, errors } = await graph.ask(query, { variables: { after }, token });
    expect(errors).toBeUndefined();
    return data!["list"] as Page;
  }

  test.each(NAMES)("%s: each sees the own rows, whoever's cursor it is", async (list) => {
    for (const [own, other] of [
      [REGENCY, PROVINCE],
      [PROVINCE, REGENCY],
    ] as const) {
      const theirs = await page(list, other);
      expect(theirs.totalCount).toBeGreaterThan(0);
      const mine = await page(list, own);
      const withTheirCursor = await page(list, own, theirs.pageInfo.endCursor);
      // Other journeys may add people meanwhile: as many as before, or as after.
      expect(withTheirCursor.totalCount).toBeGreaterThanOrEqual(mine.totalCount);
      expect(withTheirCursor.totalCount).toBeLessThanOrEqual((await page(list, own)).totalCount);
      for (const { region } of withTheirCursor.nodes) expect(region.code.startsWith(own)).toBe(true);
    }
  });

  test.each(NAMES)(
    "%s: whoever has no people sees none, with or without a neighbour's cursor",
    async (list) => {
      const { endCursor } = (await page(list, REGENCY)).pageInfo;
      for (const after of [null, endCursor])
        expect(await page(list, BESIDE, after)).toMatchObject({ totalCount: 0, nodes: [] });
    },
  );

  test("entities can be asked for by the gateway alone", async () => {
    const query = '{ _entities(representations: [{ __typename: "Worker", id: "x" }]) { __typename } }';
    const { data, errors } = await graph.ask(query, { token: await graph.token("ADMIN", []) });
    expect(data).toBeUndefined();
    expect(errors![0]!.extensions).toMatchObject({ code: "GRAPHQL_VALIDATION_FAILED" });
  });
});
