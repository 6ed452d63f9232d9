import { modules } from "@payung/gateway/everything";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MODES, openGraph } from "./harness/open-graph.js";
import type { Answer, Graph } from "./harness/open-graph.js";
import { ACTORS, ACTOR_NAMES } from "./role-matrix/actors.js";
import type { ActorName } from "./role-matrix/actors.js";
import { SUBGRAPHS, askSubgraph, signedActor } from "./role-matrix/ask-subgraph.js";
import { ENTITIES } from "./role-matrix/entities.js";
import { readFacts } from "./role-matrix/facts.js";
import type { Facts } from "./role-matrix/facts.js";
import { FILES } from "./role-matrix/files.js";
import { MUTATIONS, QUERIES } from "./role-matrix/fields.js";
import { INACCESSIBLE } from "./role-matrix/inaccessible.js";
import { outcomeOf, outcomeOfRefusal } from "./role-matrix/outcome.js";

let facts: Facts;
beforeAll(async () => {
  facts = await readFacts();
});

/** What each actor gets, asked one after the other. */
async function outcomesBy(ask: (name: ActorName) => Promise<string>): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of ACTOR_NAMES) found[name] = await ask(name);
  return found;
}

describe.each(MODES)("who gets what of the graph, %s", (mode) => {
  let graph: Graph;
  const tokens = new Map<ActorName, string>();
  beforeAll(async () => {
    graph = await openGraph(mode);
    for (const name of ACTOR_NAMES) {
      const { role, regions } = ACTORS[name];
      if (role !== "PUBLIC") tokens.set(name, await graph.token(role, regions));
    }
  });
  afterAll(() => graph.close());

  test("every root field has a row", async () => {
    const { data } = await graph.ask(
      "{ __schema { queryType { fields { name } } mutationType { fields { name } } } }",
    );
    const names = (type: { fields: { name: string }[] }) => type.fields.map((field) => field.name).toSorted();
    expect(Object.keys(QUERIES).toSorted()).toEqual(names(data!["__schema"].queryType));
    expect(Object.keys(MUTATIONS).toSorted()).toEqual(names(data!["__schema"].mutationType));
  });

  const rows = [
    ...Object.entries(QUERIES).map(([name, row]) => [name, "query", ...row] as const),
    ...Object.entries(MUTATIONS).map(([name, row]) => [name, "mutation", ...row] as const),
  ];
  test.each(rows)("%s", async (_, kind, ask, expected) => {
    const found = await outcomesBy(async (name) =>
      outcomeOf(await graph.ask(`${kind} { ${ask(facts)} }`, { token: tokens.get(name) })),
    );
    expect(found).toEqual(expected);
  });

  test.each(Object.entries(FILES).map(([name, row]) => [name, ...row] as const))(
    "%s",
    async (name, query, expected) => {
      const [method, path] = name.split(" ") as [string, string];
      const found = await outcomesBy(async (who) => {
        const token = tokens.get(who);
        const answer = await fetch(`${graph.address}${path}?${query(facts)}`, {
          method,
          headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
        });
        return answer.ok ? "answers" : outcomeOfRefusal((await answer.json()) as Answer);
      });
      expect(found).toEqual(expected);
    },
  );
});

test("every file route has a row", () => {
  expect(Object.keys(FILES).toSorted()).toEqual(modules.flatMap(({ files = [] }) => files).toSorted());
});

describe("who gets what of a subgraph's own server, by calls that the gateway signed", () => {
  test("every entity of every subgraph has a row", async () => {
    const found: string[] = [];
    for (const subgraph of SUBGRAPHS) {
      const query = '{ __type(name: "_Entity") { possibleTypes { name } } }';
      const { data } = await askSubgraph(subgraph, signedActor("admin"), query);
      const types = data!["__type"].possibleTypes as { name: string }[];
      found.push(...types.map((type) => `${subgraph}.${type.name}`));
    }
    expect(Object.keys(ENTITIES).toSorted()).toEqual(found.toSorted());
  });

  const rows = Object.entries(ENTITIES).map(([name, row]) => [name, ...row] as const);
  test.each(rows)("%s", async (name, key, select, expected) => {
    const [subgraph, type] = name.split(".") as [string, string];
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${select} } } }`;
    const of = [{ __typename: type, ...key(facts) }];
    const found = await outcomesBy(async (who) =>
      outcomeOf(await askSubgraph(subgraph, signedActor(who), query, { of })),
    );
    expect(found).toEqual(expected);
  });

  test("what only the product may ask has a row each", async () => {
    const found: string[] = [];
    for (const subgraph of SUBGRAPHS) {
      const query = "{ __schema { queryType { fields { name } } mutationType { fields { name } } } }";
      const { data } = await askSubgraph(subgraph, signedActor("admin"), query);
      const { queryType, mutationType } = data!["__schema"];
      const fields = [...queryType.fields, ...(mutationType?.fields ?? [])] as { name: string }[];
      const own = fields.map(({ name }) => name).filter((name) => !name.startsWith("_"));
      found.push(
        ...own
          .filter((name) => !(name in QUERIES) && !(name in MUTATIONS))
          .map((name) => `${subgraph}.${name}`),
      );
    }
    expect(Object.keys(INACCESSIBLE).toSorted()).toEqual(found.toSorted());
  });

  test.each(Object.entries(INACCESSIBLE).map(([name, row]) => [name, ...row] as const))(
    "%s",
    async (name, kind, ask, expected) => {
      const [subgraph] = name.split(".") as [string];
      const found = await outcomesBy(async (who) =>
        outcomeOf(await askSubgraph(subgraph, signedActor(who), `${kind} { ${ask} }`)),
      );
      expect(found).toEqual(expected);
    },
  );
});
