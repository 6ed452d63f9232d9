import { randomUUID } from "node:crypto";
import { month } from "@payung/jamsostek";
import { regionCode } from "@payung/plugin-kit";
import { systemActor } from "@payung/subgraph-kit";
import { afterAll, beforeEach, expect, test } from "vitest";
import { coverageFacts } from "../src/coverage/coverage-facts.js";
import { askForDecember } from "./asked-conflict.js";
import { fundsFor } from "./fake-funding.js";
import { admin, enrolmentId, officer, workerId, workersGraph } from "./workers-graph.js";
import type { Cover, WorkersGraph } from "./workers-graph.js";

const PEOPLE = [0, 1].map((n) => ({ n, village: "99.01.02.2003" }));
/** Two payers for the one person; of the other only cover that ended. */
const COVERS: Cover[] = [
  { n: 0, from: "2026-01", until: "2026-12-31" },
  { n: 0, from: "2026-12", until: null, scheme: "hill-farmers", payer: "CSR" },
  { n: 1, from: "2026-01", until: "2026-06-30" },
];

let graph: WorkersGraph;
beforeEach(async () => {
  await graph?.database.close();
  graph = await workersGraph(PEOPLE, COVERS);
});
afterAll(() => graph.database.close());

const claims = systemActor("claims");
const DIED = "mutation ($input: WorkerDiedInput!) { workerDied(input: $input) }";

const died = (n: number, diedOn: string, { who = claims, claim = "claim-1" } = {}) =>
  graph.ask(DIED, { variables: { input: { worker: workerId(n), diedOn, claim } }, actor: who });

async function person(n: number) {
  const source = `{ worker(id: "${workerId(n)}") { diedOn deathClaim enrolments { id untilMonth paidThrough stopReason stoppedOn }
    coverOn(date: "2026-10-21", programme: JKM) { covered lastCoveredOn } } }`;
  const { data } = await graph.ask(source, { actor: officer });
  return (data as { worker: Record<string, unknown> }).worker;
}

const covered = async (months: readonly string[]) => {
  const asked = months.map((each) => ({
    region: regionCode("99.01.02.2003"),
    month: month(each),
    needs: { parts: false, reported: false },
  }));
  const facts = await coverageFacts(graph.database.source, asked);
  return facts.map((each) => [each?.enrolled, each?.covered]);
};

async function stop(enrolment: number, reason: string, on: string) {
  const source = `mutation ($input: StopInput!, $key: UUID!) { stopEnrolments(input: $input, idempotencyKey: $key) {
    __typename ... on Refusal { code } } }`;
  const input = { enrolments: [enrolmentId(enrolment)], stoppedOn: on, reason };
  return (await graph.ask(source, { variables: { input, key: randomUUID() }, actor: officer })).data;
}

test("a death that a claim tells ends every payer's enrolment with its day, and gives the later months back", async () => {
  expect(await died(0, "2026-10-20")).toEqual({ data: { workerDied: true }, errors: [] });
  expect(await person(0)).toEqual({
    diedOn: "2026-10-20",
    deathClaim: "claim-1",
    enrolments: [
      {
        id: enrolmentId(1),
        untilMonth: "2026-11",
        paidThrough: null,
        stopReason: "DIED",
        stoppedOn: "2026-10-20",
      },
      {
        id: enrolmentId(0),
        untilMonth: "2026-10",
        paidThrough: "2026-10-20",
        stopReason: "DIED",
        stoppedOn: "2026-10-20",
      },
    ],
    coverOn: { covered: false, lastCoveredOn: "2026-10-20" },
  });
  expect(await covered(["2026-09", "2026-10", "2026-11", "2026-12"])).toEqual([
    [1, 1],
    [1, 0],
    [0, 0],
    [0, 0],
  ]);
  expect(graph.peers.calls.map(({ variables }) => variables["input"])).toMatchObject([
    { enrolments: [enrolmentId(0)], afterMonth: "2026-10", reason: "DIED" },
    { enrolments: [enrolmentId(1)], afterMonth: null, reason: "DIED" },
  ]);
});

test("told again it does no more than once", async () => {
  await died(0, "2026-10-20");
  const [before, told] = [await person(0), graph.peers.calls.length];
  expect(await died(0, "2026-10-20")).toEqual({ data: { workerDied: true }, errors: [] });
  expect(await person(0)).toEqual(before);
  expect(graph.peers.calls).toHaveLength(told);
});

test("a claim that was approved again with another day corrects its own: what is paid covers until it, and no month comes back", async () => {
  await died(0, "2026-10-20");
  const told = graph.peers.calls.length;
  for (const day of ["2026-10-01", "2026-10-25"]) {
    expect((await died(0, day)).data).toEqual({ workerDied: true });
    expect(await person(0)).toMatchObject({
      diedOn: day,
      enrolments: [
        { untilMonth: "2026-11", stoppedOn: "2026-10-20", paidThrough: null },
        { untilMonth: "2026-10", stoppedOn: "2026-10-20", paidThrough: day },
      ],
    });
  }
  expect(await covered(["2026-09", "2026-10", "2026-11"])).toEqual([
    [1, 1],
    [1, 0],
    [0, 0],
  ]);
  expect(graph.peers.calls.slice(told).map(({ variables }) => variables["input"])).toEqual(
    [1, 2].map(() => ({ enrolments: [enrolmentId(0), enrolmentId(1)] })),
  );
});

test("a day that one claim told is changed by no other claim", async () => {
  await died(0, "2026-10-20");
  expect((await died(0, "2026-10-01", { claim: "claim-2" })).data).toEqual({ workerDied: true });
  expect(await person(0)).toMatchObject({ diedOn: "2026-10-20", deathClaim: "claim-1" });
});

test("a death is known of who has no running enrolment, and the cover that ended before it stays", async () => {
  expect((await died(1, "2026-10-20")).data).toEqual({ workerDied: true });
  expect(await person(1)).toMatchObject({
    diedOn: "2026-10-20",
    enrolments: [{ paidThrough: "2026-06-30", stopReason: null }],
  });
  expect(graph.peers.calls).toEqual([]);
});

test("cover that reaches beyond the death ends with it, though the enrolment was stopped before", async () => {
  await stop(0, "MOVED", "2026-08-31");
  await died(0, "2026-10-20");
  const { enrolments } = (await person(0)) as { enrolments: object[] };
  expect(enrolments).toContainEqual(
    expect.objectContaining({ id: enrolmentId(0), untilMonth: "2026-08", paidThrough: "2026-10-20" }),
  );
});

test("a month that is paid after the death covers nobody, though nothing was left to stop", async () => {
  await died(1, "2026-07-10");
  const paid = { key: "late", part: 0, month: "2026-06", paidOn: "2026-07-20", enrolments: [enrolmentId(2)] };
  await graph.ask("mutation ($input: CoverPaidInput!) { coverPaid(input: $input) }", {
    variables: { input: paid },
    actor: systemActor("funding"),
  });
  expect(await person(1)).toMatchObject({ enrolments: [{ paidThrough: "2026-06-30" }] });
});

test("a death that an officer tells with a stop is the person's, until a claim was approved for it", async () => {
  await stop(0, "DIED", "2026-11-02");
  expect(await person(0)).toMatchObject({ diedOn: "2026-11-02", deathClaim: null });
  await died(0, "2026-11-01");
  expect(await person(0)).toMatchObject({ diedOn: "2026-11-01", deathClaim: "claim-1" });
  expect(await person(0)).toMatchObject({
    enrolments: [{ stoppedOn: "2026-11-02" }, { stoppedOn: "2026-11-02" }],
  });
  await stop(0, "DIED", "2026-11-03");
  expect(await person(0)).toMatchObject({ diedOn: "2026-11-01" });
});

test("nobody but the product tells it, and of an unknown number it is false", async () => {
  expect((await died(0, "2026-10-20", { who: admin })).errors).toMatchObject([
    { extensions: { code: "FORBIDDEN" } },
  ]);
  expect((await died(77, "2026-10-20")).data).toEqual({ workerDied: false });
  const input = { worker: "'; drop table worker; --", diedOn: "2026-10-20", claim: "x" };
  expect((await graph.ask(DIED, { variables: { input }, actor: claims })).data).toEqual({
    workerDied: false,
  });
});

test("a verifier who switches payers revives nobody whose death was told after it was asked", async () => {
  await askForDecember(graph);
  await died(0, "2026-10-20");
  fundsFor(graph.peers);
  graph.peers.calls.length = 0;
  const source = `mutation { decideCoverConflict(id: "C1", decision: SWITCH, note: "Dibayar desa",
    idempotencyKey: "${randomUUID()}") { __typename ... on Refusal { code } } }`;
  const { data } = await graph.ask(source, { actor: admin });
  expect(data).toEqual({ decideCoverConflict: { __typename: "Refusal", code: "RECORDED_AS_DEAD" } });
  expect(graph.peers.calls).toEqual([]);
});
