import { addDays, coverAfterPayment, localDate, month } from "@payung/jamsostek";
import type { LocalDate, PaidCover } from "@payung/jamsostek";
import { regionCode } from "@payung/plugin-kit";
import { systemActor } from "@payung/subgraph-kit";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { coverageFacts } from "../src/coverage/coverage-facts.js";
import { fold } from "../src/coverage/fold.js";
import { Enrolment } from "../src/entities/enrolment.js";
import { admin, asProduct, enrolmentId, officer, workerId, workersGraph } from "./workers-graph.js";
import type { WorkersGraph } from "./workers-graph.js";

const VILLAGE = "99.01.02.2003";
const PEOPLE = 3;

let graph: WorkersGraph;
beforeAll(async () => {
  graph = await workersGraph(
    Array.from({ length: PEOPLE }, (_, n) => ({ n, village: VILLAGE })),
    Array.from({ length: PEOPLE }, (_, n) => ({ n, from: "2026-01", until: null })),
  );
});
afterAll(() => graph.database.close());

const COVER_PAID = "mutation ($input: CoverPaidInput!) { coverPaid(input: $input) }";
let bills = 0;

function pay(
  paidOn: string,
  enrolments: readonly number[],
  key = `bill-${bills++}`,
  who = systemActor("funding"),
) {
  const input = { key, part: 0, month: "2026-01", paidOn, enrolments: enrolments.map((n) => enrolmentId(n)) };
  return graph.ask(COVER_PAID, { variables: { input }, actor: who });
}

/** How many people are covered at the end of each month of 2026. */
async function coveredIn2026(): Promise<number[]> {
  await fold(graph.database.source);
  const asked = Array.from({ length: 12 }, (_, index) => ({
    region: regionCode("99"),
    month: month(`2026-${String(index + 1).padStart(2, "0")}`),
    needs: { parts: false, reported: false },
  }));
  return (await coverageFacts(graph.database.source, asked)).map((each) => each?.covered ?? 0);
}

/** What is left of the payments of each of the first enrolments. */
async function giveBack(left: readonly (readonly string[])[], who = systemActor("funding")) {
  const input = { payments: left.map((paidOn, n) => ({ enrolment: enrolmentId(n), paidOn })) };
  return graph.ask("mutation ($input: CoverReturnedInput!) { coverReturned(input: $input) }", {
    variables: { input },
    actor: who,
  });
}

/** By the rule, payment after payment. */
function coverOf(payments: readonly { readonly paidOn: LocalDate }[]) {
  const lapsed: PaidCover[] = [];
  let cover: PaidCover | null = null;
  for (const { paidOn } of payments) {
    const after = coverAfterPayment(cover, paidOn);
    cover = after.cover;
    if (after.lapsed) lapsed.push(after.lapsed);
  }
  return { cover, lapsed };
}

async function unpay(): Promise<void> {
  await asProduct(graph.database.source, async (manager) => {
    for (const table of ["earlier_cover", "coverage", "coverage_delta"])
      await manager.query(`delete from ${table}`);
    await manager.query(
      "update enrolment set covered_from = null, months_paid = 0, paid_through = null, stop_reason = null, stopped_on = null",
    );
    await manager.query("update worker set died_on = null, death_claim = null");
  });
}

/** The first person, of February. */
async function diedOnTheTenth(): Promise<void> {
  const input = { worker: workerId(0), diedOn: "2026-02-10", claim: "claim-1" };
  await graph.ask("mutation ($input: WorkerDiedInput!) { workerDied(input: $input) }", {
    variables: { input },
    actor: systemActor("claims"),
  });
}

const covers = () =>
  asProduct(graph.database.source, async (manager) => {
    const rows = await manager.getRepository(Enrolment).find({ order: { id: "ASC" } });
    return rows.map(({ coveredFrom, monthsPaid, paidThrough }) =>
      coveredFrom === null ? null : { coveredFrom, monthsPaid, paidThrough },
    );
  });

test("a paid bill covers its people from the payment day, and told again it changes nothing", async () => {
  await unpay();
  const cover = { coveredFrom: "2026-01-31", monthsPaid: 1, paidThrough: "2026-02-27" };
  for (const _ of [1, 2]) {
    expect(await pay("2026-01-31", [0, 2], "the bill")).toEqual({ data: { coverPaid: true }, errors: [] });
    expect(await covers()).toEqual([cover, null, cover]);
  }
});

test("payments of a person that are told at the same time are all counted", async () => {
  await unpay();
  await Promise.all(Array.from({ length: 11 }, () => pay("2026-01-15", [0])));
  expect(await coveredIn2026()).toEqual([...Array.from({ length: 11 }, () => 1), 0]);
});

test("money that came back covers nobody, and whoever died no day after the death", async () => {
  await unpay();
  await pay("2026-02-01", [0, 1]);
  await pay("2026-03-01", [0, 1]);
  await diedOnTheTenth();
  expect(await giveBack([["2026-02-01"], ["2026-03-01"]])).toEqual({
    data: { coverReturned: true },
    errors: [],
  });
  expect(await covers()).toEqual([
    { coveredFrom: "2026-02-01", monthsPaid: 1, paidThrough: "2026-02-10" },
    { coveredFrom: "2026-03-01", monthsPaid: 1, paidThrough: "2026-03-31" },
    null,
  ]);
  await giveBack([["2026-03-01"], []]);
  expect(await covers()).toEqual([null, null, null]);
});

test("only the product itself tells of payments", async () => {
  for (const who of [admin, officer]) {
    expect((await giveBack([[]], who)).errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    expect((await pay("2026-01-31", [0], "forged", who)).errors).toMatchObject([
      { extensions: { code: "FORBIDDEN" } },
    ]);
  }
});

test("who died is covered until the day of death, whatever is paid later", async () => {
  await unpay();
  await pay("2026-02-01", [0, 1]);
  await diedOnTheTenth();
  await pay("2026-02-28", [0, 1]);
  expect(await covers()).toEqual([
    { coveredFrom: "2026-02-01", monthsPaid: 1, paidThrough: "2026-02-10" },
    { coveredFrom: "2026-02-01", monthsPaid: 2, paidThrough: "2026-03-31" },
    null,
  ]);
});

test("payments in any order, of which some come back, do what the rule says, and coverage counts the days", async () => {
  const payments = fc.array(
    fc.record({
      day: fc.nat(400),
      people: fc.subarray([0, 1, 2], { minLength: 1 }),
      back: fc.subarray([0, 1, 2]),
    }),
    { minLength: 1, maxLength: 8 },
  );
  await fc.assert(
    fc.asyncProperty(payments, async (made) => {
      await unpay();
      const inOrder = made
        .toSorted((a, b) => a.day - b.day)
        .map(({ day, ...people }) => ({ paidOn: addDays(localDate("2026-01-01"), day), ...people }));
      for (const { paidOn, people } of inOrder) await pay(paidOn, people);
      const paid = [0, 1, 2].map((n) => coverOf(inOrder.filter(({ people }) => people.includes(n))));
      expect(await covers()).toEqual(paid.map(({ cover }) => cover));
      const left = [0, 1, 2].map((n) =>
        inOrder.filter(({ people, back }) => people.includes(n) && !back.includes(n)),
      );
      for (let times = 0; times < 2; times++)
        await giveBack(left.map((of) => of.map(({ paidOn }) => paidOn)));
      const expected = left.map((of) => coverOf(of).cover);
      const lapsed = left.flatMap((of) => coverOf(of).lapsed);
      expect(await covers()).toEqual(expected);
      await fold(graph.database.source);
      const months = ["2026-01", "2026-02", "2026-06", "2027-01", "2027-03"].map((each) => month(each));
      const asked = months.map((each) => ({
        region: regionCode("99"),
        month: each,
        needs: { parts: false, reported: false },
      }));
      const counted = await coverageFacts(graph.database.source, asked);
      const last = ["2026-01-31", "2026-02-28", "2026-06-30", "2027-01-31", "2027-03-31"];
      const all = [...expected.filter((each) => each !== null), ...lapsed];
      expect(counted.map((each) => each?.covered ?? 0)).toEqual(
        last.map(
          (on) => all.filter(({ coveredFrom, paidThrough }) => coveredFrom <= on && on <= paidThrough).length,
        ),
      );
    }),
    { numRuns: 20 },
  );
}, 60_000);
