import { randomUUID } from "node:crypto";
import { month } from "@payung/jamsostek";
import { regionCode } from "@payung/plugin-kit";
import { systemActor } from "@payung/subgraph-kit";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { coverageFacts } from "../src/coverage/coverage-facts.js";
import { rebuildCoverage } from "../src/coverage/rebuild-coverage.js";
import { enrolmentId, officer, workerId, workersGraph } from "./workers-graph.js";
import type { Cover, WorkersGraph } from "./workers-graph.js";

const VILLAGE = "99.01.02.2003";
const PEOPLE = [0, 1].map((n) => ({ n, village: VILLAGE }));
const PAST = { evidence: "Daftar peserta 2024 no. 17" };
const COVERS: Cover[] = [
  { n: 0, from: "2024-01", until: "2024-12-31", row: PAST },
  { n: 1, from: "2024-01", until: "2024-12-31", row: PAST },
  // Of the same person, with a payer of today.
  { n: 1, from: "2026-01", until: null },
];

let graph: WorkersGraph;
beforeEach(async () => {
  await graph?.database.close();
  graph = await workersGraph(PEOPLE, COVERS);
  graph.peers.answer = ({ query }) =>
    query.includes("paymentDays(") ? { paymentDays: [] } : { releaseFunds: { kept: [] } };
});
afterAll(() => graph.database.close());

async function stopAsDead(enrolment: number, stoppedOn: string) {
  const source = `mutation ($input: StopInput!, $key: UUID!) { stopEnrolments(input: $input, idempotencyKey: $key) {
    __typename ... on Refusal { code field } } }`;
  const input = { enrolments: [enrolmentId(enrolment)], stoppedOn, reason: "DIED" };
  const { data } = await graph.ask(source, { variables: { input, key: randomUUID() }, actor: officer });
  return (data as { stopEnrolments: object }).stopEnrolments;
}

async function coverOn(n: number, date: string, despite = false) {
  const source = `query ($id: ID!, $date: LocalDate!, $despite: Boolean!) { worker(id: $id) {
    coverOn(date: $date, programme: JKM, despiteRecordedDeath: $despite) {
      covered monthsContributed endedByDeathOn } } }`;
  const variables = { id: workerId(n), date, despite };
  const { data, errors } = await graph.ask(source, { variables, actor: officer });
  expect(errors).toEqual([]);
  return (data as { worker: { coverOn: object } }).worker.coverOn;
}

const claimTells = (n: number, diedOn: string) =>
  graph.ask("mutation ($input: WorkerDiedInput!) { workerDied(input: $input) }", {
    variables: { input: { worker: workerId(n), diedOn, claim: "claim-1" } },
    actor: systemActor("claims"),
  });

/** How many are covered at the end of each month. */
async function covered(...months: readonly string[]) {
  const needs = { parts: false, reported: false };
  const asked = months.map((each) => ({ region: regionCode(VILLAGE), month: month(each), needs }));
  const facts = await coverageFacts(graph.database.source, asked);
  return facts.map((each) => each?.covered ?? 0);
}

describe("a death told with a year before past cover began", () => {
  test("covers nobody until it is mended, and the counts say so", async () => {
    await stopAsDead(0, "2023-09-12");
    expect(await coverOn(0, "2024-03-12")).toMatchObject({ covered: false, monthsContributed: 0 });
    expect(await covered("2023-12", "2024-01", "2024-08")).toEqual([0, 1, 1]);
    await rebuildCoverage(graph.database.source);
    expect(await covered("2023-12", "2024-01", "2024-08")).toEqual([0, 1, 1]);
  });

  test("leaves the record of what was paid, which counts for the true day", async () => {
    await stopAsDead(0, "2023-09-12");
    expect(await coverOn(0, "2024-09-12", true)).toEqual({
      covered: true,
      monthsContributed: 9,
      endedByDeathOn: "2023-09-12",
    });
  });

  test("reaches the person's past cover from another enrolment, and destroys nothing there", async () => {
    await stopAsDead(2, "2023-09-12");
    expect(await coverOn(1, "2024-09-12")).toMatchObject({ covered: false });
    expect(await coverOn(1, "2024-09-12", true)).toMatchObject({ covered: true, monthsContributed: 9 });
  });

  test("is mended by the claim that tells the true day, whoever told the wrong one", async () => {
    await stopAsDead(0, "2023-09-12");
    await claimTells(1, "2023-09-12");
    for (const n of [0, 1]) {
      await claimTells(n, "2024-09-12");
      expect(await coverOn(n, "2024-09-12")).toMatchObject({ covered: true, monthsContributed: 9 });
      expect(await coverOn(n, "2024-09-13")).toMatchObject({ covered: false });
    }
    expect(await covered("2024-01", "2024-08", "2024-09")).toEqual([2, 2, 0]);
    await rebuildCoverage(graph.database.source);
    expect(await covered("2024-01", "2024-08", "2024-09")).toEqual([2, 2, 0]);
  });
});

test("nobody is stopped on a day before the birth", async () => {
  expect(await stopAsDead(0, "1980-05-16")).toEqual({
    __typename: "Refusal",
    code: "EVENT_BEFORE_BIRTH",
    field: "input.stoppedOn",
  });
  expect(await stopAsDead(0, "1980-05-17")).toEqual({ __typename: "EnrolmentsStopped" });
});
