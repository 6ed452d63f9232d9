import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codesOf, regionsGraph } from "./regions-graph.js";
import type { RegionsGraph } from "./regions-graph.js";

let graph: RegionsGraph;
beforeAll(async () => {
  graph = await regionsGraph();
});
afterAll(() => graph.database.close());

describe("the list of regions", () => {
  test("has 38 provinces, 514 regencies and cities, 7,285 districts and 83,762 villages", async () => {
    const count = (level: string) => `${level}: regions(level: ${level}, first: 1) { totalCount }`;
    const levels = ["NATION", "PROVINCE", "REGENCY", "DISTRICT", "VILLAGE"];
    const { data } = await graph.ask(`{ ${levels.map(count).join(" ")} }`);
    expect(data).toEqual({
      NATION: { totalCount: 1 },
      PROVINCE: { totalCount: 38 },
      REGENCY: { totalCount: 514 },
      DISTRICT: { totalCount: 7_285 },
      VILLAGE: { totalCount: 83_762 },
    });
  });

  test("tells kabupaten from kota and desa from kelurahan by the code", async () => {
    const rows: unknown = await graph.database.source.query(
      "select kind, count(*)::integer as count from region group by kind order by kind",
    );
    expect(rows).toEqual([
      { kind: "DESA", count: 75_252 },
      { kind: "DESA_ADAT", count: 14 },
      { kind: "KABUPATEN", count: 416 },
      { kind: "KECAMATAN", count: 7_285 },
      { kind: "KELURAHAN", count: 8_496 },
      { kind: "KOTA", count: 98 },
      { kind: "NEGARA", count: 1 },
      { kind: "PROVINSI", count: 38 },
    ]);
  });

  test("keeps the quotation mark that is part of a village's name", async () => {
    const { data } = await graph.ask('{ region(code: "35.13.15.2017") { name } }');
    expect(data).toEqual({ region: { name: 'Soka"an' } });
  });
});

test("a village knows the nation, province, regency and district it lies in", async () => {
  const { data } = await graph.ask(`{ region(code: "15.01.02.2003") {
    level kind parent { code } ancestors { code level } children { totalCount nodes { code } } childCount
    listedBy { kind number year verification } validFrom validUntil
  } }`);
  expect(data).toEqual({
    region: {
      level: "VILLAGE",
      kind: "DESA",
      parent: { code: "15.01.02" },
      ancestors: [
        { code: "ID", level: "NATION" },
        { code: "15", level: "PROVINCE" },
        { code: "15.01", level: "REGENCY" },
        { code: "15.01.02", level: "DISTRICT" },
      ],
      children: { totalCount: 0, nodes: [] },
      childCount: 0,
      listedBy: { kind: "KEPMENDAGRI", number: "300.2.2-2138", year: 2025, verification: "SECONDARY" },
      validFrom: "2025-04-25",
      validUntil: null,
    },
  });
});

test("the nation is a region without parent, and its children are the provinces", async () => {
  const { data } = await graph.ask(
    '{ region(code: "ID") { name parent { code } ancestors { code } listedBy { kind } children(first: 2) { totalCount nodes { code } pageInfo { hasNextPage } } } }',
  );
  expect(data).toEqual({
    region: {
      name: "Indonesia",
      parent: null,
      ancestors: [],
      listedBy: null,
      children: { totalCount: 38, nodes: [{ code: "11" }, { code: "12" }], pageInfo: { hasNextPage: true } },
    },
  });
});

test("people are counted with their source, which says that they are no workers; elsewhere nothing is claimed", async () => {
  const source =
    '{ known: region(code: "12.10") { population populationSource } unknown: region(code: "12.11") { population populationSource } }';
  const { data } = await graph.ask(source, { locale: "id" });
  expect(data).toEqual({
    known: {
      population: 513_010,
      populationSource: "Jumlah penduduk 2025, bukan jumlah pekerja: KEPMENDAGRI 300.2.2-2138/2025",
    },
    unknown: { population: null, populationSource: null },
  });
});

describe("official counts", () => {
  test("1,562 desa and kelurahan of Permendagri 72/2019 stand beside today's 1,585", async () => {
    const { data } = await graph.ask(
      '{ region(code: "15") { officialCounts { origin desa kelurahan total validFrom validUntil basis { kind number year } } } }',
    );
    const kepmendagri = (number: string, year: number) => ({ kind: "KEPMENDAGRI", number, year });
    const later = { desa: 1_414, kelurahan: 171, total: 1_585 };
    expect(data).toEqual({
      region: {
        officialCounts: [
          {
            origin: "PRINTED",
            desa: 1_399,
            kelurahan: 163,
            total: 1_562,
            validFrom: "2019-10-08",
            validUntil: "2022-11-08",
            basis: { kind: "PERMENDAGRI", number: "72", year: 2019 },
          },
          {
            origin: "PRINTED",
            ...later,
            validFrom: "2022-11-09",
            validUntil: "2025-04-24",
            basis: kepmendagri("100.1.1-6117", 2022),
          },
          {
            origin: "PRINTED",
            ...later,
            validFrom: "2025-04-25",
            validUntil: null,
            basis: kepmendagri("300.2.2-2138", 2025),
          },
          {
            origin: "COUNTED",
            ...later,
            validFrom: "2025-04-25",
            validUntil: null,
            basis: kepmendagri("300.2.2-2138", 2025),
          },
        ],
      },
    });
  });

  test("every region above the village is counted, so that the parts add up to the nation", async () => {
    const [sums] = await graph.database.source.query<object[]>(`
      select count(*)::integer as regions,
        sum(total) filter (where length(region_code) = 5)::integer as regencies,
        sum(total) filter (where length(region_code) = 8)::integer as districts
      from official_count where origin = 'COUNTED'`);
    expect(sums).toEqual({ regions: 1 + 38 + 514 + 7_285, regencies: 83_762, districts: 83_762 });
  });

  test("what must be known of an older number is said in the reader's language", async () => {
    const source = '{ region(code: "15") { officialCounts { note } } }';
    const { data } = await graph.ask(source, { locale: "id" });
    expect(data).toMatchObject({
      region: { officialCounts: [{ note: expect.stringMatching(/^Salinan/) }, {}, {}, {}] },
    });
  });
});

describe("a region that does not exist", () => {
  test.each(["99", "15.99", "15.01.02.9999"])("%s is an error that names the argument", async (code) => {
    const answer = await graph.ask(`{ region(code: "${code}") { name } }`);
    expect(answer.data).toEqual({ region: null });
    expect(answer.errors[0]!.extensions).toMatchObject({ code: "REGION_NOT_FOUND", field: "code" });
    expect(answer.errors[0]!.message).toContain("300.2.2-2138/2025");
  });

  test.each(['"15.1"', '"15."', '" 15"', '"99x"', '""', "15"])("%s is no code at all", async (code) => {
    expect(codesOf(await graph.ask(`{ region(code: ${code}) { name } }`))).toEqual(["INVALID_REGION_CODE"]);
  });
});

describe("as an entity", () => {
  const source = `query ($all: [_Any!]!) { _entities(representations: $all) { ... on Region {
    name parent { name } ancestors { name } children(first: 3) { totalCount nodes { name } }
    population listedBy { number } officialCounts { total basis { number } } reportedFigures { code } figureTotals { value } progress { numerator }
  } } }`;
  const ask = (codes: string[]) =>
    graph.ask(source, { variables: { all: codes.map((code) => ({ __typename: "Region", code })) } });

  test("a key that no region has is null, and the others are answered", async () => {
    const { data, errors } = await ask(["15", "99", "no code", "15.01"]);
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ _entities: [{ name: "Jambi" }, null, null, { name: "Kabupaten Kerinci" }] });
  });

  test("five hundred regions cost as many statements as two", async () => {
    const { nodes } = (
      (await graph.ask("{ regions(level: REGENCY, first: 500) { nodes { code } } }")).data as {
        regions: { nodes: { code: string }[] };
      }
    ).regions;
    const codes = nodes.map((node) => node.code);
    const many = await graph.database.countStatements(() => ask(codes));
    const two = await graph.database.countStatements(() => ask(codes.slice(0, 2)));
    expect(codes).toHaveLength(500);
    expect(many.result.errors).toEqual([]);
    expect(many.count).toBe(two.count);
    expect(many.count).toBeLessThanOrEqual(14);
  });
});

test("the nation's regencies with their people are one page and two statements", async () => {
  const { result, count } = await graph.database.countStatements(() =>
    graph.ask("{ regions(level: REGENCY, first: 600) { nodes { code name population } } }"),
  );
  expect((result.data as { regions: { nodes: object[] } }).regions.nodes).toHaveLength(514);
  expect(count).toBe(2);
});
