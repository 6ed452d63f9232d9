import { localDate, syntheticNik } from "@payung/jamsostek";
import { regionCode } from "@payung/plugin-kit";
import { actAs, actor } from "@payung/subgraph-kit";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ReserveFundsInput } from "../src/enrolling/reserve-funds.js";
import { deliverOutbox } from "../src/outbox/outbox.js";
import { fundsFor } from "./fake-funding.js";
import { admin, analyst, asProduct, officer, stranger, verifier, workersGraph } from "./workers-graph.js";
import type { WorkersGraph } from "./workers-graph.js";

const neighbour = actor("neighbour", "OFFICER", [regionCode("99.02")]);
const BORN = localDate("1980-05-17");
/** Another sound scheme of the same province; only its graph extension fails. */
const OTHER = "gagal-jawab-rentan";

const ENROL = `mutation ($input: EnrolWorkerInput!, $key: UUID!) { enrolWorker(input: $input, idempotencyKey: $key) {
  __typename
  ... on WorkerEnrolled {
    worker { id name nik birthDate sex domicile diedOn synthetic enrolments { id } }
    enrolment { id fromMonth untilMonth payer programmes status paidThrough }
    enrolledBefore notices { code message }
  }
  ... on Problem { code message }
  ... on NotEligible { reasons { code message basis { kind number year } } }
  ... on AlreadyCovered { queued taken { payer programmes fromMonth untilMonth } }
  ... on FundsShort { missing }
  ... on Refusal { field }
} }`;

let graph: WorkersGraph;
let keys = 0;
const newKey = () => `00000000-0000-4000-8000-${String(keys++).padStart(12, "0")}`;

beforeAll(async () => {
  graph = await workersGraph();
  fundsFor(graph.peers);
});
afterAll(() => graph.database.close());

const person = (n: number, given: object = {}) => ({
  scheme: "contoh-rentan",
  nik: syntheticNik(n, BORN, "FEMALE"),
  name: `Contoh  Orang ${n}`,
  category: "PEKERJA_RENTAN",
  village: "99.01.02.2003",
  fromMonth: "2027-01",
  months: 12,
  synthetic: true,
  ...given,
});

async function enrol(input: object, who = officer, key = newKey()): Promise<any> {
  const { data, errors } = await graph.ask(ENROL, { variables: { input, key }, actor: who });
  return (data as any)?.enrolWorker ?? { errors: errors.map(({ extensions }) => extensions) };
}

const count = (table: string) =>
  asProduct(graph.database.source, async (manager) => {
    const [row] = await manager.query<{ rows: number }[]>(`select count(*)::int as rows from ${table}`);
    return row!.rows;
  });

describe("enrolling one person", () => {
  test("puts the person in with a masked NIK, the months set aside and nothing promised before it is paid", async () => {
    const enrolled = await enrol(person(1));
    expect(enrolled).toMatchObject({
      __typename: "WorkerEnrolled",
      worker: {
        id: expect.stringMatching(/^99-[0-9A-Z]{26}$/),
        name: "Contoh Orang 1",
        nik: expect.stringMatching(/^99\*{12}\d\d$/),
        birthDate: "1980-05-17",
        sex: "FEMALE",
        domicile: "99.01.02.2003",
        synthetic: true,
      },
      enrolment: {
        fromMonth: "2027-01",
        untilMonth: "2027-12",
        payer: "APBD_PROVINCE",
        programmes: ["JKK", "JKM"],
        status: "UPCOMING",
        paidThrough: null,
      },
      enrolledBefore: false,
      notices: [],
    });
    expect(await count("reservation_intent")).toBe(0);
  });

  test("again finds the person enrolled and sets no money aside", async () => {
    const asked = () => graph.peers.calls.filter(({ subgraph }) => subgraph === "funding").length;
    const before = asked();
    const again = await enrol(person(1));
    expect(again).toMatchObject({ __typename: "WorkerEnrolled", enrolledBefore: true, enrolment: null });
    expect(asked()).toBe(before);
    expect(await count("worker")).toBe(1);
  });

  test("with another name brings the person up to date and says what changed", async () => {
    const again = await enrol(person(1, { name: "Contoh Nama Baru", village: "99.01.02.2004" }));
    expect(again.worker).toMatchObject({ name: "Contoh Nama Baru", domicile: "99.01.02.2004" });
    expect(again.notices).toMatchObject([
      { code: "FACTS_CHANGED", message: expect.stringContaining("name") },
    ]);
  });

  test("with the same key answers the same, though the input is another's it is refused", async () => {
    const key = newKey();
    const first = await enrol(person(2), officer, key);
    expect(await enrol(person(2), officer, key)).toEqual(first);
    expect(await enrol(person(3), officer, key)).toMatchObject({
      __typename: "Refusal",
      code: "IDEMPOTENCY_KEY_REUSED",
      field: "idempotencyKey",
    });
    expect(await count("worker")).toBe(2);
  });

  test("asked twice at once with one key enrols once and keeps money once", async () => {
    const key = newKey();
    const answers = await Promise.all([1, 2, 3].map(() => enrol(person(4), officer, key)));
    expect(new Set(answers.map((answer) => answer.worker?.id)).size).toBe(1);
    expect(await count("reservation_intent")).toBe(0);
  });

  test("asked by two officers at once with two keys: the first who commits keeps, the other finds it done", async () => {
    const answers = await Promise.all([enrol(person(5)), enrol(person(5), admin)]);
    for (const answer of answers) expect(answer).toMatchObject({ __typename: "WorkerEnrolled" });
    expect(answers.filter((answer) => answer.enrolledBefore)).toHaveLength(1);
  });
});

describe("nobody is paid for twice", () => {
  test("a person whom another scheme pays for is refused with the payer's kind and months", async () => {
    await enrol(person(10));
    expect(
      await enrol(person(10, { scheme: OTHER, sponsoredByCompany: true, fromMonth: "2027-03", months: 3 })),
    ).toMatchObject({
      __typename: "AlreadyCovered",
      code: "ALREADY_COVERED",
      queued: false,
      taken: [
        { payer: "APBD_PROVINCE", programmes: ["JKK", "JKM"], fromMonth: "2027-01", untilMonth: "2027-12" },
      ],
    });
  });

  test("or is queued for a verifier, once, if the officer wants so", async () => {
    const asked = person(10, {
      scheme: OTHER,
      sponsoredByCompany: true,
      fromMonth: "2027-03",
      months: 3,
      whenCovered: "QUEUE",
    });
    expect(await enrol(asked)).toMatchObject({ __typename: "AlreadyCovered", queued: true });
    await enrol(asked);
    expect(await count("cover_conflict")).toBe(1);
  });

  test("a person who lives in another officer's region is not told apart from one who is covered there: nothing is said of name or place", async () => {
    await enrol(person(11, { village: "99.02.01.2001", months: 2 }), neighbour);
    const elsewhere = await enrol(person(11, { fromMonth: "2027-06", months: 2 }));
    expect(elsewhere).toMatchObject({ __typename: "AlreadyCovered", code: "LIVES_ELSEWHERE", taken: [] });
    expect(JSON.stringify(elsewhere)).not.toMatch(/99\.02|Orang 11/);
    const covered = await enrol(
      person(11, { fromMonth: "2027-02", months: 2, scheme: OTHER, sponsoredByCompany: true }),
    );
    expect(covered).toMatchObject({ code: "ALREADY_COVERED", taken: [{ untilMonth: "2027-02" }] });
    expect(JSON.stringify(covered)).not.toMatch(/99\.02|Orang 11/);
  });

  test("other months of the year are free for another payer", async () => {
    await enrol(person(12, { months: 3 }));
    const later = await enrol(
      person(12, { scheme: OTHER, sponsoredByCompany: true, fromMonth: "2027-04", months: 3 }),
    );
    expect(later).toMatchObject({ __typename: "WorkerEnrolled", enrolledBefore: false });
  });
});

test("somebody of the same name, birth date and village under another NIK is enrolled, with a word to look at both", async () => {
  await enrol(person(15, { name: "Contoh Kembar" }));
  const twin = await enrol(person(16, { name: "CONTOH  Kembar." }));
  expect(twin).toMatchObject({ __typename: "WorkerEnrolled", notices: [{ code: "PROBABLE_DUPLICATE" }] });
  const other = await enrol(person(17, { name: "Contoh Kembar", village: "99.01.02.2004" }));
  expect(other.notices).toEqual([]);
});

describe("who may not be enrolled", () => {
  test.each([
    ["a man of 70 by his age", { nik: syntheticNik(20, localDate("1955-05-17"), "MALE") }, "AGE_OVER_LIMIT"],
    ["who lives outside the scheme's region", { village: "98.01.01.2001" }, "OUTSIDE_REGION"],
    ["of a group that the scheme does not name", { category: "NON_ASN" }, "CATEGORY_NOT_COVERED"],
    ["whose NIK has 30 February", { nik: "9901017002800001" }, "NIK_NO_SUCH_DAY"],
    ["a child", { nik: syntheticNik(21, localDate("2020-01-01"), "MALE") }, "AGE_NOT_PLAUSIBLE"],
  ])("%s: %j", async (_, given, code) => {
    const answer = await enrol(person(20, given), admin);
    expect(answer).toMatchObject({ __typename: "NotEligible", code: "NOT_ELIGIBLE" });
    expect(answer.reasons.map((reason: any) => reason.code)).toContain(code);
  });

  test.each([
    ["a past month", { fromMonth: "2026-10" }, "MONTH_PAST", "input.fromMonth"],
    ["a source that does not pay the scheme", { payer: "BAZNAS" }, "SOURCE_NOT_OF_SCHEME", "input.payer"],
    [
      "programmes that the scheme does not pay for",
      { programmes: ["JHT"] },
      "PROGRAMMES_NOT_OF_SCHEME",
      "input.programmes",
    ],
    [
      "fewer programmes than the scheme pays for",
      { programmes: ["JKM"] },
      "PROGRAMMES_NOT_OF_SCHEME",
      "input.programmes",
    ],
    ["months beyond the year", { fromMonth: "2027-06", months: 8 }, "CROSSES_YEAR", "input.months"],
    [
      "a scheme that is not in force yet",
      { scheme: "contoh-rentan", village: "98.01.01.2001" },
      "NOT_ALLOWED_HERE",
      "input.village",
    ],
    ["no months", { months: 0 }, "MONTHS_NOT_VALID", "input.months"],
    ["months before the first", { months: -3 }, "MONTHS_NOT_VALID", "input.months"],
    ["more months than a year has", { months: 2_000_000_000 }, "MONTHS_NOT_VALID", "input.months"],
    ["an endless occupation", { occupation: "x".repeat(1e6) }, "OCCUPATION_NOT_VALID", "input.occupation"],
    ["an occupation of no letters", { occupation: "a\0b" }, "OCCUPATION_NOT_VALID", "input.occupation"],
    ["a village that is a district", { village: "99.01.02" }, "NO_SUCH_VILLAGE", "input.village"],
    ["a village that there is not", { village: "99.01.02.9999" }, "NO_SUCH_VILLAGE", "input.village"],
  ])("%s", async (_, given, code, field) => {
    expect(await enrol(person(22, given))).toMatchObject({ __typename: "Refusal", code, field });
  });

  test("a name of a million characters", async () => {
    const answer = await enrol(person(22, { name: "x".repeat(1e6) }));
    expect(answer.reasons).toMatchObject([{ code: "NAME_NOT_VALID" }]);
  });

  test("nobody is enrolled by the public, an analyst, a verifier, or an officer elsewhere", async () => {
    expect(await enrol(person(23), analyst)).toMatchObject({ errors: [{ code: "FORBIDDEN" }] });
    expect(await enrol(person(23), verifier)).toMatchObject({ errors: [{ code: "FORBIDDEN" }] });
    expect(await enrol(person(23), stranger)).toMatchObject({ code: "NOT_ALLOWED_HERE" });
  });
});

test("months of a stopped enrolment are another payer's only once it is known which of them stand on a bill", async () => {
  const { enrolment, worker } = await enrol(person(50));
  const stop = (kept: readonly object[]) => {
    fundsFor(graph.peers);
    const answer = graph.peers.answer;
    graph.peers.answer = (call) =>
      call.query.includes("releaseFunds(") ? { releaseFunds: { kept } } : answer(call);
  };
  fundsFor(graph.peers, { down: true });
  await graph.ask(
    `mutation ($id: ID!, $key: UUID!) { stopEnrolments(
      input: {enrolments: [$id], stoppedOn: "2026-11-21", reason: EARNS_WAGE}, idempotencyKey: $key) { __typename } }`,
    { variables: { id: enrolment.id, key: newKey() }, actor: officer },
  );
  stop([{ enrolment: enrolment.id, untilMonth: "2027-01" }]);
  const other = (fromMonth: string) =>
    person(50, { scheme: OTHER, sponsoredByCompany: true, fromMonth, months: 2 });
  expect(await enrol(other("2027-01"))).toMatchObject({ code: "MONTHS_NOT_FREE_YET", taken: [] });
  await deliverOutbox(graph.parts);
  expect(await enrol(other("2027-01"))).toMatchObject({ taken: [{ untilMonth: "2027-01" }] });
  expect(await enrol(other("2027-02"))).toMatchObject({ worker: { id: worker.id }, enrolledBefore: false });
});

describe("extending", () => {
  const EXTEND = `mutation ($input: ExtendInput!, $key: UUID!) { extendEnrolments(input: $input, idempotencyKey: $key) {
    ... on EnrolmentsExtended { enrolments {
      enrolment untilMonth next { fromMonth untilMonth payer programmes } notice { code message }
    } }
    ... on Refusal { code field }
  } }`;
  const extend = async (enrolments: readonly string[], months: number, key = newKey(), who = officer) => {
    const { data, errors } = await graph.ask(EXTEND, {
      variables: { input: { enrolments, months }, key },
      actor: who,
    });
    return (data as any)?.extendEnrolments ?? { errors: errors.map(({ extensions }) => extensions) };
  };

  test("goes on where the enrolment ends, by the same payer, once for a key", async () => {
    const { enrolment } = await enrol(person(40, { months: 3, sponsoredByCompany: true }));
    const key = newKey();
    const extended = await extend([enrolment.id], 2, key);
    expect(extended.enrolments).toEqual([
      {
        enrolment: enrolment.id,
        untilMonth: "2027-05",
        next: { fromMonth: "2027-04", untilMonth: "2027-05", payer: "CSR", programmes: ["JKK", "JKM"] },
        notice: null,
      },
    ]);
    expect(await extend([enrolment.id], 2, key)).toEqual(extended);
  });

  test("into months that somebody else has taken says so, and enrols the others", async () => {
    const first = await enrol(person(41, { months: 3 }));
    await enrol(person(41, { scheme: OTHER, sponsoredByCompany: true, fromMonth: "2027-05", months: 2 }));
    const second = await enrol(person(42, { months: 3 }));
    const { enrolments } = await extend([first.enrolment.id, second.enrolment.id, "99-NOBODY"], 3);
    expect(enrolments).toMatchObject([
      { next: null, notice: { code: "ALREADY_COVERED" } },
      { untilMonth: "2027-06", notice: null },
      { next: null, notice: { code: "NOT_FOUND" } },
    ]);
  });

  test("two enrolments of one person at once goes on with the first, and says so of the other", async () => {
    const first = await enrol(person(44, { months: 2 }));
    const second = await enrol(person(44, { fromMonth: "2027-06", months: 2 }));
    const { enrolments } = await extend([first.enrolment.id, second.enrolment.id], 1);
    expect(enrolments).toMatchObject([
      { untilMonth: "2027-03", notice: null },
      { next: null, notice: { code: "TWICE_IN_REQUEST" } },
    ]);
  });

  test("somebody who is in the scheme already and lives elsewhere is told so in words", async () => {
    await enrol(person(80, { village: "99.02.01.2001" }), neighbour);
    expect(await enrol(person(80))).toMatchObject({
      __typename: "AlreadyCovered",
      code: "LIVES_ELSEWHERE",
      taken: [],
    });
  });

  test("somebody who died is enrolled, or extended, only once a verifier has said that it was a mistake", async () => {
    const STOP = `mutation ($input: StopInput!, $key: UUID!) {
      stopEnrolments(input: $input, idempotencyKey: $key) { __typename } }`;
    const early = await enrol(person(81, { fromMonth: "2026-11", months: 1 }));
    const { enrolment } = await enrol(person(81, { months: 3 }));
    const input = { enrolments: [enrolment.id], stoppedOn: "2026-11-20", reason: "DIED" };
    const stopped = await graph.ask(STOP, { variables: { input, key: newKey() }, actor: officer });
    expect(stopped.data).toEqual({ stopEnrolments: { __typename: "EnrolmentsStopped" } });
    const again = person(81, { fromMonth: "2027-06", months: 3 });
    expect(await enrol(again)).toMatchObject({
      __typename: "AlreadyCovered",
      code: "RECORDED_AS_DEAD",
      queued: false,
    });
    expect((await extend([early.enrolment.id], 1)).enrolments).toMatchObject([
      { next: null, notice: { code: "RECORDED_AS_DEAD" } },
    ]);
    expect(await enrol({ ...again, whenCovered: "QUEUE" })).toMatchObject({ queued: true });
    const WAITING = `{ coverConflicts(region: "99.01.02.2003") { nodes { id asked { fromMonth } } } }`;
    const waiting = (await graph.ask(WAITING, { actor: verifier })).data as any;
    const { id } = waiting.coverConflicts.nodes.find(({ asked }: any) => asked.fromMonth === "2027-06");
    const DECIDE = `mutation ($id: ID!, $key: UUID!) { decideCoverConflict(id: $id, decision: SWITCH,
      note: "Salah catat", idempotencyKey: $key) { ... on CoverConflict { status } ... on Refusal { code } } }`;
    const decided = await graph.ask(DECIDE, { variables: { id, key: newKey() }, actor: verifier });
    expect(decided.data).toEqual({ decideCoverConflict: { status: "SWITCHED" } });
    expect(await enrol(person(81, { fromMonth: "2027-10", months: 1 }))).toMatchObject({
      __typename: "WorkerEnrolled",
      worker: { diedOn: null },
    });
  });

  test("beyond the year, of none, or by an officer elsewhere does nothing", async () => {
    const { enrolment } = await enrol(person(43));
    const beyond = await extend([enrolment.id], 12);
    expect(beyond.enrolments).toMatchObject([{ next: { fromMonth: "2028-01", untilMonth: "2028-12" } }]);
    expect(await extend([], 1)).toEqual({ code: "TOO_MANY_AT_ONCE", field: "input.enrolments" });
    expect(await extend([enrolment.id], 13)).toEqual({ code: "MONTHS_NOT_VALID", field: "input.months" });
    expect((await extend([enrolment.id], 1, newKey(), stranger)).enrolments).toMatchObject([
      { next: null, notice: { code: "NOT_FOUND" } },
    ]);
  });
});

/** The next reservation is answered once `go` is called. */
function heldBack(peers: WorkersGraph["peers"]) {
  const answer = peers.answer;
  let go = (): void => {};
  const gone = new Promise<void>((resolve) => (go = resolve));
  const input = new Promise<ReserveFundsInput>((resolve) => {
    peers.answer = async (call) => {
      if (!call.query.includes("reserveFunds(")) return answer(call);
      peers.answer = answer;
      resolve(call.variables["input"] as ReserveFundsInput);
      await gone;
      return answer(call);
    };
  });
  return { go: () => go(), input };
}

describe("money", () => {
  test("that does not reach leaves nobody enrolled and says what is missing", async () => {
    fundsFor(graph.peers, { refuse: { code: "FUNDS_SHORT", missing: 80_000, available: 121_600 } });
    const before = await count("worker");
    expect(await enrol(person(30))).toMatchObject({
      __typename: "FundsShort",
      code: "FUNDS_SHORT",
      missing: 80_000,
      message: expect.stringContaining("Rp80,000"),
    });
    expect(await count("worker")).toBe(before);
    expect(await count("reservation_intent")).toBe(0);
  });

  test("is settled as soon as the person is enrolled, or once the funding subgraph answers again", async () => {
    const settled = () =>
      graph.peers.calls.flatMap(({ query, variables }) =>
        query.includes("settleReservations(") ? [variables["input"] as { keys: string[] }] : [],
      );
    fundsFor(graph.peers);
    graph.peers.calls.length = 0;
    await enrol(person(51));
    expect(settled()).toEqual([{ keys: [expect.stringContaining("enrol:")], notEnrolled: [] }]);
    expect(await count("outbox")).toBe(0);
    const answer = graph.peers.answer;
    graph.peers.answer = (call) => {
      if (call.query.includes("settleReservations(")) throw new Error("nobody answers");
      return answer(call);
    };
    expect(await enrol(person(52))).toMatchObject({ __typename: "WorkerEnrolled" });
    expect(await count("outbox")).toBe(1);
    fundsFor(graph.peers);
    graph.peers.calls.length = 0;
    await deliverOutbox(graph.parts);
    expect(settled()).toHaveLength(1);
    expect(await count("outbox")).toBe(0);
  });

  test("for fewer months enrols for those and says so", async () => {
    fundsFor(graph.peers, { until: "2027-07" });
    expect(await enrol(person(31, { whenShort: "FEWER_MONTHS" }))).toMatchObject({
      enrolment: { untilMonth: "2027-07" },
      notices: [{ code: "MONEY_FOR_FEWER_MONTHS" }],
    });
  });

  test("for fewer months for all cuts those enrolled before and gives them the months back", async () => {
    fundsFor(graph.peers);
    const first = await enrol(person(32));
    const cut = { enrolment: first.enrolment.id, worker: first.worker.id, untilMonth: "2027-11" };
    fundsFor(graph.peers, { until: "2027-11", shortened: [cut] });
    await enrol(person(33, { whenShort: "FEWER_MONTHS_FOR_ALL" }));
    fundsFor(graph.peers);
    const december = person(32, { scheme: OTHER, sponsoredByCompany: true, fromMonth: "2027-12", months: 1 });
    expect(await enrol(december)).toMatchObject({ __typename: "WorkerEnrolled" });
    expect(await enrol({ ...december, fromMonth: "2027-11" })).toMatchObject({ code: "ALREADY_COVERED" });
  });

  test.each(["before", "while"])(
    "cut for all %s somebody else is committed cuts that person too, and gives the months back",
    async (when) => {
      const [n, other] = when === "before" ? [60, 61] : [62, 63];
      fundsFor(graph.peers);
      const { go, input } = heldBack(graph.peers);
      const enrolling = enrol(person(n));
      const { enrolments, workers } = await input;
      const cut = { enrolment: enrolments[0], worker: workers[0], untilMonth: "2027-11" };
      fundsFor(graph.peers, { until: "2027-11", shortened: [cut] });
      if (when === "while") go();
      const cutting = enrol(person(other, { whenShort: "FEWER_MONTHS_FOR_ALL" }));
      if (when === "before") await cutting;
      go();
      const enrolled = await enrolling;
      await cutting;
      fundsFor(graph.peers);
      expect(enrolled).toMatchObject({ __typename: "WorkerEnrolled" });
      const december = { scheme: OTHER, sponsoredByCompany: true, fromMonth: "2027-12", months: 1 };
      expect(await enrol(person(n, december))).toMatchObject({ __typename: "WorkerEnrolled" });
      expect(await count("reservation_intent where input ->> 'whenShort' <> 'REFUSE'")).toBe(0);
    },
  );

  test("that cannot be asked for leaves an intent, which is undone once it can be", async () => {
    fundsFor(graph.peers, { down: true });
    const answer = graph.ask(ENROL, { variables: { input: person(34), key: newKey() }, actor: officer });
    expect((await answer).errors[0]?.extensions).toMatchObject({ code: "DOWNSTREAM_SERVICE_ERROR" });
    expect(await count("reservation_intent")).toBe(1);
  });
});

test("of money that is being set aside for somebody, another officer or a connection whose actor is gone sees nothing", async () => {
  fundsFor(graph.peers, { down: true });
  await enrol(person(70));
  const runner = graph.database.source.createQueryRunner();
  const intents = async () => (await runner.query("select key from reservation_intent")) as unknown[];
  const indexes = [graph.parts.personalData.indexOf("nik", syntheticNik(1, BORN, "FEMALE"))];
  const known = () => runner.query("select * from known_people($1, 2027::smallint)", [indexes]);
  try {
    await runner.startTransaction();
    await actAs(runner.manager, neighbour);
    expect(await intents()).toEqual([]);
    await actAs(runner.manager, officer);
    expect(await intents()).not.toEqual([]);
    expect(await known()).toHaveLength(1);
    await runner.commitTransaction();
    expect(await intents()).toEqual([]);
    expect(await known()).toEqual([]);
  } finally {
    await runner.release();
  }
});
