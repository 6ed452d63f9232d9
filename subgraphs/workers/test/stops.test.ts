import { randomUUID } from "node:crypto";
import { month } from "@payung/jamsostek";
import { regionCode } from "@payung/plugin-kit";
import { actor, systemActor } from "@payung/subgraph-kit";
import { afterAll, beforeEach, expect, test } from "vitest";
import { coverageFacts } from "../src/coverage/coverage-facts.js";
import {
  analyst,
  asProduct,
  enrolmentId,
  officer,
  stranger,
  verifier,
  workersGraph,
} from "./workers-graph.js";
import type { Cover, WorkersGraph } from "./workers-graph.js";

/** Four people: two of a village, one of a neighbouring one, and one who moved to another regency. */
const PEOPLE = [
  { n: 0, village: "99.01.02.2003" },
  { n: 1, village: "99.01.02.2003" },
  { n: 2, village: "99.01.02.2004" },
  { n: 3, village: "99.02.01.2001" },
];
const COVERS: Cover[] = [
  { n: 0, from: "2026-01", until: "2026-12-31" },
  { n: 1, from: "2026-01", until: "2026-12-31" },
  { n: 2, from: "2026-01", until: "2026-12-31" },
  { n: 3, from: "2026-01", until: "2026-12-31" },
  { n: 0, from: "2026-12", until: null, scheme: "hill-farmers", payer: "CSR" },
];

let graph: WorkersGraph;
beforeEach(async () => {
  await graph?.database.close();
  graph = await workersGraph(PEOPLE, COVERS);
  await asProduct(graph.database.source, (manager) =>
    manager.query(
      `insert into cover_year select province, worker_id, 2026, bit_or(mask), bit_or(mask), 0
       from (select province, worker_id, months_mask(from_month, until_month) as mask from enrolment) as each
       group by province, worker_id`,
    ),
  );
});
afterAll(() => graph.database.close());

const STOP = `mutation ($input: StopInput!, $key: UUID!) { stopEnrolments(input: $input, idempotencyKey: $key) {
  __typename
  ... on EnrolmentsStopped { enrolments { id untilMonth stoppedOn stopReason paidThrough } }
  ... on StopRequest { id status reason stoppedOn region { code } enrolmentIds }
  ... on Refusal { code field }
} }`;

interface Asked {
  readonly numbers?: readonly number[];
  readonly on?: string;
  readonly reason?: string;
  readonly note?: string;
  readonly key?: string;
}

async function stop(asked: Asked = {}, who: typeof officer | undefined = officer) {
  const { numbers = [0], on = "2026-11-10", reason = "MOVED", note = null, key = randomUUID() } = asked;
  const input = { enrolments: numbers.map((n) => enrolmentId(n)), stoppedOn: on, reason, note };
  const { data, errors } = await graph.ask(STOP, { variables: { input, key }, ...(who && { actor: who }) });
  return { errors, answer: (data as { stopEnrolments: Record<string, unknown> } | null)?.stopEnrolments };
}

/** How many wait for their turn at the outbox. */
const waitingForOutbox = async () => {
  const [{ waiting }] = await graph.database.source.query<[{ waiting: number }]>(
    `select count(*)::integer as waiting from pg_locks join pg_database on pg_database.oid = database
     where datname = current_database() and locktype = 'advisory' and not granted`,
  );
  return waiting;
};

const masks = (n: number) =>
  asProduct(graph.database.source, async (manager) => {
    const [row]: [{ jkk: number; jkm: number }] = await manager.query(
      "select jkk, jkm from cover_year where worker_id = $1",
      [enrolmentId(n)],
    );
    return row;
  });

const counts = async (region: string, months: readonly string[]) => {
  const asked = months.map((each) => ({
    region: regionCode(region),
    month: month(each),
    needs: { parts: false, reported: false },
  }));
  const facts = await coverageFacts(graph.database.source, asked);
  return facts.map((each) => [each?.enrolled, each?.covered]);
};

test("a stop keeps the month of its day, frees the later ones, and gives their money back; what is paid stays", async () => {
  const { answer } = await stop();
  expect(answer).toEqual({
    __typename: "EnrolmentsStopped",
    enrolments: [
      {
        id: enrolmentId(0),
        untilMonth: "2026-11",
        stoppedOn: "2026-11-10",
        stopReason: "MOVED",
        paidThrough: "2026-12-31",
      },
    ],
  });
  // January to November of the stopped one, December of the other payer.
  expect(await masks(0)).toEqual({ jkk: 0b1111_1111_1111, jkm: 0b1111_1111_1111 });
  expect(graph.peers.calls.map(({ variables }) => variables["input"])).toMatchObject([
    { enrolments: [enrolmentId(0)], afterMonth: "2026-11", reason: "MOVED" },
  ]);
  await stop({ numbers: [1] });
  expect(await masks(1)).toEqual({ jkk: 0b0111_1111_1111, jkm: 0b0111_1111_1111 });
});

test("a stop counts itself out of the months behind it", async () => {
  await stop();
  expect(await counts("99.01.02.2003", ["2026-11", "2026-12"])).toEqual([
    [2, 2],
    [2, 2],
  ]);
});

test("a stop before the first month keeps nothing", async () => {
  await stop({ numbers: [4], on: "2026-11-21", reason: "EARNS_WAGE" });
  expect(graph.peers.calls.map(({ variables }) => variables["input"])).toMatchObject([
    { enrolments: [enrolmentId(4)], afterMonth: null },
  ]);
  expect(await counts("99.01.02.2003", ["2026-12"])).toEqual([[2, 2]]);
});

test("a month that stands on a bill is kept, as funding answers", async () => {
  graph.peers.answer = () => ({
    releaseFunds: { kept: [{ enrolment: enrolmentId(1), untilMonth: "2026-12" }] },
  });
  const { answer } = await stop({ numbers: [1] });
  expect(answer).toMatchObject({ enrolments: [{ untilMonth: "2026-12", stopReason: "MOVED" }] });
  expect(await masks(1)).toEqual({ jkk: 0b1111_1111_1111, jkm: 0b1111_1111_1111 });
  expect(await counts("99.01.02.2003", ["2026-12"])).toEqual([[2, 2]]);
});

test("a month that a bill kept is let go when the bill is refused, but for what another bill keeps", async () => {
  const kept = (untilMonth?: string) => {
    graph.peers.answer = () => ({
      releaseFunds: { kept: untilMonth ? [{ enrolment: enrolmentId(1), untilMonth }] : [] },
    });
  };
  const refuse = (who = systemActor("funding")) =>
    graph.ask("mutation ($input: BillRefusedInput!) { billRefused(input: $input) }", {
      variables: { input: { enrolments: [enrolmentId(1), enrolmentId(2)] } },
      actor: who,
    });
  expect((await refuse(officer)).errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  kept("2026-12");
  await stop({ numbers: [1], on: "2026-09-10" });
  expect(await counts("99.01.02.2003", ["2026-10"])).toEqual([[2, 2]]);
  kept("2026-11");
  expect((await refuse()).data).toEqual({ billRefused: true });
  expect(await masks(1)).toEqual({ jkk: 0b0111_1111_1111, jkm: 0b0111_1111_1111 });
  kept();
  graph.peers.calls.length = 0;
  await refuse();
  expect(await masks(1)).toEqual({ jkk: 0b0001_1111_1111, jkm: 0b0001_1111_1111 });
  expect(graph.peers.calls.map(({ variables }) => variables["input"])).toMatchObject([
    { enrolments: [enrolmentId(1)], afterMonth: "2026-09", reason: "MOVED" },
  ]);
  graph.peers.calls.length = 0;
  await refuse();
  expect(graph.peers.calls).toEqual([]);
  expect(await masks(2)).toEqual({ jkk: 0b1111_1111_1111, jkm: 0b1111_1111_1111 });
});

test("a bill is refused while a stop hears that the bill keeps a month: the month is let go all the same", async () => {
  let answer = (): void => {};
  const refused = new Promise<void>((resolve) => (answer = resolve));
  const kept = [{ enrolment: enrolmentId(1), untilMonth: "2026-12" }];
  graph.peers.answer = async () => {
    if (graph.peers.calls.length > 1) return { releaseFunds: { kept: [] } };
    await refused;
    return { releaseFunds: { kept } };
  };
  const stopping = stop({ numbers: [1], on: "2026-09-10" });
  await expect.poll(() => graph.peers.calls.length).toBe(1);
  const refusing = graph.ask("mutation ($input: BillRefusedInput!) { billRefused(input: $input) }", {
    variables: { input: { enrolments: [enrolmentId(1)] } },
    actor: systemActor("funding"),
  });
  await expect.poll(waitingForOutbox).toBe(1);
  answer();
  await stopping;
  expect((await refusing).data).toEqual({ billRefused: true });
  expect(await masks(1)).toEqual({ jkk: 0b0001_1111_1111, jkm: 0b0001_1111_1111 });
  expect(await counts("99.01.02.2003", ["2026-10"])).toEqual([[1, 2]]);
});

test("a death ends all enrolments of the person, whoever pays, and cover with its day", async () => {
  const { answer } = await stop({ reason: "DIED", on: "2026-10-20" });
  expect(answer).toMatchObject({
    enrolments: [
      { id: enrolmentId(0), untilMonth: "2026-10", paidThrough: "2026-10-20", stopReason: "DIED" },
      { id: enrolmentId(4), untilMonth: "2026-11", paidThrough: null, stopReason: "DIED" },
    ],
  });
  expect(await counts("99.01.02.2003", ["2026-09", "2026-10", "2026-11"])).toEqual([
    [2, 2],
    [2, 1],
    [1, 1],
  ]);
});

test("the same key again answers the same, and stops nothing twice", async () => {
  const key = randomUUID();
  const first = await stop({ key });
  expect((await stop({ key })).answer).toEqual(first.answer);
  expect(graph.peers.calls).toHaveLength(1);
  expect((await stop({ key, on: "2026-11-11" })).answer).toMatchObject({ code: "IDEMPOTENCY_KEY_REUSED" });
});

test("while funding does not answer the stop stands, and is told later", async () => {
  graph.peers.answer = () => {
    throw new Error("down");
  };
  expect((await stop()).answer).toMatchObject({ __typename: "EnrolmentsStopped" });
  const left: unknown[] = await asProduct(graph.database.source, (manager) =>
    manager.query("select 1 from outbox"),
  );
  expect(left).toHaveLength(1);
});

test.each([
  ["nobody's", { numbers: [77] }, officer, "NOT_FOUND", "input.enrolments"],
  ["another region's", { numbers: [3] }, officer, "NOT_FOUND", "input.enrolments"],
  ["none", { numbers: [] }, officer, "TOO_MANY_AT_ONCE", "input.enrolments"],
  ["one from a day to come", { on: "2026-11-22" }, officer, "DAY_TO_COME", "input.stoppedOn"],
  ["one for a reason that is not said", { reason: "OTHER" }, officer, "NOTE_NEEDED", "input.note"],
])("refuses to stop %s", async (_, asked, who, code, field) => {
  expect((await stop(asked, who)).answer).toEqual({ __typename: "Refusal", code, field });
  expect(graph.peers.calls).toEqual([]);
});

test("who reads no people stops none, and a funder neither", async () => {
  expect((await stop({}, analyst)).errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  const funder = actor("funder", "FUNDER", [regionCode("99.01")]);
  expect((await stop({}, funder)).answer).toMatchObject({ code: "NOT_ALLOWED_HERE" });
});

test("what was stopped is not stopped again, but a death is told at any time", async () => {
  await stop();
  expect((await stop({ on: "2026-11-11" })).answer).toMatchObject({ code: "ALREADY_STOPPED" });
  expect((await stop({ on: "2026-11-12", reason: "DIED" })).answer).toMatchObject({
    enrolments: [{ stopReason: "DIED", untilMonth: "2026-11", paidThrough: "2026-11-12" }, {}],
  });
});

test("a stop of more people than one may stop alone waits for a second person", async () => {
  const { answer } = await stop({ numbers: [0, 1, 2] });
  expect(answer).toMatchObject({
    __typename: "StopRequest",
    status: "WAITING",
    region: { code: "99.01.02" },
  });
  expect(graph.peers.calls).toEqual([]);
  const decide = async (approve: boolean, who: typeof officer) => {
    const source = `mutation ($id: ID!, $approve: Boolean!, $key: UUID!) {
      decideStop(id: $id, approve: $approve, note: "Sudah diperiksa", idempotencyKey: $key) {
        __typename ... on StopRequest { status decidedBy decisionNote } ... on Refusal { code } } }`;
    const variables = { id: answer!["id"], approve, key: randomUUID() };
    return (await graph.ask(source, { variables, actor: who })).data;
  };
  expect(await decide(true, officer)).toEqual({ decideStop: { __typename: "Refusal", code: "SAME_PERSON" } });
  expect(await decide(true, stranger)).toEqual({ decideStop: { __typename: "Refusal", code: "NOT_FOUND" } });
  const waiting = await graph.ask("{ stopRequests { totalCount nodes { madeBy } } }", { actor: verifier });
  expect(waiting.data).toEqual({ stopRequests: { totalCount: 1, nodes: [{ madeBy: "officer" }] } });
  expect(await decide(true, verifier)).toEqual({
    decideStop: {
      __typename: "StopRequest",
      status: "APPROVED",
      decidedBy: "verifier",
      decisionNote: "Sudah diperiksa",
    },
  });
  expect(graph.peers.calls).toHaveLength(1);
  expect(await counts("99.01.02", ["2026-12"])).toEqual([[1, 3]]);
  expect(await decide(false, verifier)).toEqual({
    decideStop: { __typename: "Refusal", code: "ALREADY_DECIDED" },
  });
});
