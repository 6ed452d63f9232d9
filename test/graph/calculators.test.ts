import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MODES, openGraph } from "./harness/open-graph.js";
import type { Graph } from "./harness/open-graph.js";

describe.each(MODES)("%s", (mode) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openGraph(mode);
  });
  afterAll(() => graph.close());

  const affordability = async (input: string) => {
    const { data, errors } =
      await graph.ask(`{ affordability(input: {${input} programmes: [JKK, JKM], monthlyIncome: 1000000}) {
      contributionPerWorkerMonth workersPerUnit workersFunded monthsFunded cost remainder shortfall trace } }`);
    expect(errors).toBeUndefined();
    return data!["affordability"];
  };

  test("ten million a village pays 49 workers in each of 1,562 villages, and Rp189,939,200 is left", async () => {
    const plan = await affordability(
      'budget: 10000000, units: 1562, months: 12, payer: BKBK, month: "2023-01",',
    );
    expect(plan).toMatchObject({
      contributionPerWorkerMonth: 16800,
      workersPerUnit: 49,
      workersFunded: 76538,
      remainder: 189939200,
      shortfall: 0,
    });
  });

  test("78,000 workers are Rp104,800,000 short of a year and are paid for eleven months", async () => {
    const plan = await affordability(
      'budget: 10000000, units: 1562, months: 12, payer: BKBK, month: "2023-01", workers: 78000,',
    );
    expect(plan).toMatchObject({
      cost: 15724800000,
      shortfall: 104800000,
      monthsFunded: 11,
      workersPerUnit: 49,
    });
  });

  test("two billion pays 9,920 workers a year with Rp128,000 left; 10,000 workers are Rp16,000,000 short", async () => {
    const year = 'budget: 2000000000, months: 12, payer: APBD_PROVINCE, month: "2024-01",';
    expect(await affordability(year)).toMatchObject({ workersFunded: 9920, remainder: 128000 });
    expect(await affordability(`${year} workers: 10000,`)).toMatchObject({
      shortfall: 16000000,
      monthsFunded: 11,
    });
  });

  test("eighteen billion pays 89,285 workers a year", async () => {
    const plan = await affordability('budget: 18000000000, payer: APBD_REGENCY, month: "2023-01",');
    expect(plan).toMatchObject({ workersFunded: 89285 });
  });

  test.each([
    ["2024-05", "APBD_REGENCY", "", 16800],
    ["2026-11", "APBD_REGENCY", "", 16800],
    ["2026-11", "CSR", "", 8400],
    ["2026-11", "SELF", "", 8400],
    ["2027-01", "SELF", "", 16800],
    ["2027-01", "SELF", "transportWorker: true", 8400],
  ])(
    "JKK and JKM of a worker with Rp1,000,000 in %s paid by %s %s cost Rp%d",
    async (month, payer, also, amount) => {
      const { data } =
        await graph.ask(`{ contributionDue(input: {segment: BPU, programmes: [JKK, JKM], monthlyIncome: 1000000,
      month: "${month}", payer: ${payer}, ${also}}) { amount items { programme amount trace basis { kind number year verification } } } }`);
      expect(data!["contributionDue"]).toMatchObject({ amount });
      for (const item of data!["contributionDue"].items) {
        expect(item.trace).toMatch(/Rp/);
        expect(item.basis).toMatchObject({
          kind: "PP",
          verification: expect.stringMatching(/SECONDARY|UNVERIFIED|CONFLICTING/),
        });
      }
    },
  );

  const benefits = async (input: string) => {
    const { data, errors } = await graph.ask(`{ benefitsDue(input: {${input} monthlyIncome: 1000000}) {
      total scholarshipTotal benefits { code amount trace basis { number year } } scholarships { child level year amount } notes } }`);
    expect(errors).toBeUndefined();
    return data!["benefitsDue"];
  };

  test.each([
    ["JKM", 24, 42000000],
    ["JKM", 2, 10000000],
    ["JKM", 3, 42000000],
    ["JKK", 24, 70000000],
  ])(
    "the family of a worker who died under %s after %d months is due Rp%d",
    async (programme, months, total) => {
      const due = await benefits(
        `programme: ${programme}, event: DEATH, date: "2024-10-17", monthsContributed: ${months},`,
      );
      expect(due.total).toBe(total);
      expect(
        due.benefits
          .map((each: { amount: number }) => each.amount)
          .reduce((a: number, b: number) => a + b, 0),
      ).toBe(total);
      for (const benefit of due.benefits)
        expect(benefit).toMatchObject({
          trace: expect.stringMatching(/Rp/),
          basis: { number: expect.any(String) },
        });
    },
  );

  test("two small children have a schedule of Rp174,000,000 at most, which no total holds", async () => {
    const child = '{birthDate: "2020-10-17", level: TK_SD, yearInLevel: 1}';
    const due = await benefits(
      `programme: JKK, event: DEATH, date: "2024-10-17", monthsContributed: 1, children: [${child}, ${child}],`,
    );
    expect(due).toMatchObject({ total: 70000000, scholarshipTotal: 174000000 });
    expect(due.scholarships).toHaveLength(2 * (8 + 3 + 3 + 5));
  });
});
