import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fivePeople } from "./five-people.js";
import { admin, analyst, officer, verifier, workerId } from "./workers-graph.js";
import type { WorkersGraph } from "./workers-graph.js";

let graph: WorkersGraph;
beforeAll(async () => {
  graph = await fivePeople();
});
afterAll(() => graph.database.close());

describe("a list of workers", () => {
  const workers = (
    page: { filter?: object; first?: number; after?: string | null },
    who: typeof officer | undefined = officer,
    fields = "nodes { id }",
  ) =>
    graph.ask(
      `query ($filter: WorkerFilter, $first: Int, $after: String) {
        workers(filter: $filter, first: $first, after: $after) { ${fields} }
      }`,
      { variables: page, ...(who && { actor: who }) },
    );
  const ids = async (filter: object, who = officer) => {
    const { data, errors } = await workers({ filter }, who);
    expect(errors).toEqual([]);
    return (data as { workers: { nodes: { id: string }[] } }).workers.nodes.map(({ id }) => id);
  };

  test("shows an officer the people of his regions only, by village", async () => {
    expect(await ids({})).toEqual([workerId(4, "11"), workerId(1), workerId(2)]);
    expect(await ids({}, verifier)).toEqual([workerId(4, "11"), workerId(1), workerId(2), workerId(3)]);
    expect(await ids({}, admin)).toHaveLength(5);
  });

  test("can be narrowed to a region, a scheme, a category and a part of the name", async () => {
    expect(await ids({ region: "99.01.02.2004" })).toEqual([workerId(2)]);
    expect(await ids({ scheme: "contoh-rentan" })).toEqual([workerId(1), workerId(2)]);
    expect(await ids({ category: "BPD" })).toEqual([workerId(2)]);
    expect(await ids({ search: " budi " })).toEqual([workerId(2)]);
    expect(await ids({ search: "BUDI  contoh" })).toEqual([workerId(2)]);
    expect(await ids({ search: "budi", category: "PEKERJA_RENTAN" })).toEqual([]);
  });

  test("is found by name in the nation and in several regions, and by nobody in regions of others", async () => {
    expect(await ids({ search: "budi" }, admin)).toEqual([workerId(2)]);
    expect(await ids({ search: "contoh" }, admin)).toHaveLength(5);
    expect(await ids({ search: "contoh" }, verifier)).toEqual([
      workerId(4, "11"),
      workerId(1),
      workerId(2),
      workerId(3),
    ]);
    expect(await ids({ search: "contoh 5" })).toEqual([]);
    expect(await ids({ search: "contoh", scheme: "contoh-rentan" }, admin)).toEqual(
      [1, 2, 3].map((n) => workerId(n)),
    );
    const { data } = await workers({ filter: { search: "contoh" }, first: 1 }, officer, "totalCount");
    expect(data).toEqual({ workers: { totalCount: 3 } });
  });

  test("takes the signs of a search as they are", async () => {
    expect(await ids({ search: "%" })).toEqual([workerId(1)]);
    expect(await ids({ search: "0%_x" })).toEqual([workerId(1)]);
    expect(await ids({ search: "\\" })).toEqual([]);
  });

  test("goes on page by page, and counts all in one more statement only when asked", async () => {
    const fields = "nodes { id } pageInfo { hasNextPage endCursor }";
    const first = await graph.database.countStatements(() => workers({ first: 2 }, officer, fields));
    expect(first.count).toBe(1);
    const { nodes, pageInfo } = (
      first.result.data as { workers: { nodes: object[]; pageInfo: { endCursor: string } } }
    ).workers;
    expect(nodes).toEqual([{ id: workerId(4, "11") }, { id: workerId(1) }]);
    const second = await workers({ first: 2, after: pageInfo.endCursor }, officer, `${fields} totalCount`);
    expect(second.data).toMatchObject({
      workers: { nodes: [{ id: workerId(2) }], pageInfo: { hasNextPage: false }, totalCount: 3 },
    });
  });

  test("with their covers costs two statements, however long it is", async () => {
    const fields = "nodes { coveredUntil enrolments { status } }";
    const { count } = await graph.database.countStatements(() => workers({}, admin, fields));
    expect(count).toBe(2);
  });

  test.each([
    ["another's region", { filter: { region: "99.02" } }, "FORBIDDEN", "filter.region"],
    ["a region around his own", { filter: { region: "99" } }, "FORBIDDEN", "filter.region"],
    ["an unknown scheme", { filter: { scheme: "porters" } }, "SCHEME_NOT_FOUND", "filter.scheme"],
    ["an empty search", { filter: { search: "  " } }, "INVALID_SEARCH", "filter.search"],
    ["a search for what no name holds", { filter: { search: "a\0b" } }, "INVALID_SEARCH", "filter.search"],
    ["more than a hundred", { first: 101 }, "INVALID_PAGE", "first"],
    ["a cursor that is none", { after: "x" }, "INVALID_PAGE", "after"],
  ])("refuses an officer %s, naming the argument", async (_, page, code, field) => {
    expect((await workers(page)).errors).toMatchObject([{ extensions: { code, field } }]);
  });

  test("is for officers: without a token or for an analyst there is none", async () => {
    expect((await graph.ask("{ workers { totalCount } }")).errors).toMatchObject([
      { extensions: { code: "UNAUTHENTICATED" } },
    ]);
    expect((await workers({}, analyst)).errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  });
});
