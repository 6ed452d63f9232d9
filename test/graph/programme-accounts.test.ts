import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { KukarOffice } from "./harness/kukar-office.js";
import { MODES, openGraph } from "./harness/open-graph.js";
import type { Graph } from "./harness/open-graph.js";

const NEXT_YEARS = new Date().getFullYear() + 3;
/** What a month of a person takes out of each account. */
const [JKK, JKM] = [10_000, 6_800];
/** Rp18 billion is so many worker-months of Rp16,800, and Rp9,600 that are less than one. */
const WHOLE = { JKK: 10_714_280_000, JKM: 7_285_710_400, unallocated: 9_600 };

// A year and people of their own for each mode, since both share a database.
describe.each(
  MODES.map((mode, index) => ({ mode, year: NEXT_YEARS + index, first: 610_000 + 1_000 * index })),
)("$mode", ({ mode, year, first }) => {
  let graph: Graph;
  let office: KukarOffice;
  let village: string;
  const enrolled: string[] = [];
  const workers: string[] = [];
  beforeAll(async () => {
    graph = await openGraph(mode);
    office = new KukarOffice(graph, year);
    village = await office.village();
  });
  afterAll(() => graph.close());

  /** The two accounts, after so many months of a person are reserved, billed and paid. */
  const months = ({ reserved = 0, billed = 0, paid = 0 }) =>
    [["JKK", JKK, WHOLE.JKK] as const, ["JKM", JKM, WHOLE.JKM] as const].map(
      ([programme, price, amount]) => ({
        programme,
        amount,
        reserved: reserved * price,
        billed: billed * price,
        paid: paid * price,
        free: amount - (reserved + billed + paid) * price,
      }),
    );

  test("Rp18 billion are cut into an account for JKK and one for JKM, in the proportion of the prices", async () => {
    await office.openBudget(18_000_000_000);
    expect(await office.accounts()).toEqual(months({}));
    const { free, unallocated } = await office.money();
    expect({ free, unallocated }).toEqual({ free: 18_000_000_000, unallocated: WHOLE.unallocated });
  });

  test("whoever is enrolled takes from both at once", async () => {
    for (let n = 0; n < 3; n++) {
      const answer = await office.enrol(first + n, village);
      expect(answer).toMatchObject({ __typename: "WorkerEnrolled", enrolment: { untilMonth: `${year}-12` } });
      enrolled.push(answer.enrolment.id);
      workers.push(answer.worker.id);
    }
    expect(await office.accounts()).toEqual(months({ reserved: 36 }));
    const { data } = await graph.ask(
      `{ region(code: "64.02") { funding(year: ${year}) { budgeted byAccount { programme budgeted reserved free } } } }`,
    );
    expect(data!["region"].funding).toMatchObject({
      budgeted: 18_000_000_000,
      byAccount: [
        { programme: "JKK", budgeted: WHOLE.JKK, reserved: 36 * JKK },
        { programme: "JKM", budgeted: WHOLE.JKM, reserved: 36 * JKM },
      ],
    });
  });

  test("a bill is of both, counts a person once, and its payment leaves both", async () => {
    const bill = await office.propose(`${year}-01`);
    expect(bill).toMatchObject({ status: "PROPOSED", persons: 3, amount: 3 * 16_800 });
    expect(await office.accounts()).toEqual(months({ reserved: 36 }));
    await office.decide(bill.id, true);
    expect(await office.accounts()).toEqual(months({ reserved: 33, billed: 3 }));
    expect(await office.pay(bill.id)).toMatchObject({ status: "PAID" });
    expect(await office.accounts()).toEqual(months({ reserved: 33, paid: 3 }));
    await expect.poll(() => office.coveredUntil(workers[0]!), { timeout: 10_000 }).not.toBeNull();
    expect(await office.giveBack(bill.id, [enrolled[0]!])).toMatchObject({ status: "PAID" });
    expect(await office.accounts()).toEqual(months({ reserved: 33, paid: 2 }));
    await expect.poll(() => office.coveredUntil(workers[0]!), { timeout: 10_000 }).toBeNull();
    expect(await office.coveredUntil(workers[1]!)).not.toBeNull();
  });

  test("the stop of one person frees both, but for the month that is billed", async () => {
    expect(await office.stop(enrolled[1]!)).toMatchObject({ __typename: "EnrolmentsStopped" });
    await expect
      .poll(() => office.accounts(), { timeout: 10_000 })
      .toEqual(months({ reserved: 22, paid: 2 }));
  });

  test("who is stopped while a bill is proposed stays on it, and on no other once it is refused", async () => {
    const bill = await office.propose(`${year}-02`);
    expect(bill).toMatchObject({ persons: 2, amount: 2 * 16_800 });
    expect(await office.stop(enrolled[2]!)).toMatchObject({ __typename: "EnrolmentsStopped" });
    await expect
      .poll(() => office.accounts(), { timeout: 10_000 })
      .toEqual(months({ reserved: 12, paid: 2 }));
    expect(await office.decide(bill.id, false)).toMatchObject({ status: "REFUSED" });
    await expect
      .poll(() => office.accounts(), { timeout: 10_000 })
      .toEqual(months({ reserved: 11, paid: 2 }));
    expect(await office.propose(`${year}-02`)).toMatchObject({ persons: 1, amount: 16_800 });
  });

  test("everything posted to the budget sums to zero", async () => {
    const entries = await office.entries();
    const sums = new Map<string, number>();
    for (const { transfer, direction, amount } of entries)
      sums.set(transfer, (sums.get(transfer) ?? 0) + (direction === "IN" ? amount : -amount));
    expect(sums.size).toBeGreaterThan(6);
    expect([...sums.values()].every((sum) => sum === 0)).toBe(true);
  });
});

describe.each(
  MODES.map((mode, index) => ({ mode, year: NEXT_YEARS + 10 + index, first: 615_000 + 1_000 * index })),
)("$mode, where one account is short", ({ mode, year, first }) => {
  let graph: Graph;
  let office: KukarOffice;
  beforeAll(async () => {
    graph = await openGraph(mode);
    office = new KukarOffice(graph, year);
  });
  afterAll(() => graph.close());

  test("a person whom only one account would pay for is refused whole, and neither is touched", async () => {
    const village = await office.village();
    // Two worker-years.
    await office.openBudget(2 * 201_600);
    await office.reserveJkm(village, 1);
    expect(await office.enrol(first, village)).toMatchObject({ __typename: "WorkerEnrolled" });
    const before = await office.accounts();
    expect(before.map(({ free }) => free)).toEqual([120_000, 0]);
    const key = randomUUID();
    expect(await office.enrol(first + 1, village, {}, key)).toMatchObject({
      __typename: "FundsShort",
      missing: 81_600,
    });
    expect(await office.enrol(first + 1, village, { whenShort: "FEWER_MONTHS" })).toMatchObject({
      __typename: "FundsShort",
    });
    expect(await office.accounts()).toEqual(before);
  });
});
