import { expect, test } from "vitest";
import { startServer } from "./server-tester.js";

const TYPES = ["A", "B", "C", "D", "E", "F", "G", "H"];

/** Six subgraphs that all know each type, and of which every second one lacks a field of the interface. */
const fixtures = Object.fromEntries(
  Array.from({ length: 6 }, (_, n) => {
    const label = n % 2 === 0;
    const types = TYPES.map(
      (type) => `type ${type} implements Item @key(fields: "id") {
        id: ID! ${label ? "label: String @shareable" : ""} rel: Item @shareable x${type}${n}: Region
      }`,
    );
    const typeDefs = `
      type Query { start: Region @shareable }
      type Region @key(fields: "code") { code: ID! f${n}: String next: Region @shareable items: [Item!]! @shareable }
      interface Item { id: ID! ${label ? "label: String" : ""} rel: Item }
      ${types.join("\n")}`;
    return [`s${n}`, { typeDefs }] as const;
  }),
);

const level = (below: string): string =>
  `rel { label ... on A { xA0 { f1 } } ... on B { xB1 { f2 } } ... on C { xC3 { f2 next { items { ${below} } } } } }`;

function nasty(width: number, depth: number): string {
  let below = "id";
  for (let n = 0; n < depth; n++) below = level(below);
  return `{ start { ${Array.from({ length: width }, (_, n) => `a${n}: next { items { ${below} } }`).join(" ")} } }`;
}

test("a query within all limits that the planner would sit over for long is given up, while others are answered", async () => {
  const server = await startServer({ fixtures });
  const query = nasty(10, 4);
  const answered: string[] = [];
  const [refused, other] = await Promise.all([
    server.ask(query, { language: "en" }).finally(() => answered.push("the nasty one")),
    server.ask("{ __typename }").finally(() => answered.push("the other")),
  ]);
  expect(refused.errors?.[0]).toMatchObject({
    message: expect.stringContaining("within 1000 milliseconds"),
    extensions: { code: "QUERY_TOO_LARGE" },
  });
  expect(refused.status).toBe(413);
  expect(other.data).toEqual({ __typename: "Query" });
  expect(answered).toEqual(["the other", "the nasty one"]);
  await server.server.stop();
});
