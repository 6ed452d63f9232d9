import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MODES, openGraph } from "./harness/open-graph.js";
import type { Graph } from "./harness/open-graph.js";

describe.each(MODES)("%s", (mode) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openGraph(mode);
  });
  afterAll(() => graph.close());

  test("one query crosses the four subgraphs and a plugin in five calls", async () => {
    const query = `{ region(code: "15") {
      name
      schemes { code legalBasis { title } }
      coverage(month: "2026-11") { covered missingReason synthetic }
      funding(year: 2026) { budgeted missingReason }
      claimSummary(year: 2026) { missingReason }
      jambiBkbk(year: 2023) { perVillage { workers remainder { amount } oneMoreWorker { lacks { amount } monthsPaid } } whenRegulated { villages workers } today { villages } }
    } }`;
    graph.callsSince();
    const { data, errors } = await graph.ask(query);
    expect(errors).toBeUndefined();
    expect(data!["region"]).toMatchObject({
      name: "Jambi",
      jambiBkbk: {
        perVillage: {
          workers: 49,
          remainder: { amount: 121600 },
          oneMoreWorker: { lacks: { amount: 80000 }, monthsPaid: 11 },
        },
        whenRegulated: { villages: 1562, workers: 76538 },
        today: { villages: 1585 },
      },
    });
    const called = graph.callsSince().map((call) => call.subgraph);
    expect(called[0]).toBe("regions");
    expect(called.toSorted()).toEqual(["claims", "funding", "plugin_jambi", "regions", "workers"]);
  });

  test("thirty-eight provinces with coverage and funding are three calls, not seventy-seven", async () => {
    graph.callsSince();
    const query = `{ regions(level: PROVINCE, first: 100) { totalCount nodes { code coverage(month: "2026-11") { covered missingReason } funding(year: 2026) { budgeted missingReason } } } }`;
    const { data, errors } = await graph.ask(query);
    expect(errors).toBeUndefined();
    expect(data!["regions"]).toMatchObject({ totalCount: 38 });
    expect(data!["regions"].nodes).toHaveLength(38);
    expect(
      graph
        .callsSince()
        .map((call) => call.subgraph)
        .toSorted(),
    ).toEqual(["funding", "regions", "workers"]);
  });

  test("what nobody stored is null with a reason, never zero", async () => {
    const query = `{ region(code: "91") { coverage(month: "2026-11") { covered missingReason } funding(year: 2026) { budgeted missingReason } claimSummary(year: 2026) { cases missingReason } } }`;
    const { data } = await graph.ask(query);
    for (const part of Object.values<Record<string, unknown>>(data!["region"])) {
      expect(part["missingReason"]).toEqual(expect.any(String));
      expect(Object.values(part).filter((value) => value === 0)).toEqual([]);
    }
  });

  test("the province's page: its schemes, its figures with their caveats, and its eleven regencies and cities", async () => {
    const query = `{ region(code: "15") { name schemes { code legalBasis { title } } reportedFigures { printed value status caveats { code } } children(first: 20) { totalCount nodes { name level } } } }`;
    const { data } = await graph.ask(query);
    expect(data!["region"].schemes.map((each: { code: string }) => each.code)).toContain("jambi-bkbk");
    expect(data!["region"].children).toMatchObject({ totalCount: 11 });
    expect(data!["region"].reportedFigures.map((each: { printed: string }) => each.printed)).toContain(
      "78 ribu",
    );
  });

  test("a printed sum that cannot be is shown as a suspected misprint and enters no total", async () => {
    const query = `{ region(code: "64.02") { reportedFigures { printed value status suggestedValue caveats { code } } figureTotals { metric value } } }`;
    const { data } = await graph.ask(query);
    const figures = data!["region"].reportedFigures as { printed: string }[];
    expect(figures.find((each) => each.printed?.includes("5.794.000"))).toMatchObject({
      status: "SUSPECTED_MISPRINT",
      value: 5794000,
      suggestedValue: 5794000000,
      caveats: expect.arrayContaining([{ code: "MISPRINT_SUSPECTED" }]),
    });
    const totals = (data!["region"].figureTotals as { value: number | null }[]).map(
      (each) => each.value ?? 0,
    );
    expect(totals.some((value) => value % 1_000_000_000 === 794_000_000 || value === 5_794_000)).toBe(false);
  });

  test("the presidential instructions say which have expired and which regions answer them", async () => {
    const query = `{ instructions { kind number year validUntil expired } region(code: "ID") { progress { indicator numerator denominator missingReason } } }`;
    const { data, errors } = await graph.ask(query);
    expect(errors).toBeUndefined();
    const inpres = data!["instructions"] as {
      kind: string;
      number: string;
      year: number;
      expired: boolean;
    }[];
    expect(inpres).toContainEqual(
      expect.objectContaining({
        kind: "INPRES",
        number: "4",
        year: 2022,
        validUntil: "2024-12-31",
        expired: true,
      }),
    );
    expect(inpres).toContainEqual(
      expect.objectContaining({ kind: "INPRES", number: "2", year: 2021, expired: false }),
    );
    expect(data!["region"].progress.length).toBeGreaterThan(0);
  });

  test("a newcomer learns who may be enrolled under a regency's regulation", async () => {
    const ask = (category: string, birthDate: string) =>
      graph.ask(`{ eligibility(input: {scheme: "labuhanbatu-desa", category: ${category}, birthDate: "${birthDate}", region: "12.10.02.2001", on: "2024-10-17"}) {
        eligible reasons { code message basis { kind number year } } } }`);
    expect((await ask("PEKERJA_RENTAN_DESA", "1990-05-05")).data!["eligibility"]).toMatchObject({
      eligible: true,
    });
    const old = (await ask("PEKERJA_RENTAN_DESA", "1950-05-05")).data!["eligibility"];
    expect(old.eligible).toBe(false);
    expect(old.reasons[0]).toMatchObject({ code: expect.any(String), message: expect.stringMatching(/65/) });
  });
});
