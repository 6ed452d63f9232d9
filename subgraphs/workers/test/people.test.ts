import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fivePeople } from "./five-people.js";
import { admin, analyst, officer, workerId } from "./workers-graph.js";
import type { WorkersGraph } from "./workers-graph.js";

let graph: WorkersGraph;
beforeAll(async () => {
  graph = await fivePeople();
});
afterAll(() => graph.database.close());

describe("a worker", () => {
  const WORKER = `query ($id: ID!) { worker(id: $id) {
    id nik name birthDate sex category domicile region { code } registeredIn { code } coveredUntil synthetic
    enrolments { scheme { code } programmes payer fromMonth paidThrough status }
  } }`;
  const worker = (id: string, who?: typeof officer) =>
    graph.ask(WORKER, { variables: { id }, ...(who && { actor: who }) });

  test("is read by an officer of the place, with every cover, in two statements", async () => {
    const { result, count } = await graph.database.countStatements(() => worker(workerId(1), officer));
    expect(result).toEqual({
      errors: [],
      data: {
        worker: {
          id: workerId(1),
          nik: "99************01",
          name: "Contoh Siti 100%_x",
          birthDate: "1980-05-17",
          sex: "FEMALE",
          category: "PEKERJA_RENTAN",
          domicile: "99.01.02.2003",
          region: { code: "99.01.02.2003" },
          registeredIn: { code: "99" },
          coveredUntil: "2026-12-31",
          synthetic: true,
          enrolments: [
            {
              scheme: { code: "contoh-rentan" },
              programmes: ["JKK", "JKM"],
              payer: "APBD_PROVINCE",
              fromMonth: "2026-01",
              paidThrough: "2026-12-31",
              status: "ACTIVE",
            },
            {
              scheme: { code: "hill-farmers" },
              programmes: ["JKK", "JKM"],
              payer: "CSR",
              fromMonth: "2025-01",
              paidThrough: "2025-12-31",
              status: "LAPSED",
            },
          ],
        },
      },
    });
    expect(count).toBe(2);
  });

  test("who moved in from another province is read where the person lives now", async () => {
    expect((await worker(workerId(4, "11"), officer)).data).toMatchObject({
      worker: {
        registeredIn: { code: "11" },
        region: { code: "99.01.02.2003" },
        coveredUntil: null,
        enrolments: [],
      },
    });
  });

  test.each([
    ["nobody's number", workerId(9)],
    ["no number at all", "'; drop table worker; --"],
    ["the number of a province that has no partition", workerId(1, "77")],
  ])("by %s is null", async (_, id) => {
    expect(await worker(id, officer)).toEqual({ data: { worker: null }, errors: [] });
  });

  test.each([
    ["without a token", undefined, workerId(1), "UNAUTHENTICATED"],
    ["to an analyst, who sees aggregates only", analyst, workerId(1), "FORBIDDEN"],
    ["to an officer of another region", officer, workerId(3), "FORBIDDEN"],
    ["to an officer of another province", officer, workerId(5, "98"), "FORBIDDEN"],
  ])("is not shown %s", async (_, who, id, code) => {
    expect(await worker(id, who)).toMatchObject({
      data: { worker: null },
      errors: [{ extensions: { code } }],
    });
  });

  test("is read by an administrator anywhere", async () => {
    expect((await worker(workerId(5, "98"), admin)).data).toMatchObject({
      worker: { id: workerId(5, "98") },
    });
  });
});

describe("a worker as an entity", () => {
  const entities = (ids: string[], who?: typeof officer) =>
    graph.ask(
      "query ($all: [_Any!]!) { entities: _entities(representations: $all) { ... on Worker { name enrolments { status } } } }",
      { variables: { all: ids.map((id) => ({ __typename: "Worker", id })) }, ...(who && { actor: who }) },
    );

  test("is checked like any other read: others' people stay null, each with its error", async () => {
    expect(await entities([workerId(1), workerId(3), workerId(9)], officer)).toMatchObject({
      data: { entities: [{ name: "Contoh Siti 100%_x" }, null, null] },
      errors: [{ path: ["entities", 1], extensions: { code: "FORBIDDEN" } }],
    });
  });

  test("is not shown without a token", async () => {
    expect(await entities([workerId(1)])).toMatchObject({
      data: { entities: [null] },
      errors: [{ extensions: { code: "UNAUTHENTICATED" } }],
    });
  });

  test("a hundred of them with their covers are two statements", async () => {
    const ids = Array.from({ length: 100 }, (_, n) => workerId(n));
    const { result, count } = await graph.database.countStatements(() => entities(ids, admin));
    expect(result.errors).toEqual([]);
    expect(count).toBe(2);
  });
});
