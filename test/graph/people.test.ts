import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MODES, openGraph } from "./harness/open-graph.js";
import type { Graph } from "./harness/open-graph.js";

const PEOPLE =
  '{ workers(filter: {region: "12.10"}, first: 5) { totalCount nodes { id name synthetic region { code name } } } }';

describe.each(MODES)("%s", (mode) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openGraph(mode);
  });
  afterAll(() => graph.close());

  test("the public sees no people", async () => {
    const { data, errors } = await graph.ask(PEOPLE);
    expect(data?.["workers"] ?? null).toBeNull();
    expect(errors?.[0]?.extensions).toMatchObject({ code: "UNAUTHENTICATED" });
  });

  test("an officer of the regency sees its people, all marked synthetic, with their villages from another subgraph", async () => {
    const token = await graph.token("OFFICER", ["12.10"]);
    const { data, errors } = await graph.ask(PEOPLE, { token });
    expect(errors).toBeUndefined();
    expect(data!["workers"].totalCount).toBeGreaterThan(0);
    for (const worker of data!["workers"].nodes) {
      expect(worker).toMatchObject({
        synthetic: true,
        region: { code: expect.stringMatching(/^12\.10\./), name: expect.any(String) },
      });
    }
  });

  test("an officer of the neighbouring regency is refused", async () => {
    const { data, errors } = await graph.ask(PEOPLE, { token: await graph.token("OFFICER", ["12.11"]) });
    expect(data?.["workers"] ?? null).toBeNull();
    expect(errors?.[0]?.extensions).toMatchObject({ code: "FORBIDDEN" });
  });

  test("a worker's id alone opens nothing to an officer elsewhere", async () => {
    const { data } = await graph.ask(PEOPLE, { token: await graph.token("OFFICER", ["12.10"]) });
    const id = data!["workers"].nodes[0].id as string;
    const elsewhere = await graph.ask("query ($id: ID!) { worker(id: $id) { name } }", {
      variables: { id },
      token: await graph.token("OFFICER", ["12.11"]),
    });
    expect(elsewhere.data?.["worker"] ?? null).toBeNull();
  });

  test("a forged token is refused before anything is asked", async () => {
    graph.callsSince();
    const { errors } = await graph.ask("{ schemes { code } }", { token: "a.b.c" });
    expect(errors?.[0]?.extensions).toMatchObject({ code: "UNAUTHENTICATED" });
    expect(graph.callsSince()).toEqual([]);
  });
});
