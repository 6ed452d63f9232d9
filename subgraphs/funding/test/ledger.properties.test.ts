import { month } from "@payung/jamsostek";
import type { Programme } from "@payung/jamsostek";
import { regionCode } from "@payung/plugin-kit";
import { actor, orProblem, systemActor, todayIn, withActor } from "@payung/subgraph-kit";
import { array, assert, asyncProperty, boolean, constantFrom, integer, oneof, record } from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { decideBill } from "../src/services/bills/decide-bill.js";
import { payBill } from "../src/services/bills/pay-bill.js";
import { proposeBill } from "../src/services/bills/propose-bill.js";
import { returnBillLines } from "../src/services/bills/return-bill-lines.js";
import { releaseFunds } from "../src/services/release/release-funds.js";
import { uuidOf } from "../src/services/reserve/reserve-funds.js";
import { settleReservations } from "../src/services/reserve/settle-reservations.js";
import { approvedBudget, revisedBudget, settingAside } from "./approved-budget.js";
import { fundingGraph } from "./funding-graph.js";
import type { FundingGraph } from "./funding-graph.js";

const VILLAGES = ["99.01.02.2003", "99.02.02.2004"] as const;
const MAKER = actor("maker", "FUNDER", [regionCode("99")]);
const CHECKER = actor("checker", "VERIFIER", [regionCode("99")]);

let graph: FundingGraph;
beforeAll(async () => {
  graph = await fundingGraph();
});
afterAll(() => graph.database.close());

const people = integer({ min: 0, max: 7 });
const months = integer({ min: 1, max: 12 });
const command = oneof(
  record({
    do: constantFrom("reserve" as const),
    village: constantFrom(...VILLAGES),
    people: integer({ min: 1, max: 5 }),
    from: months,
    count: months,
    whenShort: constantFrom("REFUSE" as const, "FEWER_MONTHS" as const, "FEWER_MONTHS_FOR_ALL" as const),
    programmes: constantFrom<Programme[]>(["JKK", "JKM"], ["JKK", "JKM"], ["JKM"]),
  }),
  record({ do: constantFrom("settle" as const), lost: array(people, { maxLength: 3 }) }),
  record({ do: constantFrom("revise" as const), percent: integer({ min: 20, max: 160 }) }),
  record({ do: constantFrom("release" as const), person: people, after: integer({ min: 0, max: 12 }) }),
  record({
    do: constantFrom("bill" as const),
    month: months,
    approve: constantFrom(true, true, false),
    pay: constantFrom(true, false),
  }),
  record({ do: constantFrom("return" as const), person: people }),
);
type Command =
  | {
      do: "reserve";
      village: (typeof VILLAGES)[number];
      people: number;
      from: number;
      count: number;
      whenShort: "REFUSE" | "FEWER_MONTHS" | "FEWER_MONTHS_FOR_ALL";
      programmes: Programme[];
    }
  | { do: "settle"; lost: number[] }
  | { do: "revise"; percent: number }
  | { do: "release"; person: number; after: number }
  | { do: "bill"; month: number; approve: boolean; pay: boolean }
  | { do: "return"; person: number };

let keys = 0;
const newKey = () => uuidOf(`property ${keys++}`);
const neverEnrolled = new Set<string>();

/** One budget and what is done with it; years keep the runs apart. */
class Run {
  readonly #enrolments: string[] = [];
  readonly #open: { readonly key: string; readonly enrolments: readonly string[] }[] = [];
  #bill: number | undefined;

  constructor(
    readonly budget: string,
    readonly year: number,
    readonly parts: Readonly<Record<string, number>>,
  ) {}

  async carryOut(each: Command): Promise<void> {
    if (each.do === "reserve") await this.#reserve(each);
    else if (each.do === "release") await this.#release(each);
    else if (each.do === "settle") await this.#settle(each.lost);
    else if (each.do === "revise") await this.#revise(each.percent);
    else if (each.do === "bill") await orProblem(() => this.#billMonth(each));
    else await orProblem(() => this.#giveBack(each.person));
  }

  #month(number: number) {
    return month(`${this.year}-${String(number).padStart(2, "0")}`);
  }

  async #reserve(each: Command & { do: "reserve" }): Promise<void> {
    const enrolments = Array.from({ length: each.people }, () => `99-P${keys++}`);
    this.#enrolments.push(...enrolments);
    const { village, count, whenShort, programmes } = each;
    const key = newKey();
    this.#open.push({ key, enrolments });
    await settingAside(graph.parts, village, enrolments, {
      key,
      fromMonth: this.#month(each.from),
      months: count,
      whenShort,
      programmes,
    });
  }

  /** The oldest reservation that is open; some of its people were not enrolled. */
  async #settle(lost: readonly number[]): Promise<void> {
    const open = this.#open.shift();
    if (!open) return;
    const notEnrolled = open.enrolments.filter((_, index) => lost.includes(index));
    for (const enrolment of notEnrolled) neverEnrolled.add(enrolment);
    await settleReservations(graph.parts, systemActor("workers"), { keys: [open.key], notEnrolled });
  }

  /** To so much of what was budgeted first; refused where more is used. */
  async #revise(percent: number): Promise<void> {
    const parts = Object.entries(this.parts).map(([key, amount]) => [key, (amount * percent) / 100] as const);
    await orProblem(() => revisedBudget(graph.parts, this.budget, Object.fromEntries(parts)));
  }

  async #release({ person, after }: Command & { do: "release" }): Promise<void> {
    const enrolments = this.#enrolments.slice(person, person + 2);
    const afterMonth = after === 0 ? null : this.#month(after);
    await releaseFunds(graph.parts, systemActor("workers"), {
      key: newKey(),
      enrolments,
      afterMonth,
      reason: "x",
    });
  }

  async #billMonth(each: Command & { do: "bill" }): Promise<void> {
    const proposal = { budget: this.budget, month: this.#month(each.month) };
    const made = await proposeBill(graph.parts, MAKER, proposal, newKey());
    await decideBill(graph.parts, CHECKER, { ...made, approve: each.approve, note: null }, newKey());
    if (!each.approve || !each.pay) return;
    await payBill(
      graph.parts,
      MAKER,
      { ...made, paidOn: todayIn(graph.parts.clock), reference: "x" },
      newKey(),
    );
    this.#bill = made.bill;
  }

  async #giveBack(person: number): Promise<void> {
    const enrolments = this.#enrolments.slice(person, person + 1);
    if (this.#bill === undefined || enrolments.length === 0) return;
    await returnBillLines(graph.parts, MAKER, { bill: this.#bill, enrolments, reason: "x" }, newKey());
  }
}

/** What has to hold at any time, as rows that break it. */
const BROKEN = {
  "a ledger that does not sum to zero": "select sum(balance) from account having sum(balance) <> 0",
  "a balance that is not the sum of its entries": `select account.id from account left join entry on account_id = account.id
    group by account.id having balance <> coalesce(sum(amount), 0)`,
  "reserved money that is not what unbilled months cost": `
    select account.id from account
    cross join lateral (
      select coalesce(sum(tariff.amounts[each.month]), 0) as cost
      from reservation_line line join tariff on tariff.id = line.tariff_id
      cross join lateral generate_series(line.from_month::int, line.until_month::int) as each(month)
      where line.allocation_id = account.allocation_id and not exists (
        select from bill_line join bill on bill.id = bill_line.bill_id and bill.status in ('APPROVED', 'PAID')
        where bill_line.enrolment_id = line.enrolment_id and bill_line.allocation_id = line.allocation_id
          and bill_line.month = each.month)
    ) held
    where kind = 'RESERVED' and balance <> held.cost`,
  "an enrolment whose months differ between the accounts that pay it":
    "select enrolment_id from reservation_line group by 1 having count(distinct (from_month, until_month)) > 1",
  "a budget that is not what was approved last": `
    select account.budget_id from account
    join (select distinct on (budget_id) transfer.budget_id, amount
          from transfer join budget_revision on budget_revision.id = subject
          where kind = 'REVISE' order by budget_id, transfer.id desc) revision using (budget_id)
    where kind = 'SOURCE' and balance <> -amount`,
  "somebody on a bill whose reservation is open": `
    select bill_line.enrolment_id from bill_line join reservation_line using (enrolment_id, allocation_id)
    join open_reservation using (reservation_id)`,
  "billed money that is not on approved bills": `
    select account.id from account
    cross join lateral (
      select coalesce(sum(bill_line.amount), 0) as owed from bill_line join bill on bill.id = bill_line.bill_id
      where bill.status = 'APPROVED' and bill_line.allocation_id = account.allocation_id
    ) held
    where kind = 'BILLED' and balance <> held.owed`,
};

test("whatever is reserved, settled, released, billed, paid and returned, in any order, the ledger says the same as the lists", async () => {
  let year = 2021;
  const list = array(command, { minLength: 3, maxLength: 14 });
  const given = asyncProperty(list, boolean(), async (commands, apart) => {
    // A budget of its own for each run; beyond 2100 no budget may lie.
    year += 1;
    const parts: Record<string, number> = apart
      ? { "99 JKK": 600_000, "99 JKM": 500_000 }
      : { [VILLAGES[0]]: 1_000_000, [VILLAGES[1]]: 300_000 };
    const run = new Run(await approvedBudget(graph.parts, { year, parts }), year, parts);
    for (const each of commands) await run.carryOut(each);
    await checkNothingBroken();
  });
  await assert(given, { numRuns: 40 });
});

async function checkNothingBroken(): Promise<void> {
  const broken: [string, unknown[]][] = [];
  for (const [what, sql] of Object.entries(BROKEN)) broken.push([what, await asAdmin(sql)]);
  expect(broken.filter(([, rows]) => rows.length > 0)).toEqual([]);
  const kept =
    "select from reservation_line where enrolment_id = any($1) union all select from bill_line where enrolment_id = any($1)";
  expect(await asAdmin(kept, [[...neverEnrolled]])).toEqual([]);
}

/** As somebody who sees all rows. */
function asAdmin<T>(sql: string, parameters: unknown[] = []): Promise<T[]> {
  const admin = actor("admin", "ADMIN", []);
  return withActor(graph.database.source, admin, (manager) => manager.query(sql, parameters));
}
