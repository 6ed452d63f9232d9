import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { admin, analyst, claimsGraph, officer, stranger } from "./claims-graph.js";
import type { ClaimsGraph } from "./claims-graph.js";

let graph: ClaimsGraph;
beforeAll(async () => {
  graph = await claimsGraph({
    cases: [
      { id: "C1", village: "99.01.02.2003", date: "2026-03-01", paid: 42_000_000, worker: "99-W" },
      {
        id: "C2",
        village: "99.01.02.2004",
        date: "2026-05-01",
        programme: "JKK",
        event: "TEMPORARY_INCAPACITY",
      },
      {
        id: "C3",
        village: "98.01.01.2001",
        date: "2026-04-01",
        worker: "99-W",
        scheme: "contoh-kota-rentan",
        programme: "JKK",
        event: "TEMPORARY_INCAPACITY",
      },
      {
        id: "C4",
        village: "99.01.02.2003",
        date: "2026-05-01",
        worker: "99-W",
        programme: "JKK",
        event: "TEMPORARY_INCAPACITY",
      },
    ],
  });
});
afterAll(() => graph.database.close());

type Who = typeof officer;

describe("a claim", () => {
  const claim = (id: string, who?: Who) =>
    graph.ask(
      `query ($id: ID!) { claim(id: $id) {
        id worker { id } scheme { code } region { code } category programme event date status synthetic paid
        payments { code amount paidOn synthetic } heirs { name relation birthDate synthetic }
      } }`,
      { variables: { id }, ...(who && { actor: who }) },
    );

  test("is read by an officer of the place, with payments and heirs, in three statements", async () => {
    const { result, count } = await graph.database.countStatements(() => claim("C1", officer));
    expect(result).toEqual({
      errors: [],
      data: {
        claim: {
          id: "C1",
          worker: { id: "99-W" },
          scheme: { code: "contoh-rentan" },
          region: { code: "99.01.02.2003" },
          category: "PEKERJA_RENTAN",
          programme: "JKM",
          event: "DEATH",
          date: "2026-03-01",
          status: "PAID",
          synthetic: true,
          paid: 42_000_000,
          payments: [
            { code: "SANTUNAN_KEMATIAN", amount: 42_000_000, paidOn: "2026-03-01", synthetic: true },
          ],
          heirs: [{ name: "Contoh Pasangan C1", relation: "SPOUSE", birthDate: null, synthetic: true }],
        },
      },
    });
    expect(count).toBe(3);
  });

  test("without a payment has paid nothing yet", async () => {
    expect((await claim("C2", officer)).data).toMatchObject({
      claim: { status: "REPORTED", paid: 0, payments: [], heirs: [] },
    });
  });

  test("that nobody filed is null", async () => {
    expect(await claim("C9", officer)).toEqual({ data: { claim: null }, errors: [] });
    expect(await claim("C\0", officer)).toEqual({ data: { claim: null }, errors: [] });
  });

  test.each([
    ["without a token", undefined, "UNAUTHENTICATED"],
    ["to an analyst", analyst, "FORBIDDEN"],
    ["to an officer of elsewhere", stranger, "FORBIDDEN"],
  ])("is not shown %s", async (_, who, code) => {
    expect(await claim("C1", who)).toMatchObject({
      data: { claim: null },
      errors: [{ extensions: { code } }],
    });
  });
});

describe("a claim as an entity", () => {
  const entities = (ids: string[], who?: Who) =>
    graph.ask(
      "query ($all: [_Any!]!) { entities: _entities(representations: $all) { ... on Claim { date paid heirs { relation } } } }",
      { variables: { all: ids.map((id) => ({ __typename: "Claim", id })) }, ...(who && { actor: who }) },
    );

  test("is checked like any other read", async () => {
    expect(await entities(["C1", "C3", "C9"], officer)).toMatchObject({
      data: { entities: [{ paid: 42_000_000 }, null, null] },
      errors: [{ path: ["entities", 1], extensions: { code: "FORBIDDEN" } }],
    });
    expect((await entities(["C1"])).errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
  });

  test("a hundred of them with payments and heirs are three statements", async () => {
    const ids = Array.from({ length: 100 }, (_, n) => `C${n}`);
    const { count } = await graph.database.countStatements(() => entities(ids, admin));
    expect(count).toBe(3);
  });
});

describe("a list of claims", () => {
  const claims = (
    page: { filter?: object; first?: number; after?: string },
    who?: Who,
    fields = "nodes { id }",
  ) =>
    graph.ask(
      `query ($filter: ClaimFilter, $first: Int, $after: String) {
        claims(filter: $filter, first: $first, after: $after) { ${fields} }
      }`,
      { variables: page, ...(who && { actor: who }) },
    );
  const ids = async (filter: object, who: Who = officer) => {
    const { data, errors } = await claims({ filter }, who);
    expect(errors).toEqual([]);
    return (data as { claims: { nodes: { id: string }[] } }).claims.nodes.map(({ id }) => id);
  };

  test("shows an officer the claims of his regions only, the latest event first", async () => {
    expect(await ids({})).toEqual(["C4", "C2", "C1"]);
    expect(await ids({}, stranger)).toEqual(["C3"]);
    expect(await ids({}, admin)).toEqual(["C4", "C2", "C3", "C1"]);
  });

  test("can be narrowed to a region, a scheme, a programme and a status", async () => {
    expect(await ids({ region: "99.01.02.2003" })).toEqual(["C4", "C1"]);
    expect(await ids({ scheme: "contoh-kota-rentan" }, admin)).toEqual(["C3"]);
    expect(await ids({ programme: "JKK" })).toEqual(["C4", "C2"]);
    expect(await ids({ programme: "JKM", status: "PAID" })).toEqual(["C1"]);
  });

  test("goes on page by page, and counts all only when asked", async () => {
    const fields = "nodes { id paid } pageInfo { hasNextPage endCursor }";
    const first = await graph.database.countStatements(() => claims({ first: 2 }, officer, fields));
    expect(first.count).toBe(1);
    const page = (first.result.data as { claims: { pageInfo: { endCursor: string } } }).claims;
    expect(page).toMatchObject({ nodes: [{ id: "C4" }, { id: "C2" }], pageInfo: { hasNextPage: true } });
    const after = page.pageInfo.endCursor;
    expect((await claims({ first: 2, after }, officer, `${fields} totalCount`)).data).toMatchObject({
      claims: { nodes: [{ id: "C1" }], pageInfo: { hasNextPage: false }, totalCount: 3 },
    });
  });

  test.each([
    ["another's region", { filter: { region: "98" } }, "FORBIDDEN", "filter.region"],
    ["an unknown scheme", { filter: { scheme: "hilang" } }, "SCHEME_NOT_FOUND", "filter.scheme"],
    ["more than a hundred", { first: 101 }, "INVALID_PAGE", "first"],
    ["a cursor that is none", { after: "x" }, "INVALID_PAGE", "after"],
    [
      "the cursor of another list",
      { after: Buffer.from('["99.01","x"]').toString("base64url") },
      "INVALID_PAGE",
      "after",
    ],
  ])("refuses an officer %s, naming the argument", async (_, page, code, field) => {
    expect((await claims(page, officer)).errors).toMatchObject([{ extensions: { code, field } }]);
  });

  test("is for officers: without a token or for an analyst there is none", async () => {
    expect((await claims({})).errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
    expect((await claims({}, analyst)).errors).toMatchObject([
      { extensions: { code: "FORBIDDEN", field: "claims" } },
    ]);
  });
});

describe("a worker's claims", () => {
  const ofWorkers = (ids: string[], who?: Who) =>
    graph.ask(
      "query ($all: [_Any!]!) { entities: _entities(representations: $all) { ... on Worker { claims { id } } } }",
      { variables: { all: ids.map((id) => ({ __typename: "Worker", id })) }, ...(who && { actor: who }) },
    );

  test("are those of the places that the actor may read, the latest event first", async () => {
    expect((await ofWorkers(["99-W", "99-X"], officer)).data).toEqual({
      entities: [{ claims: [{ id: "C4" }, { id: "C1" }] }, { claims: [] }],
    });
    expect((await ofWorkers(["99-W"], stranger)).data).toEqual({ entities: [{ claims: [{ id: "C3" }] }] });
  });

  test("are not shown without a token", async () => {
    expect(await ofWorkers(["99-W"])).toMatchObject({
      data: { entities: [{ claims: null }] },
      errors: [{ extensions: { code: "UNAUTHENTICATED" } }],
    });
  });

  test("of a hundred workers are one statement", async () => {
    const ids = Array.from({ length: 100 }, (_, n) => `99-${n}`);
    const { count } = await graph.database.countStatements(() => ofWorkers(ids, officer));
    expect(count).toBe(1);
  });
});
