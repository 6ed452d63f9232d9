import { randomUUID } from "node:crypto";
import { systemActor } from "@payung/subgraph-kit";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { enrolmentId, officer, workerId, workersGraph } from "./workers-graph.js";
import type { Cover, WorkersGraph } from "./workers-graph.js";

const PEOPLE = [0, 1, 2].map((n) => ({ n, village: "99.01.02.2003" }));
const COVERS: Cover[] = [
  // Paid for until November, and set aside for until December.
  { n: 0, from: "2026-01", until: "2026-11-30", row: { untilMonth: "2026-12" as never } },
  // Enrolled, of which only the funding subgraph knows a payment.
  { n: 1, from: "2026-10", until: null },
  // Lapsed long before anybody died.
  { n: 2, from: "2026-01", until: "2026-03-31" },
];

let graph: WorkersGraph;
let paidOn: Record<string, readonly string[]>;
beforeEach(async () => {
  await graph?.database.close();
  graph = await workersGraph(PEOPLE, COVERS);
  paidOn = {};
  graph.peers.answer = ({ query, variables }) =>
    query.includes("paymentDays(")
      ? {
          paymentDays: (variables["enrolments"] as string[]).map((enrolment) => ({
            enrolment,
            paidOn: paidOn[enrolment] ?? [],
          })),
        }
      : { releaseFunds: { kept: [] } };
});
afterAll(() => graph.database.close());

async function stopAsDead(enrolment: number, stoppedOn: string) {
  const source = `mutation ($input: StopInput!, $key: UUID!) { stopEnrolments(input: $input, idempotencyKey: $key) {
    __typename } }`;
  const input = { enrolments: [enrolmentId(enrolment)], stoppedOn, reason: "DIED" };
  const { errors } = await graph.ask(source, { variables: { input, key: randomUUID() }, actor: officer });
  expect(errors).toEqual([]);
}

async function coverOn(n: number, date: string, despiteRecordedDeath?: boolean) {
  const source = `query ($id: ID!, $date: LocalDate!, $despite: Boolean) { worker(id: $id) {
    coverOn(date: $date, programme: JKM, despiteRecordedDeath: $despite) {
      covered paidThrough lastCoveredOn monthsContributed endedByDeathOn enrolment { id paidThrough } } } }`;
  const variables = { id: workerId(n), date, ...(despiteRecordedDeath && { despite: true }) };
  const { data, errors } = await graph.ask(source, { variables, actor: officer });
  expect(errors).toEqual([]);
  return (data as { worker: { coverOn: Record<string, unknown> } }).worker.coverOn;
}

const claimTells = (n: number, diedOn: string) =>
  graph.ask("mutation ($input: WorkerDiedInput!) { workerDied(input: $input) }", {
    variables: { input: { worker: workerId(n), diedOn, claim: "claim-1" } },
    actor: systemActor("claims"),
  });

const pays = (enrolment: number, on: string) =>
  graph.ask("mutation ($input: CoverPaidInput!) { coverPaid(input: $input) }", {
    variables: {
      input: {
        key: randomUUID(),
        part: 0,
        month: on.slice(0, 7),
        paidOn: on,
        enrolments: [enrolmentId(enrolment)],
      },
    },
    actor: systemActor("funding"),
  });

describe("a stop has an earlier day of death than the certificate", () => {
  beforeEach(() => stopAsDead(0, "2026-10-05"));

  test("and the person was covered on the true day, since its month was paid", async () => {
    expect(await coverOn(0, "2026-11-10", true)).toEqual({
      covered: true,
      paidThrough: "2026-11-30",
      lastCoveredOn: "2026-11-09",
      monthsContributed: 11,
      endedByDeathOn: "2026-10-05",
      // As it stands recorded.
      enrolment: { id: enrolmentId(0), paidThrough: "2026-10-05" },
    });
  });

  test("and whoever does not ask for a death is told the cover as the stop ended it", async () => {
    expect(await coverOn(0, "2026-11-10")).toMatchObject({
      covered: false,
      lastCoveredOn: "2026-10-05",
      endedByDeathOn: "2026-10-05",
    });
    expect(graph.peers.calls.some(({ query }) => query.includes("paymentDays("))).toBe(false);
  });

  test("and nobody was covered in a month that was given back, of which the answer names what ended it", async () => {
    expect(await coverOn(0, "2026-12-10", true)).toMatchObject({
      covered: false,
      lastCoveredOn: "2026-11-30",
      endedByDeathOn: "2026-10-05",
    });
  });

  test("and the cover lasts to the claim's day once that is approved, and not a day longer", async () => {
    expect((await claimTells(0, "2026-11-10")).data).toEqual({ workerDied: true });
    expect(await coverOn(0, "2026-11-10")).toMatchObject({ covered: true, paidThrough: "2026-11-10" });
    expect(await coverOn(0, "2026-11-11")).toMatchObject({ covered: false, endedByDeathOn: "2026-11-10" });
  });

  test("and the cover ends with the stop's day again where the claim is corrected to it after all", async () => {
    for (const day of ["2026-11-10", "2026-10-05"]) await claimTells(0, day);
    expect(await coverOn(0, "2026-10-05")).toMatchObject({ covered: true, paidThrough: "2026-10-05" });
    expect(await coverOn(0, "2026-10-06")).toMatchObject({ covered: false, endedByDeathOn: "2026-10-05" });
  });

  test("and a day for which no month was ever set aside is one on which no death ended cover", async () => {
    expect(await coverOn(0, "2026-12-31", true)).toMatchObject({ endedByDeathOn: "2026-10-05" });
    expect(await coverOn(0, "2027-03-10", true)).toMatchObject({
      covered: false,
      lastCoveredOn: "2026-11-30",
      endedByDeathOn: null,
    });
  });

  test("and a payment of before the claim's day counts until it, though it is told after", async () => {
    await claimTells(0, "2026-12-10");
    await pays(0, "2026-11-25");
    expect(await coverOn(0, "2026-12-10")).toMatchObject({ covered: true, monthsContributed: 12 });
    expect(await coverOn(0, "2026-12-11")).toMatchObject({ covered: false });
  });
});

test("a payment that came after the recorded day covers the true day of death", async () => {
  await stopAsDead(1, "2026-10-05");
  await pays(1, "2026-10-20");
  paidOn = { [enrolmentId(1)]: ["2026-10-20"] };
  expect(await coverOn(1, "2026-11-03")).toMatchObject({ covered: false });
  expect(await coverOn(1, "2026-11-03", true)).toMatchObject({
    covered: true,
    paidThrough: "2026-11-19",
    monthsContributed: 1,
  });
  expect(await coverOn(1, "2026-10-10", true)).toMatchObject({ covered: false });
});

test("a payment between the recorded day and the claim's is told again once that is approved, and covers", async () => {
  await stopAsDead(1, "2026-10-05");
  await pays(1, "2026-10-20");
  await claimTells(1, "2026-11-03");
  const input = { enrolments: [enrolmentId(1)] };
  expect(graph.peers.calls.at(-1)).toMatchObject({ subgraph: "funding", variables: { input } });
  const payments = [{ enrolment: enrolmentId(1), paidOn: ["2026-10-20"] }];
  await graph.ask("mutation ($input: CoverReturnedInput!) { coverReturned(input: $input) }", {
    variables: { input: { payments } },
    actor: systemActor("funding"),
  });
  expect(await coverOn(1, "2026-11-03")).toMatchObject({ covered: true, paidThrough: "2026-11-03" });
});

test("cover that had lapsed before any death was ended by none", async () => {
  await stopAsDead(2, "2026-10-05");
  expect(await coverOn(2, "2026-11-10", true)).toMatchObject({
    covered: false,
    lastCoveredOn: "2026-03-31",
    endedByDeathOn: null,
  });
});

test("an enrolment that was still to begin was ended by a death for its own months only", async () => {
  await stopAsDead(1, "2026-09-05");
  expect(await coverOn(1, "2026-09-20", true)).toMatchObject({ endedByDeathOn: null });
  expect(await coverOn(1, "2026-10-20", true)).toMatchObject({ endedByDeathOn: "2026-09-05" });
});

test("a claim with an earlier day than the stop's ends the cover with that day", async () => {
  await stopAsDead(0, "2026-10-05");
  await claimTells(0, "2026-09-20");
  expect(await coverOn(0, "2026-09-20")).toMatchObject({ covered: true, paidThrough: "2026-09-20" });
  expect(await coverOn(0, "2026-09-21")).toMatchObject({ covered: false });
});
