import { localDate } from "@payung/jamsostek";
import { regionCode } from "@payung/plugin-kit";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { admin, analyst, claimsGraph, funder, officer, stranger, verifier } from "./claims-graph.js";
import type { ClaimsGraph, Who } from "./claims-graph.js";

let graph: ClaimsGraph;
beforeAll(async () => {
  graph = await claimsGraph({
    cases: [
      { id: "C1", village: "99.01.02.2003", date: "2026-10-01", worker: "claimed" },
      { id: "C2", village: "98.01.01.2001", date: "2026-10-01", worker: "claimed-elsewhere" },
    ],
    members: {
      fisher: { cover: { monthsContributed: 40 } },
      new: { cover: { monthsContributed: 2 } },
      lapsed: {
        cover: { covered: false, enrolment: null, lastCoveredOn: localDate("2026-06-30"), coveredFrom: null },
      },
      claimed: {},
      "claimed-elsewhere": {},
      elsewhere: { region: { code: regionCode("98.01.01.2001") } },
    },
  });
});
afterAll(() => graph.database.close());

const OUTLOOK = `query ($worker: ID!, $input: ClaimEntryInput!) { claimOutlook(worker: $worker, input: $input) {
  __typename
  ... on ClaimOutlook {
    claimable total scholarshipTotal notes reportBy lapsesOn claimed { id status }
    findings { code refuses date message stillDue }
    benefits { code origin amount trace basis { kind number } }
    scholarships { child level year amount trace }
  }
  ... on Refusal { code field message }
} }`;

const death = { cause: "NOT_FROM_WORK", event: "DEATH", date: "2026-11-20", monthlyIncome: 1_000_000 };

async function outlook(worker: string, change: object = {}, who: Who | undefined = officer) {
  const variables = { worker, input: { ...death, ...change } };
  const { data, errors } = await graph.ask(OUTLOOK, { variables, ...(who && { actor: who }) });
  return { told: (data as { claimOutlook: Record<string, unknown> } | null)?.claimOutlook, errors };
}

describe("the outlook of a claim", () => {
  test("names what law and scheme give, each with its rule and reason", async () => {
    const { told, errors } = await outlook("fisher");
    expect(errors).toEqual([]);
    expect(told).toMatchObject({
      claimable: true,
      total: 43_000_000,
      scholarshipTotal: 0,
      findings: [],
      reportBy: null,
      lapsesOn: "2031-11-20",
      claimed: null,
    });
    expect(told!["benefits"]).toMatchObject([
      { code: "SANTUNAN_KEMATIAN", origin: "NATIONAL", amount: 20_000_000, basis: { kind: "PP" } },
      { origin: "NATIONAL", amount: 12_000_000 },
      { origin: "NATIONAL", amount: 10_000_000 },
      {
        code: "EXAMPLE_CONDOLENCE",
        origin: "SCHEME",
        amount: 1_000_000,
        trace: "Condolence of the region, Rp1,000,000",
      },
    ]);
  });

  test("schedules the scholarships of children, outside the total", async () => {
    const children = [{ name: "Contoh Anak", birthDate: "2015-01-15", level: "TK_SD", yearInLevel: 5 }];
    const { told } = await outlook("fisher", { children });
    expect(told).toMatchObject({ total: 43_000_000 });
    expect(told!["scholarships"]).toContainEqual(
      expect.objectContaining({ child: 1, level: "TK_SD", year: 2026, amount: 1_500_000 }),
    );
    expect(told!["scholarshipTotal"]).toBeGreaterThan(1_500_000);
  });

  test("says that two months of contribution give Rp10,000,000 alone", async () => {
    const { told } = await outlook("new");
    expect(told).toMatchObject({
      claimable: true,
      total: 11_000_000,
      findings: [{ code: "FEWER_THAN_THREE_MONTHS", refuses: false }],
    });
  });

  test("tells which rule refuses it and what is left to the family", async () => {
    const { told } = await outlook("lapsed");
    expect(told).toMatchObject({
      claimable: false,
      total: null,
      scholarshipTotal: null,
      benefits: [],
      findings: [{ code: "COVER_LAPSED", refuses: true }],
    });
    const [finding] = told!["findings"] as { stillDue: string[] }[];
    expect(finding!.stillDue.length).toBeGreaterThan(0);
  });

  test("of an accident says until when it is to be reported, and that the report is late", async () => {
    const accident = { cause: "WORK_ACCIDENT", event: "TEMPORARY_INCAPACITY", incapacityMonths: 2 };
    expect((await outlook("fisher", accident)).told).toMatchObject({ reportBy: "2026-11-22", findings: [] });
    expect((await outlook("fisher", { ...accident, date: "2026-11-01" })).told).toMatchObject({
      claimable: true,
      findings: [{ code: "REPORTED_LATE", refuses: false, date: "2026-11-03" }],
    });
  });

  test("shows the claim that there is of the same death already", async () => {
    expect((await outlook("claimed")).told).toMatchObject({
      claimable: false,
      total: 43_000_000,
      claimed: { id: "C1", status: "REPORTED" },
    });
    const injury = { cause: "WORK_ACCIDENT", event: "TEMPORARY_INCAPACITY", incapacityMonths: 1 };
    expect((await outlook("claimed", { ...injury, date: "2026-09-01" })).told).toMatchObject({
      claimable: true,
      claimed: null,
    });
    expect((await outlook("claimed-elsewhere")).told).toMatchObject({ claimed: null });
    expect((await outlook("claimed-elsewhere", {}, admin)).told).toMatchObject({ claimed: { id: "C2" } });
  });

  test("stores nothing, in one question to another subgraph and one statement", async () => {
    const before = graph.calls.length;
    const { count } = await graph.database.countStatements(() => outlook("fisher"));
    expect(count).toBe(1);
    expect(graph.calls.length - before).toBe(1);
    const { data } = await graph.ask("{ claims { totalCount } }", { actor: admin });
    expect(data).toEqual({ claims: { totalCount: 2 } });
  });

  test("refuses days that do not fit, and incomes that no band holds, naming the field", async () => {
    expect((await outlook("fisher", { date: "2026-11-22" })).told).toMatchObject({
      code: "DAY_TO_COME",
      field: "input.date",
    });
    expect((await outlook("nobody")).told).toMatchObject({ code: "NOT_FOUND", field: "worker" });
    expect((await outlook("fisher", { event: "TEMPORARY_INCAPACITY" })).errors).toMatchObject([
      { extensions: { code: "INVALID_RULE_INPUT", field: expect.stringMatching(/^input\./) } },
    ]);
  });
});

describe("the outlook is asked", () => {
  test.each([
    ["by a verifier of the place", verifier, "fisher", "ClaimOutlook"],
    ["by an admin", admin, "elsewhere", "ClaimOutlook"],
    ["not by a funder", funder, "fisher", "Refusal"],
    ["not by an officer of elsewhere", stranger, "fisher", "Refusal"],
    ["not of a worker elsewhere", officer, "elsewhere", "Refusal"],
  ])("%s", async (_, who, worker, typename) => {
    expect((await outlook(worker, {}, who)).told).toMatchObject({ __typename: typename });
  });

  test("not without a token, nor by an analyst", async () => {
    const asked = (who?: Who) =>
      graph.ask(OUTLOOK, { variables: { worker: "fisher", input: death }, ...(who && { actor: who }) });
    expect((await asked()).errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
    expect((await asked(analyst)).errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  });
});
