import { localDate, month } from "@payung/jamsostek";
import { regionCode } from "@payung/plugin-kit";
import { actor, createDataSource, systemActor } from "@payung/subgraph-kit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { decideBill } from "../src/services/bills/decide-bill.js";
import { deliverOutbox } from "../src/services/bills/deliver-outbox.js";
import { payBill } from "../src/services/bills/pay-bill.js";
import { proposeBill } from "../src/services/bills/propose-bill.js";
import { tellPayments } from "../src/services/bills/tell-payments.js";
import { approvedBudget, reserving } from "./approved-budget.js";
import { fundingGraph } from "./funding-graph.js";
import type { FundingGraph } from "./funding-graph.js";

const VILLAGE = "99.01.02.2003";
const MAKER = actor("maker", "FUNDER", [regionCode("99")]);
const CHECKER = actor("checker", "VERIFIER", [regionCode("99")]);
const WORKERS = systemActor("workers");

/** The months that the workers subgraph has heard to be paid: a payment adds one, a return replaces them all. */
let months = 0;
const heard = new Set<string>();
/** The answer to a return gets lost after it was heard. */
let lost = false;
let graph: FundingGraph;
let budget: string;

interface Told {
  readonly key: string;
  readonly payments: readonly { readonly paidOn: readonly string[] }[];
}

beforeAll(async () => {
  graph = await fundingGraph({
    async workers({ query, variables }) {
      const { key: bill, payments } = variables["input"] as Told;
      if (query.includes("coverReturned(")) {
        months = payments[0]!.paidOn.length;
        if (lost) throw new Error("the answer is lost");
      } else if (!heard.has(bill)) {
        heard.add(bill);
        months += 1;
      }
      return { told: true };
    },
  });
  budget = await approvedBudget(graph.parts, { parts: { [VILLAGE]: 1_000_000 } });
  await reserving(graph.parts, VILLAGE, ["99-A"], { months: 4 });
});
afterAll(() => graph.database.close());

let keys = 0;
const key = () => `00000000-0000-4000-8000-${String(keys++).padStart(12, "0")}`;

async function approvedBill(of: string): Promise<number> {
  const { bill } = await proposeBill(graph.parts, MAKER, { budget, month: month(of) }, key());
  await decideBill(graph.parts, CHECKER, { bill, approve: true, note: null }, key());
  return bill;
}

const pay = (bill: number) =>
  payBill(graph.parts, MAKER, { bill, paidOn: localDate("2026-11-21"), reference: "SP2D" }, key());

/** Pays a bill while a delivery waits to read what came back. */
async function payWhileReturnsAreRead(bill: number): Promise<void> {
  const options = { url: graph.database.ownerUrl, schema: "funding", entities: [] };
  const owner = await createDataSource(options).initialize();
  let delivering: Promise<void> | undefined;
  await owner.transaction(async (manager) => {
    await manager.query("lock table funding.returned_line in access exclusive mode");
    delivering = deliverOutbox(graph.parts);
    const waiting =
      "select 1 from pg_locks where relation = 'funding.returned_line'::regclass and not granted";
    await expect.poll(() => manager.query(waiting)).toHaveLength(1);
    await pay(bill);
  });
  await delivering;
  await owner.destroy();
}

test("a payment made while a return is told adds its month once", async () => {
  await pay(await approvedBill("2026-01"));
  await deliverOutbox(graph.parts);
  expect(months).toBe(1);
  const next = await approvedBill("2026-02");
  await tellPayments(graph.database.source, WORKERS, ["99-A"]);
  await payWhileReturnsAreRead(next);
  await deliverOutbox(graph.parts);
  expect(months).toBe(2);
});

test("a payment made after a return was heard and not marked adds its month once", async () => {
  const next = await approvedBill("2026-03");
  await tellPayments(graph.database.source, WORKERS, ["99-A"]);
  lost = true;
  await expect(deliverOutbox(graph.parts)).rejects.toThrow("the answer is lost");
  lost = false;
  expect(months).toBe(2);
  await pay(next);
  await deliverOutbox(graph.parts);
  expect(months).toBe(3);
});
