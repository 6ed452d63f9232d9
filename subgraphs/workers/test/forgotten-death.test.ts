import { randomUUID } from "node:crypto";
import { month } from "@payung/jamsostek";
import { regionCode } from "@payung/plugin-kit";
import { systemActor } from "@payung/subgraph-kit";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { coverageFacts } from "../src/coverage/coverage-facts.js";
import { rebuildCoverage } from "../src/coverage/rebuild-coverage.js";
import { askForDecember } from "./asked-conflict.js";
import { fundsFor } from "./fake-funding.js";
import { admin, asProduct, enrolmentId, officer, workerId, workersGraph } from "./workers-graph.js";
import type { Cover, WorkersGraph } from "./workers-graph.js";

const VILLAGE = "99.01.02.2003";
const COVERS: Cover[] = [
  // Paid for until August, set aside for until November.
  { n: 0, from: "2026-01", until: "2026-08-31", row: { untilMonth: month("2026-11") } },
  { n: 0, from: "2024-01", until: "2024-12-31", row: { evidence: "Daftar peserta 2024 no. 17" } },
];

let graph: WorkersGraph;
beforeEach(async () => {
  await graph?.database.close();
  graph = await workersGraph([{ n: 0, village: VILLAGE }], COVERS);
  fundsFor(graph.peers);
});
afterAll(() => graph.database.close());

async function stopAsDead(enrolment: string, stoppedOn: string) {
  const source = `mutation ($input: StopInput!, $key: UUID!) { stopEnrolments(input: $input, idempotencyKey: $key) {
    __typename } }`;
  const input = { enrolments: [enrolment], stoppedOn, reason: "DIED" };
  const { data } = await graph.ask(source, { variables: { input, key: randomUUID() }, actor: officer });
  expect(data).toEqual({ stopEnrolments: { __typename: "EnrolmentsStopped" } });
}

/** A verifier says that the record is wrong, by deciding for who has the person enrolled for December all the same. */
async function forget() {
  await askForDecember(graph, { recordedAsDead: true });
  const source = `mutation { decideCoverConflict(id: "C1", decision: SWITCH, note: "Salah catat",
    idempotencyKey: "${randomUUID()}") { ... on CoverConflict { status } ... on Refusal { code } } }`;
  const { data } = await graph.ask(source, { actor: admin });
  expect(data).toEqual({ decideCoverConflict: { status: "SWITCHED" } });
}

async function coverOn(date: string, despite = false) {
  const source = `query ($id: ID!, $date: LocalDate!, $despite: Boolean!) { worker(id: $id) {
    coverOn(date: $date, programme: JKK, despiteRecordedDeath: $despite) {
      covered paidThrough lastCoveredOn endedByDeathOn } } }`;
  const { data, errors } = await graph.ask(source, {
    variables: { id: workerId(0), date, despite },
    actor: officer,
  });
  expect(errors).toEqual([]);
  return (data as { worker: { coverOn: object } }).worker.coverOn;
}

const claimTells = (diedOn: string) =>
  graph.ask("mutation ($input: WorkerDiedInput!) { workerDied(input: $input) }", {
    variables: { input: { worker: workerId(0), diedOn, claim: "claim-1" } },
    actor: systemActor("claims"),
  });

/** The payments of the first enrolment, as the funding subgraph tells them anew. */
const payments = (...paidOn: readonly string[]) =>
  graph.ask("mutation ($input: CoverReturnedInput!) { coverReturned(input: $input) }", {
    variables: { input: { payments: [{ enrolment: enrolmentId(0), paidOn }] } },
    actor: systemActor("funding"),
  });

/** How many are covered at the end of each month. */
async function covered(...months: readonly string[]) {
  const needs = { parts: false, reported: false };
  const asked = months.map((each) => ({ region: regionCode(VILLAGE), month: month(each), needs }));
  const facts = await coverageFacts(graph.database.source, asked);
  return facts.map((each) => each?.covered ?? 0);
}

describe("a death that a verifier says is wrong", () => {
  test("cuts nothing that was paid: a living person's accident in a paid month is covered", async () => {
    await stopAsDead(enrolmentId(0), "2026-05-05");
    expect(await covered("2026-04", "2026-05", "2026-08")).toEqual([1, 0, 0]);
    await forget();
    expect(await coverOn("2026-06-10")).toMatchObject({ covered: true, paidThrough: "2026-08-31" });
    expect(await covered("2026-04", "2026-05", "2026-08", "2026-09")).toEqual([1, 1, 1, 0]);
    await rebuildCoverage(graph.database.source);
    expect(await covered("2026-04", "2026-05", "2026-08", "2026-09")).toEqual([1, 1, 1, 0]);
  });

  test("cuts no past cover either, though its day lay before all of it", async () => {
    await stopAsDead(enrolmentId(1), "2023-05-05");
    expect(await covered("2024-05", "2026-05")).toEqual([0, 0]);
    await forget();
    expect(await coverOn("2024-12-31")).toMatchObject({ covered: true });
    expect(await covered("2023-12", "2024-01", "2024-12", "2025-01")).toEqual([0, 1, 1, 0]);
  });

  test("has the payments told anew, and cuts none of them", async () => {
    await stopAsDead(enrolmentId(0), "2025-05-05");
    graph.peers.calls.length = 0;
    await forget();
    const told = graph.peers.calls.filter(({ query }) => query.includes("tellPayments"));
    expect(told.map(({ variables }) => variables["input"])).toEqual([
      { enrolments: [enrolmentId(0), enrolmentId(1)] },
    ]);
    await payments("2026-01-01", "2026-02-01");
    expect(await coverOn("2026-02-20")).toMatchObject({ covered: true, paidThrough: "2026-02-28" });
  });

  test("is named by no answer as what ended the cover", async () => {
    await stopAsDead(enrolmentId(0), "2026-05-05");
    await forget();
    for (const despite of [false, true])
      expect(await coverOn("2026-10-10", despite)).toMatchObject({
        covered: false,
        lastCoveredOn: "2026-08-31",
        endedByDeathOn: null,
      });
  });

  test("keeps no later death, told by an officer or a claim, from ending what was paid", async () => {
    await stopAsDead(enrolmentId(0), "2026-05-05");
    await forget();
    const [fresh]: [{ id: string }] = await asProduct(graph.database.source, (manager) =>
      manager.query("select id from enrolment where from_month = '2026-12-01'"),
    );
    await stopAsDead(fresh.id, "2026-08-10");
    expect(await coverOn("2026-08-10")).toMatchObject({ covered: true, paidThrough: "2026-08-10" });
    expect(await coverOn("2026-08-11")).toMatchObject({ covered: false });
    await claimTells("2026-07-10");
    expect(await coverOn("2026-07-10")).toMatchObject({ covered: true, paidThrough: "2026-07-10" });
    expect(await covered("2026-06", "2026-07", "2026-08")).toEqual([1, 0, 0]);
  });

  test("ends what was paid where a claim tells the same day after all", async () => {
    await stopAsDead(enrolmentId(0), "2026-05-05");
    await forget();
    await claimTells("2026-05-05");
    expect(await coverOn("2026-05-05")).toMatchObject({ covered: true, paidThrough: "2026-05-05" });
    expect(await coverOn("2026-05-06")).toMatchObject({ covered: false });
    expect(await covered("2026-04", "2026-05", "2026-08")).toEqual([1, 0, 0]);
  });
});
