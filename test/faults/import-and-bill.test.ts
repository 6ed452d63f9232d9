import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { withClient } from "@payung/subgraph-kit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listOfPeople, madeUpPerson } from "../graph/harness/made-up-people.js";
import { chaos, insist } from "./harness/chaos.js";
import { Product } from "./harness/product.js";
import { seededRandom } from "./harness/random.js";

const random = seededRandom();
const product = new Product();
beforeAll(() => product.start());
afterAll(() => product.stop());

const YEAR = new Date().getFullYear() + 1;
const [ROWS, SINGLES] = [24_000, 60];
const VILLAGES = 100;
/** The month that is billed while people are still coming, and the one that is billed when all are there. */
const [MEANWHILE, AFTERWARDS] = [`${YEAR}-02`, `${YEAR}-01`];

const PROPOSE = `mutation ($input: BudgetInput!, $key: UUID!) { proposeBudget(input: $input, idempotencyKey: $key) {
  ... on BudgetRevision { id budget { id } } ... on Problem { code message } } }`;
const DECIDE = `mutation ($id: ID!, $key: UUID!) { decideBudget(revision: $id, approve: true, idempotencyKey: $key) {
  ... on BudgetRevision { status } ... on Problem { code message } } }`;
const ENROL = `mutation ($input: EnrolWorkerInput!, $key: UUID!) { enrolWorker(input: $input, idempotencyKey: $key) {
  __typename ... on WorkerEnrolled { worker { id } enrolment { id } } ... on Problem { code message } } }`;
const BATCH = "query ($id: ID!) { importBatch(id: $id) { status rows accepted rejected fault { code } } }";
const BILL = "... on Bill { id status persons amount } ... on Problem { code message }";
const PROPOSE_BILL = `mutation ($budget: ID!, $month: Month!, $key: UUID!) {
  bill: proposeBill(budget: $budget, month: $month, idempotencyKey: $key) { ${BILL} } }`;
const DECIDE_BILL = `mutation ($id: ID!, $key: UUID!) { bill: decideBill(bill: $id, approve: true, idempotencyKey: $key) { ${BILL} } }`;
const PAY_BILL = `mutation ($id: ID!, $on: LocalDate!, $key: UUID!) {
  bill: payBill(bill: $id, paidOn: $on, reference: "SP2D-1", idempotencyKey: $key) { ${BILL} } }`;

async function fund(): Promise<string> {
  const [funder, verifier] = await Promise.all([
    product.token("FUNDER", ["15"]),
    product.token("VERIFIER", ["15"]),
  ]);
  const input = {
    scheme: "jambi-bkbk",
    region: "15",
    year: YEAR,
    source: "BKBK",
    stage: "MURNI",
    amount: 1_585 * 100_000_000,
    details: { grantPerVillage: 1_000_000_000 },
  };
  const { proposeBudget } = await insist(product, PROPOSE, { input, key: randomUUID() }, funder);
  await insist(product, DECIDE, { id: proposeBudget.id, key: randomUUID() }, verifier);
  return proposeBudget.budget.id;
}

async function villages(): Promise<string[]> {
  const { regions } = await insist(
    product,
    `{ regions(level: VILLAGE, within: "15.01", first: ${VILLAGES}) { nodes { code } } }`,
    {},
  );
  return regions.nodes.map((node: { code: string }) => node.code);
}

/** Sends a list until it is taken in; the same list is the same batch. */
async function send(text: string, token: string): Promise<string> {
  const query = `scheme=jambi-bkbk&fromMonth=${YEAR}-01&months=12&category=PEKERJA_RENTAN&synthetic=1`;
  for (;;) {
    const answer = await fetch(`${product.url}/imports?${query}`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "text/csv" },
      body: text,
    }).catch(() => undefined);
    if (answer?.status === 202) return ((await answer.json()) as { id: string }).id;
    await pause(200);
  }
}

async function enrolAlone(n: number, village: string, token: string): Promise<string> {
  const { nik, name } = madeUpPerson(n);
  const person = { nik, name, category: "PEKERJA_RENTAN", village, fromMonth: `${YEAR}-01`, synthetic: true };
  const variables = { input: { scheme: "jambi-bkbk", ...person }, key: randomUUID() };
  const { enrolWorker } = await insist(product, ENROL, variables, token);
  expect(enrolWorker).toMatchObject({ __typename: "WorkerEnrolled" });
  return enrolWorker.worker.id;
}

/** Waits until nothing is left half done. */
async function settled(): Promise<void> {
  await expect
    .poll(
      () =>
        rows(
          "select (select count(*) from workers.reservation_intent) + (select count(*) from workers.outbox) + (select count(*) from funding.outbox where not delivered) as open",
        ),
      {
        timeout: 300_000,
        interval: 1_000,
      },
    )
    .toEqual([{ open: "0" }]);
}

function rows(statement: string): Promise<object[]> {
  return withClient(product.databaseUrl, async (client) => (await client.query(statement)).rows as object[]);
}

test(`people are enrolled, billed and covered once, and the ledger balances, whatever was killed (seed ${random.seed})`, async () => {
  const budget = await fund();
  const codes = await villages();
  const officer = await product.token("OFFICER", ["15.01"]);
  const numbers = Array.from({ length: ROWS }, (_, n) => n);
  const [head] = listOfPeople([], "").split("\r\n");
  const lines = numbers.map((n) => listOfPeople([n], codes[n % codes.length]!).split("\r\n")[1]!);

  const importing = async (): Promise<object> => {
    const id = await send([head, ...lines].join("\r\n"), officer);
    for (;;) {
      const { importBatch } = await insist(product, BATCH, { id }, officer);
      if (importBatch.status !== "READING") return importBatch;
      await pause(500);
    }
  };
  const alone: string[] = [];
  const desk = async (): Promise<void> => {
    for (let n = 0; n < SINGLES; n++)
      alone.push(await enrolAlone(ROWS + n, codes[n % codes.length]!, officer));
  };
  const treasury = new Treasury(budget);
  const allArrived = new AbortController();
  const billing = async (): Promise<void> => {
    while (!allArrived.signal.aborted) await treasury.billRest(MEANWHILE);
  };
  const arrivals = Promise.all([importing(), desk()]).finally(() => allArrived.abort());
  const [killed, [batch]] = await Promise.all([
    chaos(product, random, { times: 10, every: [300, 2_500], down: [0, 800] }),
    arrivals,
    billing(),
  ]);
  expect(killed).toHaveLength(10);
  expect(batch).toEqual({ status: "IMPORTED", rows: ROWS, accepted: ROWS, rejected: 0, fault: null });
  expect(new Set(alone).size).toBe(SINGLES);
  await settled();
  const people = ROWS + SINGLES;
  expect(await rows(COUNTS)).toEqual([
    { persons: people, workers: people, enrolments: people, months: people, lines: people, unmatched: 0 },
  ]);
  await treasury.billRest(MEANWHILE);
  await settled();
  expect(treasury.billed.get(MEANWHILE)).toBe(people);
  expect(await rows(PAID)).toEqual([
    { covered: people, otherwise: 0, nobody: 0, paid: String(people * 16_800) },
  ]);

  const [, bill] = await Promise.all([
    chaos(product, random, { times: 10, every: [100, 1_200], down: [0, 500] }),
    treasury.bill(AFTERWARDS),
  ]);
  expect(bill).toMatchObject({ persons: people, amount: people * 16_800 });
  await settled();
  expect(await rows(PAID)).toEqual([
    { covered: people, otherwise: 0, nobody: 0, paid: String(2 * people * 16_800) },
  ]);
  expect(await rows(LEDGER)).toEqual([{ sum: "0", unequal: 0, below: 0 }]);
});

/** Makes the bills of a budget as two people and pays them, each step until it is acknowledged. */
class Treasury {
  /** How many people stand on bills of a month. */
  readonly billed = new Map<string, number>();

  constructor(readonly budget: string) {}

  /** Everybody who is on no bill of the month yet. */
  async billRest(month: string): Promise<void> {
    const bill = await this.bill(month);
    if (bill.code === "NOBODY_TO_BILL") return pause(300);
    this.billed.set(month, (this.billed.get(month) ?? 0) + bill.persons);
  }

  /** @returns the bill as it was proposed */
  async bill(month: string): Promise<{ status: string; persons: number; amount: number; code?: string }> {
    const [funder, verifier] = await Promise.all([
      product.token("FUNDER", ["15"]),
      product.token("VERIFIER", ["15"]),
    ]);
    const proposal = { budget: this.budget, month, key: randomUUID() };
    const { bill } = await insist(product, PROPOSE_BILL, proposal, funder);
    if (bill.code !== undefined) return bill;
    await insist(product, DECIDE_BILL, { id: bill.id, key: randomUUID() }, verifier);
    const on = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    const paid = await insist(product, PAY_BILL, { id: bill.id, on, key: randomUUID() }, funder);
    if (paid["bill"].status !== "PAID") throw new Error(JSON.stringify(paid));
    return bill;
  }
}

const COUNTS = `select
  (select count(*)::int from workers.person) as persons,
  (select count(*)::int from workers.worker) as workers,
  (select count(distinct worker_id)::int from workers.enrolment) as enrolments,
  (select count(*)::int from workers.cover_year where jkk = 4095 and jkm = 4095) as months,
  (select count(*)::int from funding.reservation_line) as lines,
  (select count(*)::int from workers.enrolment full join funding.reservation_line on enrolment_id = id
    where id is null or enrolment_id is null) as unmatched`;

/** Who is covered for as many months as stand on bills, who is not, and lines of bills that are nobody's. */
const PAID = `
  with billed as (select enrolment_id, count(distinct month) as months from funding.bill_line group by 1),
  told as (
    select enrolment.id, enrolment_id, months_paid = months and covered_from is not null as "right"
    from workers.enrolment full join billed on enrolment_id = id
  )
  select
    count(*) filter (where "right")::int as covered,
    count(*) filter (where id is not null and "right" is not true)::int as otherwise,
    count(*) filter (where id is null)::int as nobody,
    (select sum(balance)::text from funding.account where kind = 'PAID') as paid
  from told`;

/** What all entries sum to, accounts whose balance is not the sum of their entries, and those below nothing. */
const LEDGER = `select
  (select sum(amount)::text from funding.entry) as sum,
  (select count(*)::int from funding.account left join (
    select account_id, sum(amount) as amount from funding.entry group by 1
  ) as summed on summed.account_id = account.id where balance <> coalesce(summed.amount, 0)) as unequal,
  (select count(*)::int from funding.account where balance < 0 and kind <> 'SOURCE') as below`;
