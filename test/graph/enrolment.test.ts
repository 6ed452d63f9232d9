import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { JambiOffice } from "./harness/jambi-office.js";
import { listOfPeople } from "./harness/made-up-people.js";
import { lastMonths } from "./harness/last-months.js";
import { MODES, openGraph } from "./harness/open-graph.js";
import type { Graph } from "./harness/open-graph.js";

const THIS_YEAR = new Date().getFullYear();
const BILL = "... on Bill { id status persons amount } ... on Problem { code message }";
const PROPOSE_BILL = `mutation ($budget: ID!, $month: Month!, $key: UUID!) {
  bill: proposeBill(budget: $budget, month: $month, idempotencyKey: $key) { ${BILL} } }`;
const DECIDE_BILL = `mutation ($id: ID!, $key: UUID!) {
  bill: decideBill(bill: $id, approve: true, idempotencyKey: $key) { ${BILL} } }`;
const PAY_BILL = `mutation ($id: ID!, $on: LocalDate!, $key: UUID!) {
  bill: payBill(bill: $id, paidOn: $on, reference: "SP2D-1", idempotencyKey: $key) { ${BILL} } }`;

// A year, a regency and people of their own for each mode, since both share a database.
describe.each(
  MODES.map((mode, index) => ({
    mode,
    year: THIS_YEAR + 3 + index,
    first: 100_000 * (index + 1),
    regency: ["15.01", "15.02"][index]!,
  })),
)("$mode", ({ mode, year, first, regency }) => {
  let graph: Graph;
  let office: JambiOffice;
  let villages: string[];
  const people = (from: number, count: number) => Array.from({ length: count }, (_, n) => first + from + n);
  beforeAll(async () => {
    graph = await openGraph(mode);
    office = new JambiOffice(graph, year);
    villages = await office.villages(regency, 5);
    await office.openBudget();
  });
  afterAll(() => graph.close());

  test("a village's list of 49 is enrolled, and Rp121,600 of its Rp10,000,000 are left", async () => {
    const batch = await office.importList(listOfPeople(people(0, 49), villages[0]!), regency);
    expect(batch).toMatchObject({ status: "IMPORTED", accepted: 49, rejected: 0 });
    expect(await office.money(villages[0])).toMatchObject({
      amount: 10_000_000,
      reserved: 9_878_400,
      free: 121_600,
    });
  });

  test("the same list again changes nothing", async () => {
    const batch = await office.importList(`${listOfPeople(people(0, 49), villages[0]!)}\r\n`, regency);
    expect(batch).toMatchObject({ accepted: 0, changed: 0, unchanged: 49, rejected: 0 });
    expect(await office.money(villages[0])).toMatchObject({ free: 121_600 });
  });

  test("a fiftieth is refused with the Rp80,000 that is missing", async () => {
    expect(await office.enrol(first + 49, villages[0]!)).toMatchObject({
      __typename: "FundsShort",
      missing: 80_000,
    });
    expect(await office.money(villages[0])).toMatchObject({ free: 121_600 });
  });

  test("or enrolled for the seven whole months that Rp121,600 pay, with Rp4,000 left", async () => {
    const enrolled = await office.enrol(first + 49, villages[0]!, { whenShort: "FEWER_MONTHS" });
    expect(enrolled).toMatchObject({ enrolment: { untilMonth: `${year}-07` } });
    expect(await office.money(villages[0])).toMatchObject({ free: 4_000 });
  });

  test("or all fifty for eleven months, with Rp760,000 left", async () => {
    await office.importList(listOfPeople(people(100, 49), villages[1]!), regency);
    const fiftieth = await office.enrol(first + 149, villages[1]!, { whenShort: "FEWER_MONTHS_FOR_ALL" });
    expect(fiftieth).toMatchObject({ enrolment: { untilMonth: `${year}-11` } });
    expect(await office.money(villages[1])).toMatchObject({ reserved: 9_240_000, free: 760_000 });
    const months = await lastMonths(graph, villages[1]!, await graph.token("OFFICER", [regency]));
    expect(months.filter((month) => month === `${year}-11`)).toHaveLength(50);
  });

  test("64 at once into a village's last money: 49 get it, none of it is lost, and each answer is given again", async () => {
    const asked = people(200, 64).map((n) => ({ n, key: randomUUID() }));
    const all = () => Promise.all(asked.map(({ n, key }) => office.enrol(n, villages[2]!, {}, key)));
    const answers = await all();
    const kinds = answers.map((answer) => answer["__typename"] as string);
    expect(kinds.filter((kind) => kind === "WorkerEnrolled")).toHaveLength(49);
    expect(kinds.filter((kind) => kind === "FundsShort")).toHaveLength(15);
    expect(await office.money(villages[2])).toMatchObject({ reserved: 9_878_400, free: 121_600 });
    expect(await all()).toEqual(answers);
    expect(await office.money(villages[2])).toMatchObject({ reserved: 9_878_400, free: 121_600 });
  });

  test("who is paid for here is refused under another scheme of another province, told by which money and months, not by whom", async () => {
    const { data } = await graph.ask(
      '{ regions(level: VILLAGE, within: "12.10", first: 1) { nodes { code } } }',
    );
    const village = data!["regions"].nodes[0].code as string;
    const refused = await office.enrol(first, village, {
      scheme: "labuhanbatu-desa",
      category: "PEKERJA_RENTAN_DESA",
      payer: "APBD_REGENCY",
      fromMonth: `${year}-06`,
      months: 3,
    });
    expect(refused).toMatchObject({
      __typename: "AlreadyCovered",
      taken: [{ payer: "BKBK", fromMonth: `${year}-01`, untilMonth: `${year}-12` }],
    });
    expect(JSON.stringify(refused)).not.toMatch(/jambi|15\.0/i);
  });

  test("a month is billed for exactly the people on its list, by two persons, and paid: cover runs from that day", async () => {
    const month = `${year}-01`;
    const proposed = await office.as("FUNDER", ["15"], PROPOSE_BILL, {
      budget: office.budget,
      month,
      key: randomUUID(),
    });
    expect(proposed["bill"]).toMatchObject({ status: "PROPOSED", persons: 149, amount: 149 * 16_800 });
    const { id } = proposed["bill"];
    const own = await office.as("FUNDER", ["15"], DECIDE_BILL, { id, key: randomUUID() });
    expect(own["bill"]).toMatchObject({ code: "SAME_PERSON" });
    await office.as("VERIFIER", ["15"], DECIDE_BILL, { id, key: randomUUID() });
    expect(await office.money()).toMatchObject({ billed: 149 * 16_800, paid: 0 });
    const on = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    const before = await covered(graph, villages[0]!);
    const paid = await office.as("FUNDER", ["15"], PAY_BILL, { id, on, key: randomUUID() });
    expect(paid["bill"]).toMatchObject({ status: "PAID" });
    expect(await office.money()).toMatchObject({ billed: 0, paid: 149 * 16_800 });
    await expect.poll(() => covered(graph, villages[0]!), { timeout: 10_000 }).toBe((before ?? 0) + 50);
  });

  test("an officer of the neighbouring regency sees none of it: no person, no list, no line of the bill", async () => {
    const token = await graph.token("OFFICER", ["15.03"]);
    const { data } = await graph.ask(
      "query ($region: RegionCode!) { workers(filter: {region: $region}) { totalCount } }",
      { variables: { region: villages[0] }, token },
    );
    expect(data?.["workers"] ?? null).toBeNull();
    const lists = await graph.ask("{ importBatches(first: 100) { nodes { region { code } } } }", { token });
    for (const { region } of lists.data!["importBatches"].nodes) expect(region.code).toMatch(/^15\.03/);
  });
});

/** Persons of a village with cover on the last day of the present month, as its officer sees it. */
async function covered(graph: Graph, code: string): Promise<number | null> {
  const { data } = await graph.ask(
    "query ($code: RegionCode!) { region(code: $code) { coverage { covered } } }",
    {
      variables: { code },
      token: await graph.token("OFFICER", [code.slice(0, 5)]),
    },
  );
  return data!["region"].coverage.covered;
}
