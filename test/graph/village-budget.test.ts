import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lastMonths } from "./harness/last-months.js";
import { MODES, openGraph } from "./harness/open-graph.js";
import type { Graph } from "./harness/open-graph.js";

const PROPOSE = `mutation ($input: BudgetInput!, $key: UUID!) {
  proposeBudget(input: $input, idempotencyKey: $key) {
    ... on BudgetRevision { id status unallocated budget { id amount } }
    ... on Problem { code message } } }`;

const DECIDE = `mutation ($revision: ID!, $key: UUID!) {
  decideBudget(revision: $revision, approve: true, idempotencyKey: $key) {
    ... on BudgetRevision { status budget { id amount free unallocated } }
    ... on Problem { code message } } }`;

const BUDGET = `query ($id: ID!, $after: String) { budget(id: $id) {
  region { name } scheme { name }
  revisions { stage plan(first: 100, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { region { code } amount trace pays { workers remainder shortfall } } } } } }`;

/** Jambi's grant to every desa and kelurahan of today's list, Rp100,000,000 each as the funder states. */
const input = (year: number) => ({
  scheme: "jambi-bkbk",
  region: "15",
  year,
  source: "BKBK",
  stage: "MURNI",
  amount: 15_850_000_500,
  details: { grantPerVillage: 100_000_000 },
});

const ENROL = `mutation ($input: EnrolWorkerInput!, $key: UUID!) {
  enrolWorker(input: $input, idempotencyKey: $key) {
    ... on WorkerEnrolled { enrolment { untilMonth } }
    ... on Problem { code message }
    ... on FundsShort { missing } } }`;

const VILLAGE = `query ($id: ID!) { budget(id: $id) { allocations(first: 100) { nodes { region { code } free reserved } } } }`;

/** The NIK of a made-up woman born on 3 February 1981, which nobody can have. @param n of seven digits */
function syntheticNik(n: number): string {
  return `99${String(n).slice(0, 4)}4302811${String(n).slice(4)}`;
}

/** Years to come, since nobody is enrolled for months gone by. */
const NEXT_YEAR = new Date().getUTCFullYear() + 1;

// A year, people and villages of its own for each mode, since both share a database.
const modes = MODES.map((mode, index) => ({
  mode,
  year: NEXT_YEAR + index,
  first: 5_000_000 + index * 1_000,
  index,
}));

describe.each(modes)("$mode", ({ mode, year, first, index }) => {
  let graph: Graph;
  let revision: { id: string; budget: { id: string } };
  beforeAll(async () => {
    graph = await openGraph(mode);
  });
  afterAll(() => graph.close());

  test("a funder of the province proposes the grant of a year that no source states", async () => {
    const token = await graph.token("FUNDER", ["15"]);
    const { data, errors } = await graph.ask(PROPOSE, {
      token,
      variables: { input: input(year), key: randomUUID() },
    });
    expect(errors).toBeUndefined();
    revision = data!["proposeBudget"];
    expect(revision).toMatchObject({ status: "PROPOSED", unallocated: 500, budget: { amount: 0 } });
  });

  test("the plan gives each of today's 1,585 villages Rp10,000,000 for 49 whole workers, and says what the fiftieth lacks", async () => {
    const villages = new Set<string>();
    let after: string | null = null;
    do {
      const variables = { id: revision.budget.id, after };
      const { data, errors } = await graph.ask(BUDGET, { variables });
      expect(errors).toBeUndefined();
      const { plan } = data!["budget"].revisions[0];
      expect(plan.totalCount).toBe(1_585);
      for (const { region, amount, pays } of plan.nodes) {
        villages.add(region.code);
        expect({ amount, pays }).toEqual({
          amount: 10_000_000,
          pays: { workers: 49, remainder: 121_600, shortfall: 80_000 },
        });
      }
      after = plan.pageInfo.hasNextPage ? plan.pageInfo.endCursor : null;
    } while (after !== null);
    expect(villages.size).toBe(1_585);
  });

  test("a verifier of the province decides it, not one of a regency in it; then the money is there", async () => {
    const decide = async (regions: string[]) => {
      const variables = { revision: revision.id, key: randomUUID() };
      return graph.ask(DECIDE, { token: await graph.token("VERIFIER", regions), variables });
    };
    expect((await decide(["15.01"])).data).toMatchObject({ decideBudget: { code: "NOT_ALLOWED_HERE" } });
    expect((await decide(["15"])).data).toMatchObject({
      decideBudget: {
        status: "APPROVED",
        budget: { amount: 15_850_000_500, free: 15_850_000_500, unallocated: 500 },
      },
    });
    const { data } = await graph.ask(
      `{ region(code: "15") { funding(year: ${year}) { budgeted murni perubahan free bySource { source } } } }`,
    );
    expect(data).toMatchObject({
      region: { funding: { murni: 15_850_000_500, perubahan: null, bySource: [{ source: "BKBK" }] } },
    });
  });

  describe("in a village with 49 people enrolled all year", () => {
    let villages: string[];
    let made = first;

    const enrol = async (village: string, whenShort: string) => {
      const person = {
        scheme: "jambi-bkbk",
        nik: syntheticNik(made++),
        name: "Contoh Orang",
        category: "PEKERJA_RENTAN_DESA",
        village,
        fromMonth: `${year}-01`,
        whenShort,
        synthetic: true,
      };
      const variables = { input: person, key: randomUUID() };
      const token = await graph.token("OFFICER", ["15"]);
      const { data, errors } = await graph.ask(ENROL, { token, variables });
      expect(errors).toBeUndefined();
      return data!["enrolWorker"];
    };
    const moneyOf = async (village: string) => {
      const { data } = await graph.ask(VILLAGE, { variables: { id: revision.budget.id } });
      const { nodes } = data!["budget"].allocations;
      return nodes.find((each: { region: { code: string } }) => each.region.code === village);
    };

    beforeAll(async () => {
      const { data } = await graph.ask(VILLAGE, { variables: { id: revision.budget.id } });
      villages = data!["budget"].allocations.nodes
        .slice(2 * index, 2 * index + 2)
        .map((each: any) => each.region.code);
      for (const village of villages) {
        for (let person = 0; person < 49; person++) {
          const { enrolment, message } = await enrol(village, "REFUSE");
          if (enrolment?.untilMonth !== `${year}-12`) throw new Error(`Not enrolled all year: ${message}`);
        }
      }
    });

    test("the fiftieth is refused with the Rp80,000 that is missing", async () => {
      expect(await enrol(villages[0]!, "REFUSE")).toMatchObject({ code: "FUNDS_SHORT", missing: 80_000 });
      expect(await moneyOf(villages[0]!)).toMatchObject({ free: 121_600, reserved: 49 * 201_600 });
    });

    test("or gets the 7 whole months that Rp121,600 pays, and Rp4,000 are left", async () => {
      expect(await enrol(villages[0]!, "FEWER_MONTHS")).toEqual({ enrolment: { untilMonth: `${year}-07` } });
      expect(await moneyOf(villages[0]!)).toMatchObject({ free: 4_000 });
    });

    test("or all fifty have 11 months, and Rp760,000 are left", async () => {
      const eleven = { enrolment: { untilMonth: `${year}-11` } };
      expect(await enrol(villages[1]!, "FEWER_MONTHS_FOR_ALL")).toEqual(eleven);
      expect(await moneyOf(villages[1]!)).toMatchObject({ free: 760_000, reserved: 50 * 11 * 16_800 });
      const months = await lastMonths(graph, villages[1]!, await graph.token("OFFICER", ["15"]));
      expect(months.filter((month) => month.startsWith(`${year}`))).toEqual(
        Array.from({ length: 50 }, () => `${year}-11`),
      );
    });
  });

  test.each([
    ["jambi-bkbk", 2027, "15.99", "BKBK"],
    ["sumut-miskin-ekstrem", 2024, "12.99", "APBD_PROVINCE"],
  ])(
    "of the scheme %s in %i no budget of %s is proposed, which is no region",
    async (scheme, of, region, source) => {
      const { data, errors } = await graph.ask(PROPOSE, {
        token: await graph.token("ADMIN", []),
        variables: {
          input: { scheme, region, source, year: of, stage: "MURNI", amount: 1 },
          key: randomUUID(),
        },
      });
      expect(data ?? null).toBeNull();
      expect(errors).toMatchObject([{ extensions: { code: "REGION_NOT_FOUND", field: "input.region" } }]);
    },
  );
});
