import { encodeCursor } from "@payung/subgraph-kit";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codesOf, regionsGraph } from "./regions-graph.js";
import type { RegionsGraph } from "./regions-graph.js";

let graph: RegionsGraph;
beforeAll(async () => {
  graph = await regionsGraph();
});
afterAll(() => graph.database.close());

interface Pages {
  readonly regions: {
    readonly nodes: readonly { readonly code: string; readonly name: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

async function walk(first: number, filter: string): Promise<string[]> {
  const source = `query ($after: String) { regions(${filter}, first: ${first}, after: $after) { nodes { code name } pageInfo { hasNextPage endCursor } } }`;
  const codes: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { data } = await graph.ask(source, { variables: { after } });
    const { nodes, pageInfo } = (data as Pages).regions;
    codes.push(...nodes.map((node) => node.code));
    after = pageInfo.endCursor;
    more = pageInfo.hasNextPage;
  }
  return codes;
}

async function names(filter: string): Promise<string[]> {
  const { data } = await graph.ask(`{ regions(${filter}) { nodes { code name } } }`);
  return (data as Pages).regions.nodes.map((node) => node.name);
}

describe("pages", () => {
  test("all 83,762 villages are met once, in the order of codes", async () => {
    const codes = await walk(600, "level: VILLAGE");
    expect(codes).toHaveLength(83_762);
    expect(new Set(codes).size).toBe(83_762);
    expect(codes).toEqual(codes.toSorted());
  });

  test("within a regency stand its own villages and no neighbour's", async () => {
    const codes = await walk(7, 'level: VILLAGE, within: "15.71"');
    const [{ count }] = await graph.database.source.query<[{ count: number }]>(
      "select count(*)::integer as count from region where code like '15.71.__.____'",
    );
    expect(codes).toHaveLength(count);
    expect(codes.every((code) => code.startsWith("15.71."))).toBe(true);
  });

  test("a region is within itself, and nothing above it is", async () => {
    expect(await names('level: PROVINCE, within: "15"')).toEqual(["Jambi"]);
    expect(await names('level: PROVINCE, within: "15.71"')).toEqual([]);
    expect(await names('level: NATION, within: "15"')).toEqual([]);
    expect(await names('level: NATION, within: "ID"')).toEqual(["Indonesia"]);
  });

  test("children are paged by the same cursors, for many parents by one statement", async () => {
    const source = (after: string) =>
      `{ regions(level: PROVINCE, first: 38) { nodes { children(first: 2${after}) { nodes { code } pageInfo { hasNextPage endCursor } } } } }`;
    const { result, count } = await graph.database.countStatements(() => graph.ask(source("")));
    expect(count).toBe(2);
    expect(result.data).toMatchObject({
      regions: { nodes: expect.arrayContaining([expect.objectContaining({ children: expect.anything() })]) },
    });
    const next = await graph.ask(
      `{ region(code: "15") { children(first: 3, after: "${encodeCursor(["15.09"])}") { nodes { code } pageInfo { hasNextPage } } } }`,
    );
    expect(next.data).toEqual({
      region: {
        children: { nodes: [{ code: "15.71" }, { code: "15.72" }], pageInfo: { hasNextPage: false } },
      },
    });
  });

  test("a page that ends where the list ends has no next page", async () => {
    const { data } = await graph.ask("{ regions(level: PROVINCE, first: 38) { pageInfo { hasNextPage } } }");
    expect(data).toEqual({ regions: { pageInfo: { hasNextPage: false } } });
  });

  test.each([0, -1, 601])("first: %d is refused, naming the field", async (first) => {
    for (const source of [
      `{ regions(level: PROVINCE, first: ${first}) { totalCount } }`,
      `{ region(code: "15") { children(first: ${first}) { totalCount } } }`,
    ]) {
      const { errors } = await graph.ask(source);
      expect(errors[0]!.extensions).toMatchObject({ code: "INVALID_PAGE", field: "first" });
    }
  });

  test.each([
    ["no base64", "%%%"],
    ["no JSON", "bm8"],
    ["a cursor of two parts", encodeCursor(["15", "16"])],
    ["a cursor of something else", encodeCursor(["2024-01-01"])],
    ["SQL", encodeCursor(["'; drop table region; --"])],
    ["nothing", ""],
  ])("a cursor that is %s is refused, naming the field", async (_, after) => {
    const { errors } = await graph.ask(
      `{ regions(level: PROVINCE, after: ${JSON.stringify(after)}) { totalCount } }`,
    );
    expect(errors[0]!.extensions).toMatchObject({ code: "INVALID_PAGE", field: "after" });
  });

  test("a region to look within that does not exist is named", async () => {
    const { errors } = await graph.ask('{ regions(level: VILLAGE, within: "99") { totalCount } }');
    expect(errors[0]!.extensions).toMatchObject({ code: "REGION_NOT_FOUND", field: "within" });
  });
});

describe("search", () => {
  test("finds a name by its words in any order and case", async () => {
    const found = ["Kabupaten Muaro Jambi", "Kota Jambi"];
    expect(await names('level: REGENCY, search: "jambi"')).toEqual(found);
    expect(await names('level: REGENCY, search: " JAMBI  muaro "')).toEqual(found.slice(0, 1));
    expect(await names('level: REGENCY, within: "15", search: "kota"')).toEqual([
      "Kota Jambi",
      "Kota Sungai Penuh",
    ]);
  });

  test("counts what it finds, beyond the page", async () => {
    const { data } = await graph.ask(
      '{ regions(level: VILLAGE, search: "suka maju", first: 1) { totalCount nodes { name } } }',
    );
    const [{ count }] = await graph.database.source.query<[{ count: number }]>(
      "select count(*)::integer as count from region where level = 'VILLAGE' and name ~* 'suka' and name ~* 'maju'",
    );
    expect(count).toBeGreaterThan(10);
    expect(data).toMatchObject({ regions: { totalCount: count, nodes: [{}] } });
  });

  test("a rare name is found by the index of trigrams from the first day on", async () => {
    const plan: unknown = await graph.database.source.query(
      "explain select * from region where level = 'VILLAGE' and valid_until is null and name ilike '%sukamaju%' order by code limit 51",
    );
    expect(JSON.stringify(plan)).toContain("region_name_trigrams");
  });

  test.each(["%", "_", "\\", "%%%", "' or 1=1 --"])(
    "takes %s for itself, not for a pattern",
    async (search) => {
      expect(await names(`level: REGENCY, search: ${JSON.stringify(search)}`)).toEqual([]);
    },
  );

  test.each([
    ["no character", ""],
    ["blanks", "   "],
    ["101 characters", "a".repeat(101)],
    ["200 characters", "ab".repeat(100)],
    ["the character 0", "jam\0bi"],
  ])("a text of %s is refused, naming the field", async (_, search) => {
    const answer = await graph.ask(
      "query ($search: String) { regions(level: REGENCY, search: $search) { totalCount } }",
      {
        variables: { search },
        locale: "id",
      },
    );
    expect(codesOf(answer)).toEqual(["INVALID_SEARCH"]);
    expect(answer.errors[0]!.extensions).toMatchObject({
      field: "search",
      messages: { id: expect.stringContaining("100") },
    });
  });

  test("a hundred characters are still a search", async () => {
    expect(await names(`level: REGENCY, search: "${"a".repeat(100)}"`)).toEqual([]);
  });
});
