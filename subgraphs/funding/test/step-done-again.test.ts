import { month } from "@payung/jamsostek";
import { actor, systemActor } from "@payung/subgraph-kit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { decideBill } from "../src/services/bills/decide-bill.js";
import { proposeBill } from "../src/services/bills/propose-bill.js";
import { releaseFunds } from "../src/services/release/release-funds.js";
import { approvedBudget, held, reserving } from "./approved-budget.js";
import { fundingGraph } from "./funding-graph.js";
import type { FundingGraph } from "./funding-graph.js";

const MAKER = actor("maker", "ADMIN", []);
const CHECKER = actor("checker", "ADMIN", []);
const keyOf = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const VILLAGE = "99.01.02.2003";
let graph: FundingGraph;
let budget: string;
beforeAll(async () => {
  graph = await fundingGraph();
  budget = await approvedBudget(graph.parts, { parts: { [VILLAGE]: 10_000_000 } });
});
afterAll(() => graph.database.close());

const undo = (enrolments: readonly string[], key: string) =>
  releaseFunds(graph.parts, systemActor("workers"), {
    key,
    enrolments,
    afterMonth: null,
    reason: "NOT_ENROLLED",
  });

// Who enrols crashed after the money was set aside; a bill was made before that was undone.
test("a step that is done again after it was undone sets aside what no bill kept of it, and nothing twice", async () => {
  const people = ["99-A", "99-B"];
  await reserving(graph.parts, VILLAGE, people);
  const of = { budget, month: month("2026-03") };
  const made = await proposeBill(graph.parts, MAKER, of, keyOf(1));
  expect((await undo(people, "undo 1")).kept).toHaveLength(2);
  expect(await held(graph.parts, budget)).toMatchObject({ RESERVED: 2 * 3 * 16_800 });
  const again = await reserving(graph.parts, VILLAGE, [...people, "99-C"]);
  expect(again).toEqual({ refused: [], fewer: [], shortened: [] });
  expect(await held(graph.parts, budget)).toMatchObject({ RESERVED: 3 * 12 * 16_800 });
  await decideBill(graph.parts, CHECKER, { ...made, approve: true, note: null }, keyOf(2));
  expect((await undo([...people, "99-C"], "undo 2")).kept).toHaveLength(2);
  await reserving(graph.parts, VILLAGE, [...people, "99-C"]);
  const reserved = 2 * 11 * 16_800 + 12 * 16_800;
  expect(await held(graph.parts, budget)).toMatchObject({ RESERVED: reserved, BILLED: 2 * 16_800 });
  await expect(proposeBill(graph.parts, MAKER, of, keyOf(3))).resolves.toBeDefined();
});

test("and gives the months that a bill kept where the money is gone meanwhile", async () => {
  const village = "99.01.02.2004";
  const small = await approvedBudget(graph.parts, { year: 2027, parts: { [village]: 201_600 } });
  const change = { fromMonth: month("2027-01"), months: 12 };
  await reserving(graph.parts, village, ["99-D"], change);
  await proposeBill(graph.parts, MAKER, { budget: small, month: month("2027-02") }, keyOf(4));
  await undo(["99-D"], "undo 3");
  await reserving(graph.parts, village, ["99-E"], { ...change, months: 10 });
  const again = await reserving(graph.parts, village, ["99-D", "99-F"], change);
  expect(again).toMatchObject({
    refused: [{ line: 1, code: "FUNDS_SHORT" }],
    fewer: [{ line: 0, untilMonth: "2027-02" }],
  });
  expect(await held(graph.parts, small)).toMatchObject({ FREE: 0, RESERVED: 201_600 });
});

test("but nobody shares in what another step holds", async () => {
  await reserving(graph.parts, VILLAGE, ["99-G"]);
  await expect(reserving(graph.parts, VILLAGE, ["99-G"])).rejects.toThrow("reservation_line_key");
});
