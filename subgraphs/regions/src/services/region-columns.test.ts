import { buildSchema, graphql } from "graphql";
import { expect, test } from "vitest";
import { regionColumns } from "./region-columns.js";

const schema = buildSchema(`
  type Query { regions: RegionConnection }
  type RegionConnection { nodes: [Region!] edges: [RegionEdge!] totalCount: Int }
  type RegionEdge { node: Region cursor: String }
  type Region { code: String name: String kind: String childCount: Int listedBy: String population: Int }
`);

async function columnsOf(selection: string): Promise<readonly string[]> {
  const asked: (readonly string[])[] = [];
  const rootValue = {
    regions: (_: unknown, __: unknown, info: never) => void asked.push(regionColumns(info)),
  };
  const fragment = selection.includes("...named") ? "fragment named on Region { name }" : "";
  const { errors } = await graphql({ schema, source: `{ regions { ${selection} } } ${fragment}`, rootValue });
  expect(errors).toBeUndefined();
  return asked[0] ?? [];
}

test.each([
  ["nodes { code }", ["code"]],
  ["nodes { __typename childCount }", ["code", "childCount"]],
  ["totalCount edges { cursor node { ... on Region { kind } ...named } }", ["code", "kind", "name"]],
])(
  "a page that asks for %s reads the columns behind these fields and the code",
  async (selection, columns) => {
    expect(await columnsOf(selection)).toEqual(columns);
  },
);

test("a field of which nothing is told may need any column", async () => {
  expect(await columnsOf("nodes { code listedBy } ...on RegionConnection { nodes { name } }")).toHaveLength(
    9,
  );
});
