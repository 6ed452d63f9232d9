import { localDate, month } from "@payung/jamsostek";
import { regionCode } from "@payung/plugin-kit";
import { actor, createDataSource, systemActor, withActor } from "@payung/subgraph-kit";
import type { Actor } from "@payung/subgraph-kit";
import { GraphQLError } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { decideBill } from "../src/services/bills/decide-bill.js";
import { deliverOutbox } from "../src/services/bills/deliver-outbox.js";
import { payBill } from "../src/services/bills/pay-bill.js";
import { proposeBill } from "../src/services/bills/propose-bill.js";
import { releaseFunds } from "../src/services/release/release-funds.js";
import { settleReservations } from "../src/services/reserve/settle-reservations.js";
import { approvedBudget, held, reserving, settingAside } from "./approved-budget.js";
import { fundingGraph } from "./funding-graph.js";
import type { FundingGraph } from "./funding-graph.js";

const [HERE, BESIDE] = ["99.01.02.2003", "99.02.02.2004"];
const MAKER = actor("maker", "FUNDER", [regionCode("99")]);
const CHECKER = actor("checker", "VERIFIER", [regionCode("99")]);
const ELSEWHERE = actor("elsewhere", "FUNDER", [regionCode("98")]);
const OFFICER = actor("officer", "OFFICER", [regionCode("99.01")]);

const told: { key: string; part: number; enrolments: string[] }[] = [];
/** What is told of bills beside payments. */
const news: unknown[] = [];
let down = false;
let refused: string | undefined;
let graph: FundingGraph;
let budget: string;

beforeAll(async () => {
  graph = await fundingGraph({
    workers: async ({ query, variables }) => {
      if (down) throw new Error("workers are down");
      const input = variables["input"] as (typeof told)[number];
      if (!query.includes("coverPaid(")) {
        news.push(input);
        return { told: true };
      }
      if (input.key === refused)
        throw new GraphQLError("not this one", { extensions: { code: "INTERNAL_SERVER_ERROR" } });
      told.push(input);
      return { told: true };
    },
  });
  budget = await approvedBudget(graph.parts, { parts: { [HERE]: 10_000_000, [BESIDE]: 10_000_000 } });
  await reserving(graph.parts, HERE, ["99-A", "99-B"]);
  await reserving(graph.parts, BESIDE, ["99-C"], { months: 1 });
});
afterAll(() => graph.database.close());

let keys = 0;
const key = () => `00000000-0000-4000-8000-${String(keys++).padStart(12, "0")}`;
const SHOWN = `__typename ... on Bill { id status amount persons month madeBy decidedBy paidOn } ... on Problem { code message }`;

interface Changed {
  readonly id: string;
  readonly [name: string]: unknown;
}

async function change(mutation: string, who: Actor): Promise<Changed> {
  const answer = await graph.ask(`mutation { result: ${mutation} { ${SHOWN} } }`, { actor: who });
  expect(answer.errors).toEqual([]);
  return (answer.data as { result: Changed }).result;
}

const propose = (of = "2026-01", who = MAKER, idempotencyKey = key()) =>
  change(`proposeBill(budget: "${budget}", month: "${of}", idempotencyKey: "${idempotencyKey}")`, who);
const decide = (bill: string, approve: boolean, who = CHECKER) =>
  change(`decideBill(bill: "${bill}", approve: ${approve}, note: "seen", idempotencyKey: "${key()}")`, who);
/** The day on which all bills here are made. */
const TODAY = "2026-11-21";
const pay = (bill: string, who = MAKER, paidOn = TODAY) =>
  change(
    `payBill(bill: "${bill}", paidOn: "${paidOn}", reference: "SP2D 1", idempotencyKey: "${key()}")`,
    who,
  );
const giveBack = (bill: string, enrolments: readonly string[]) =>
  change(
    `returnBillLines(bill: "${bill}", enrolments: ${JSON.stringify(enrolments)}, reason: "STOPPED", idempotencyKey: "${key()}")`,
    MAKER,
  );

describe("a month's bill", () => {
  let bill: string;

  test("freezes who has money reserved for the month; the same key makes no second one", async () => {
    const again = key();
    const made = await propose("2026-01", MAKER, again);
    bill = made.id;
    expect(made).toMatchObject({ status: "PROPOSED", amount: 3 * 16_800, persons: 3, madeBy: "maker" });
    expect(await propose("2026-01", MAKER, again)).toEqual(made);
    expect(await propose()).toMatchObject({ code: "NOBODY_TO_BILL" });
  });

  test("keeps its months from a release, even before it is approved", async () => {
    const release = { key: "r1", enrolments: ["99-B"], afterMonth: null, reason: "STOPPED" };
    expect(await releaseFunds(graph.parts, systemActor("workers"), release)).toEqual({
      kept: [{ enrolment: "99-B", untilMonth: "2026-01" }],
    });
    expect(
      await graph.ask('{ billedMonths(enrolments: ["99-B", "99-NOBODY"]) { enrolment untilMonth } }', {
        actor: systemActor("workers"),
      }),
    ).toMatchObject({ data: { billedMonths: [{ enrolment: "99-B", untilMonth: "2026-01" }] } });
    expect(await held(graph.parts, budget)).toMatchObject({ RESERVED: 14 * 16_800, BILLED: 0 });
  });

  test("is decided by another person than its maker, in the region, once", async () => {
    const alsoMaker = actor("maker", "ADMIN", []);
    expect(await decide(bill, true, alsoMaker)).toMatchObject({ code: "SAME_PERSON" });
    expect(await decide(bill, true, ELSEWHERE)).toMatchObject({ code: "NOT_ALLOWED_HERE" });
    expect(await decide("12345", true)).toMatchObject({ code: "NOT_FOUND" });
    expect(await pay(bill)).toMatchObject({ code: "BILL_NOT_APPROVED" });
    expect(await decide(bill, true)).toMatchObject({ status: "APPROVED", decidedBy: "checker" });
    expect(await decide(bill, true)).toMatchObject({ code: "ALREADY_DECIDED" });
    expect(await held(graph.parts, budget)).toMatchObject({ RESERVED: 11 * 16_800, BILLED: 3 * 16_800 });
  });

  test("is paid once, and the workers subgraph is told whose month it was, again until it hears", async () => {
    expect(await pay(bill, MAKER, "2026-12-01")).toMatchObject({ code: "PAID_AFTER_TODAY" });
    // Cover runs from that day: an earlier one would cover people backwards who were not on any list.
    expect(await pay(bill, MAKER, "2026-11-20")).toMatchObject({ code: "PAID_BEFORE_BILL" });
    expect(await pay(bill, MAKER, "1800-01-01")).toMatchObject({ code: "PAID_BEFORE_BILL" });
    down = true;
    expect(await pay(bill)).toMatchObject({ status: "PAID", paidOn: TODAY });
    expect(await pay(bill)).toMatchObject({ code: "BILL_NOT_APPROVED" });
    expect(told).toEqual([]);
    down = false;
    await deliverOutbox(graph.parts);
    await deliverOutbox(graph.parts);
    expect(told).toEqual([
      {
        key: bill,
        part: 0,
        month: "2026-01",
        paidOn: TODAY,
        enrolments: ["99-A", "99-B", "99-C"],
      },
    ]);
    expect(await held(graph.parts, budget)).toMatchObject({ BILLED: 0, PAID: 3 * 16_800 });
  });

  test("keeps its list when money comes back, which it does once for each person", async () => {
    expect(await giveBack(bill, [])).toMatchObject({ code: "TOO_MANY_AT_ONCE" });
    expect(await giveBack(bill, ["99-B", "99-NOBODY"])).toMatchObject({ code: "NOT_ON_BILL" });
    expect(news).toEqual([]);
    expect(await giveBack(bill, ["99-B"])).toMatchObject({ status: "PAID", amount: 3 * 16_800 });
    expect(news.splice(0)).toEqual([{ payments: [{ enrolment: "99-B", paidOn: [] }] }]);
    expect(await giveBack(bill, ["99-B"])).toMatchObject({ code: "NOT_ON_BILL" });
    expect(await held(graph.parts, budget)).toMatchObject({ PAID: 2 * 16_800 });
  });

  test("tells the product alone on which days people were paid for, without what came back", async () => {
    const source = '{ paymentDays(enrolments: ["99-A", "99-B", "99-NOBODY"]) { enrolment paidOn } }';
    expect((await graph.ask(source, { actor: systemActor("workers") })).data).toEqual({
      paymentDays: [
        { enrolment: "99-A", paidOn: [TODAY] },
        { enrolment: "99-B", paidOn: [] },
        { enrolment: "99-NOBODY", paidOn: [] },
      ],
    });
    expect((await graph.ask(source, { actor: MAKER })).errors).toMatchObject([
      { extensions: { code: "FORBIDDEN" } },
    ]);
  });

  test("is told again of those whom the workers subgraph asks for, as their payments stand", async () => {
    const source = `mutation { tellPayments(input: { enrolments: ["99-A", "99-B", "99-NOBODY"] }) }`;
    expect((await graph.ask(source, { actor: MAKER })).errors).toMatchObject([
      { extensions: { code: "FORBIDDEN" } },
    ]);
    expect((await graph.ask(source, { actor: systemActor("workers") })).data).toEqual({ tellPayments: true });
    await deliverOutbox(graph.parts);
    expect(news.splice(0)).toEqual([
      { payments: [{ enrolment: "99-A", paidOn: [TODAY] }] },
      { payments: [{ enrolment: "99-B", paidOn: [] }] },
    ]);
  });

  test("shows who is on it to those who may see them, and its amount to everybody", async () => {
    const source = `{ bill(id: "${bill}") { amount madeBy note reference lines(first: 2) {
      nodes { enrolment worker { id } region { code } amount returned } totalCount pageInfo { hasNextPage } } } }`;
    const nobody = await graph.ask(source);
    // What people wrote to it may name somebody.
    const hidden = { madeBy: null, note: null, reference: null, lines: null };
    expect(nobody.data).toEqual({ bill: { amount: 3 * 16_800, ...hidden } });
    expect(nobody.errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
    const all = await graph.ask(source, { actor: CHECKER });
    expect(all.data).toMatchObject({
      bill: {
        note: "seen",
        reference: "SP2D 1",
        lines: {
          nodes: [
            { enrolment: "99-A", worker: { id: "99-A-worker" }, region: { code: HERE }, returned: false },
            { enrolment: "99-B", amount: 16_800, returned: true },
          ],
          totalCount: 3,
          pageInfo: { hasNextPage: true },
        },
      },
    });
    const own = await graph.ask(source, { actor: OFFICER });
    expect(own.data).toMatchObject({ bill: { lines: { totalCount: 2 } } });
    const other = await graph.ask(source, { actor: ELSEWHERE });
    expect(other.data).toMatchObject({ bill: { lines: { nodes: [], totalCount: 0 } } });
  });

  test("holds who came later on a bill of its own", async () => {
    await reserving(graph.parts, HERE, ["99-LATE"], { months: 1 });
    expect(await propose()).toMatchObject({ persons: 1, amount: 16_800 });
  });
});

describe("a refused bill", () => {
  test("lets its people go, who are on the next one", async () => {
    const first = await propose("2026-02");
    down = true;
    expect(await decide(first.id, false)).toMatchObject({ status: "REFUSED" });
    down = false;
    await deliverOutbox(graph.parts);
    await deliverOutbox(graph.parts);
    expect(news.splice(0)).toEqual([{ enrolments: ["99-A"] }]);
    expect(await propose("2026-02")).toMatchObject({ persons: first["persons"] });
  });
});

test("a bill of a month outside the budget's year, or by somebody else, is refused", async () => {
  expect(await propose("2027-01")).toMatchObject({ code: "MONTH_OUTSIDE_YEAR" });
  expect(await propose("2026-03", OFFICER)).toMatchObject({ code: "NOT_ALLOWED_HERE" });
  expect(await propose("2026-03", CHECKER)).toMatchObject({ code: "NOT_ALLOWED_HERE" });
});

test("nobody adds to a frozen list or removes from an approved one, the owner neither", async () => {
  const admin = actor("admin", "ADMIN", []);
  const run = (sql: string) => withActor(graph.database.source, admin, (manager) => manager.query(sql));
  const owner = await createDataSource({
    url: graph.database.ownerUrl,
    schema: "funding",
    entities: [],
  }).initialize();
  const line = `insert into bill_line select bill_id, '99-X', allocation_id, month, amount, worker_id, village from bill_line limit 1`;
  await expect(run(line)).rejects.toThrow(/frozen/);
  await expect(owner.query(line)).rejects.toThrow(/frozen/);
  const removal = "delete from bill_line where enrolment_id = '99-A'";
  await expect(run(removal)).rejects.toThrow(/refused bill/);
  await expect(owner.query(removal)).rejects.toThrow(/refused bill/);
  await expect(run("update bill_line set amount = 1")).rejects.toThrow(/permission denied/);
  await expect(owner.query("update bill_line set amount = 1")).rejects.toThrow(/append-only/);
  await owner.destroy();
});

test("bills are listed by month and state, the latest first", async () => {
  const ask = (filter: string, page = "") =>
    graph.ask(
      `{ bills(filter: {${filter}}${page}) { nodes { month status } totalCount pageInfo { endCursor } } }`,
    );
  expect((await ask('region: "99", month: "2026-02"')).data).toMatchObject({
    bills: { nodes: [{ status: "PROPOSED" }, { status: "REFUSED" }], totalCount: 2 },
  });
  expect((await ask('scheme: "contoh-rentan", status: PAID')).data).toMatchObject({
    bills: { nodes: [{ month: "2026-01" }] },
  });
  const first = (await ask(`budget: "${budget}"`, ", first: 1")).data as {
    bills: { pageInfo: { endCursor: string } };
  };
  const rest = await ask(`budget: "${budget}"`, `, after: "${first.bills.pageInfo.endCursor}"`);
  expect(rest.data).toMatchObject({ bills: { nodes: { length: 3 } } });
});

test("several steps in one request each answer with the bill and its money as they stand then", async () => {
  const { id } = await propose("2026-04");
  const money = "... on Bill { status budget { reserved billed paid } }";
  const before = (await held(graph.parts, budget)) as { RESERVED: number; PAID: number };
  const both = actor("both", "ADMIN", []);
  const { data } = await graph.ask(
    `mutation {
      approved: decideBill(bill: "${id}", approve: true, idempotencyKey: "${key()}") { ${money} }
      paid: payBill(bill: "${id}", paidOn: "${TODAY}", reference: "SP2D 2", idempotencyKey: "${key()}") { ${money} }
    }`,
    { actor: both },
  );
  const reserved = before.RESERVED - 16_800;
  expect(data).toEqual({
    approved: { status: "APPROVED", budget: { reserved, billed: 16_800, paid: before.PAID } },
    paid: { status: "PAID", budget: { reserved, billed: 0, paid: before.PAID + 16_800 } },
  });
});

test("a payment that the workers subgraph refuses waits and keeps no later one back", async () => {
  await reserving(graph.parts, HERE, ["99-STUCK"], { months: 7 });
  const bills = [(await propose("2026-06")).id, (await propose("2026-07")).id];
  for (const each of bills) await decide(each, true);
  refused = bills[0];
  await pay(bills[0]!);
  await pay(bills[1]!);
  expect(told.at(-1)).toMatchObject({ key: bills[1], month: "2026-07" });
  // Of the person whose payment was not heard, no return is told before it.
  await giveBack(bills[1]!, ["99-STUCK"]);
  expect(news).toEqual([]);
  await expect(deliverOutbox(graph.parts)).rejects.toThrow("not this one");
  refused = undefined;
  await deliverOutbox(graph.parts);
  expect(told.at(-1)).toMatchObject({ key: bills[0], month: "2026-06" });
  expect(news.splice(0)).toEqual([{ payments: [{ enrolment: "99-STUCK", paidOn: [TODAY] }] }]);
});

test("a bill is made and paid on the day that it is where it is paid, and none later", async () => {
  // Region 99 counts in WIT: there it is half past one at night, in WIB the day before.
  const parts = { ...graph.parts, clock: () => Date.parse("2026-11-21T16:30:00Z") };
  await reserving(graph.parts, HERE, ["99-NIGHT"], { fromMonth: month("2026-11"), months: 1 });
  const { bill } = await proposeBill(parts, MAKER, { budget, month: month("2026-11") }, key());
  await decideBill(parts, CHECKER, { bill, approve: true, note: null }, key());
  const on = (paidOn: string) =>
    payBill(parts, MAKER, { bill, paidOn: localDate(paidOn), reference: "night" }, key());
  await expect(on("2026-11-21")).rejects.toMatchObject({ because: { code: "PAID_BEFORE_BILL" } });
  await expect(on("2026-11-23")).rejects.toMatchObject({ because: { code: "PAID_AFTER_TODAY" } });
  expect(await on("2026-11-22")).toEqual({ bill });
});

test("a bill goes its steps one after the other and none back, whoever writes", async () => {
  const admin = actor("admin", "ADMIN", []);
  const run = (sql: string) => withActor(graph.database.source, admin, (manager) => manager.query(sql));
  const { id } = await propose("2026-05");
  const set = (columns: string) => run(`update bill set ${columns} where id = ${id}`);
  await expect(set("status = 'PAID', decided_by = 'x'")).rejects.toThrow(/step/);
  await expect(set("status = 'APPROVED'")).rejects.toThrow(/step/);
  await expect(set("amount = 1")).rejects.toThrow(/step/);
  await decide(id, true);
  await expect(set("status = 'REFUSED'")).rejects.toThrow(/step/);
  await expect(set("decided_by = 'y'")).rejects.toThrow(/step/);
  await pay(id);
  await expect(set("status = 'APPROVED'")).rejects.toThrow(/step/);
  await expect(set("reference = 'another'")).rejects.toThrow(/step/);
});

test("nobody is on a bill while it is not known whether they are enrolled, nor whoever never is", async () => {
  const asked = { key: "asked", fromMonth: month("2026-12"), months: 1 };
  await settingAside(graph.parts, HERE, ["99-SLOW", "99-NEVER"], asked);
  await reserving(graph.parts, HERE, ["99-QUICK"], { fromMonth: month("2026-12"), months: 1 });
  const before = (await held(graph.parts, budget)) as { FREE: number };
  expect(await propose("2026-12")).toMatchObject({ persons: 2 });
  expect(await propose("2026-12")).toMatchObject({ code: "NOBODY_TO_BILL" });
  for (let times = 0; times < 2; times++) {
    const settled = { keys: ["asked", "of nothing"], notEnrolled: ["99-NEVER"] };
    await settleReservations(graph.parts, systemActor("workers"), settled);
    expect(await held(graph.parts, budget)).toMatchObject({ FREE: before.FREE + 16_800 });
  }
  expect(await propose("2026-12")).toMatchObject({ persons: 1 });
});
