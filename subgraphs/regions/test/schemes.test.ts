import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { regionsGraph } from "./regions-graph.js";
import type { RegionsGraph } from "./regions-graph.js";

let graph: RegionsGraph;
beforeAll(async () => {
  graph = await regionsGraph();
});
afterAll(() => graph.database.close());

describe("schemes", () => {
  test("in a regency its own and its province's are in force, the province's first", async () => {
    const { data } = await graph.ask(
      '{ region(code: "18.01.04.2001") { schemes { code } } asked: schemes(region: "18.01") { code } province: region(code: "18") { schemes { code } } elsewhere: region(code: "19") { schemes { code } } }',
    );
    expect(data).toEqual({
      region: { schemes: [{ code: "seberang-rentan" }, { code: "muara-bpu" }] },
      asked: [{ code: "seberang-rentan" }, { code: "muara-bpu" }],
      province: { schemes: [{ code: "seberang-rentan" }] },
      elsewhere: { schemes: [] },
    });
  });

  test("a scheme that has ended is in force in its time, and told of in the whole list", async () => {
    const { data } = await graph.ask(
      '{ region(code: "18") { schemes(on: "2021-12-31") { code inForce } } schemes { code inForce termsFrom termsUntil } }',
    );
    expect(data).toEqual({
      region: { schemes: [{ code: "seberang-lama", inForce: true }] },
      schemes: [
        { code: "seberang-rentan", inForce: true, termsFrom: "2023-01-01", termsUntil: null },
        { code: "seberang-lama", inForce: false, termsFrom: "2021-04-01", termsUntil: "2021-12-31" },
        { code: "muara-bpu", inForce: true, termsFrom: "2024-01-01", termsUntil: null },
      ],
    });
  });

  test("what a source does not state is null and said to be not stated", async () => {
    const { data } = await graph.ask(
      '{ scheme(code: "seberang-rentan") { name region { name } plugin { id state } programmes fundingSources categories notStated legalBasis { kind number } termsBasis { article } } }',
    );
    expect(data).toEqual({
      scheme: {
        name: "Pekerja rentan provinsi",
        region: { name: "Lampung" },
        plugin: { id: "seberang", state: "ACTIVE" },
        programmes: ["JKK", "JKM"],
        fundingSources: null,
        categories: ["PEKERJA_RENTAN"],
        notStated: ["fundingSources"],
        legalBasis: [
          { kind: "PERGUB", number: "7" },
          { kind: "INPRES", number: "2" },
        ],
        termsBasis: { article: "Pasal 3" },
      },
    });
  });

  test("an unknown scheme is an error that names the argument and the schemes there are", async () => {
    const { data, errors } = await graph.ask(`{ scheme(code: "${"x".repeat(5_000)}") { name } }`);
    expect(data).toEqual({ scheme: null });
    expect(errors[0]!.extensions).toMatchObject({ code: "SCHEME_NOT_FOUND", field: "code" });
    expect(errors[0]!.message).toContain("muara-bpu");
    expect(errors[0]!.message.length).toBeLessThan(300);
  });

  test("the schemes of a region that does not exist are an error that names the argument", async () => {
    const { errors } = await graph.ask('{ schemes(region: "99") { code } }');
    expect(errors[0]!.extensions).toMatchObject({ code: "REGION_NOT_FOUND", field: "region" });
  });

  test("as entities they are found by code, an unknown one is null", async () => {
    const source = `{ _entities(representations: [{ __typename: "Scheme", code: "muara-bpu" }, { __typename: "Scheme", code: "none" }]) { ... on Scheme { name region { code } } } }`;
    expect((await graph.ask(source)).data).toEqual({
      _entities: [{ name: "BPU kabupaten", region: { code: "18.01" } }, null],
    });
  });
});

test("plugins tell their state, and why one does not serve, in the reader's language", async () => {
  const { data } = await graph.ask("{ plugins { id version state lastError region { name } } }", {
    locale: "id",
  });
  expect(data).toEqual({
    plugins: [
      { id: "seberang", version: "1.0.0", state: "ACTIVE", lastError: null, region: { name: "Lampung" } },
      {
        id: "muara",
        version: "2.1.0",
        state: "ACTIVE",
        lastError: null,
        region: { name: expect.stringMatching(/^Kabupaten/) },
      },
      {
        id: "rusak",
        version: null,
        state: "QUARANTINED",
        lastError: "modul plugin gagal dimuat",
        region: null,
      },
    ],
  });
});
