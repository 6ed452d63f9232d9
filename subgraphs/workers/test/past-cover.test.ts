import { randomUUID } from "node:crypto";
import { localDate, month, syntheticNik } from "@payung/jamsostek";
import { regionCode } from "@payung/plugin-kit";
import { actor, systemActor } from "@payung/subgraph-kit";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { coverageFacts } from "../src/coverage/coverage-facts.js";
import { rebuildCoverage } from "../src/coverage/rebuild-coverage.js";
import { warnOfEndings } from "../src/ending/warn-of-endings.js";
import { fundsFor } from "./fake-funding.js";
import { admin, analyst, asProduct, officer, stranger, verifier, workersGraph } from "./workers-graph.js";
import type { WorkersGraph } from "./workers-graph.js";

const BORN = localDate("1980-05-17");
const VILLAGE = "99.01.02.2003";
const neighbour = actor("neighbour", "OFFICER", [regionCode("99.02")]);

const RECORD = `mutation ($input: PastCoverInput!, $key: UUID!) { recordPastCover(input: $input, idempotencyKey: $key) {
  __typename
  ... on PastCoverRecorded {
    worker { id name nik domicile diedOn synthetic enrolments { id } }
    enrolment { id scheme { code } payer programmes category fromMonth untilMonth coveredFrom monthsPaid paidThrough
      status earlierMonths evidence stoppedOn stopReason }
    notices { code }
  }
  ... on Refusal { code field message }
} }`;

let graph: WorkersGraph;
beforeAll(async () => {
  graph = await workersGraph();
  fundsFor(graph.peers);
});
afterAll(() => graph.database.close());

const past = (n: number, given: object = {}) => ({
  scheme: "contoh-rentan",
  nik: syntheticNik(n, BORN, "FEMALE"),
  name: `Contoh Orang ${n}`,
  category: "PEKERJA_RENTAN",
  village: VILLAGE,
  coveredFrom: "2024-01-01",
  months: 12,
  evidence: "Daftar peserta 2024 no. 17",
  synthetic: true,
  ...given,
});

async function record(input: object, who = officer, key: string = randomUUID()): Promise<any> {
  const { data, errors } = await graph.ask(RECORD, { variables: { input, key }, actor: who });
  return (data as any)?.recordPastCover ?? { errors: errors.map(({ extensions }) => extensions) };
}

async function enrol(n: number, given: object = {}, who = officer): Promise<any> {
  const { coveredFrom: _, evidence: __, ...person } = past(n);
  const source = `mutation ($input: EnrolWorkerInput!, $key: UUID!) { enrolWorker(input: $input, idempotencyKey: $key) {
    __typename ... on WorkerEnrolled { worker { id } enrolment { id } } ... on Problem { code message } } }`;
  const input = { ...person, fromMonth: "2026-11", months: 2, ...given };
  const { data } = await graph.ask(source, { variables: { input, key: randomUUID() }, actor: who });
  return (data as any).enrolWorker;
}

async function coverOn(id: string, date: string): Promise<any> {
  const source = `{ worker(id: "${id}") { coverOn(date: "${date}", programme: JKM) {
    covered coveredFrom paidThrough monthsContributed endedByDeathOn enrolment { id } } } }`;
  const { data } = await graph.ask(source, { actor: admin });
  return (data as any).worker.coverOn;
}

const counts = async (months: readonly string[], region = VILLAGE) => {
  const asked = months.map((each) => ({
    region: regionCode(region),
    month: month(each),
    needs: { parts: false, reported: false },
  }));
  const facts = await coverageFacts(graph.database.source, asked);
  return facts.map((each) => [each?.enrolled ?? 0, each?.covered ?? 0]);
};

const workerDied = (worker: string, diedOn: string) =>
  graph.ask("mutation ($input: WorkerDiedInput!) { workerDied(input: $input) }", {
    variables: { input: { worker, diedOn, claim: "claim-1" } },
    actor: systemActor("claims"),
  });

describe("past cover", () => {
  test("is recorded as paid from its first day to its last, without anybody's money", async () => {
    graph.peers.calls.length = 0;
    const recorded = await record(past(1, { earlierMonths: 25 }));
    expect(recorded).toMatchObject({
      __typename: "PastCoverRecorded",
      worker: {
        id: expect.stringMatching(/^99-/),
        name: "Contoh Orang 1",
        nik: expect.stringMatching(/^99\*/),
        domicile: VILLAGE,
        synthetic: true,
      },
      enrolment: {
        scheme: { code: "contoh-rentan" },
        payer: "APBD_PROVINCE",
        programmes: ["JKK", "JKM"],
        fromMonth: "2024-01",
        untilMonth: "2024-12",
        coveredFrom: "2024-01-01",
        monthsPaid: 12,
        paidThrough: "2024-12-31",
        status: "LAPSED",
        earlierMonths: 25,
        evidence: "Daftar peserta 2024 no. 17",
        stopReason: null,
      },
      notices: [],
    });
    expect(graph.peers.calls.filter(({ subgraph }) => subgraph === "funding")).toEqual([]);
    expect(await coverOn(recorded.worker.id, "2024-03-15")).toEqual({
      covered: true,
      coveredFrom: "2024-01-01",
      paidThrough: "2024-12-31",
      monthsContributed: 28,
      endedByDeathOn: null,
      enrolment: { id: recorded.enrolment.id },
    });
    expect(await coverOn(recorded.worker.id, "2023-12-31")).toMatchObject({ monthsContributed: 0 });
  });

  test("counts in the coverage of its months, as a count of everybody anew has it", async () => {
    const months = ["2023-02", "2023-03", "2023-04", "2023-05", "2023-06"];
    expect(await counts(months)).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    await record(past(2, { coveredFrom: "2023-03-15", months: 2 }));
    const then = [
      [0, 0],
      [1, 1],
      [1, 1],
      [0, 0],
      [0, 0],
    ];
    expect(await counts(months)).toEqual(then);
    expect(await counts(["2026-11"])).toEqual([[0, 0]]);
    await rebuildCoverage(graph.database.source);
    expect(await counts(months)).toEqual(then);
  });

  test("is warned of by nobody today", async () => {
    await record(past(3, { coveredFrom: "2025-12-20", months: 1 }));
    await record(past(3, { coveredFrom: "2026-01-20", months: 10 }));
    await warnOfEndings(graph.parts);
    const source = `{ coverEnding(region: "99.01", withinDays: 366) { totalCount } }`;
    expect((await graph.ask(source, { actor: officer })).data).toEqual({ coverEnding: { totalCount: 0 } });
  });

  test("of several years is of one worker, whose earlier months count once", async () => {
    const first = await record(past(4, { coveredFrom: "2023-01-01", earlierMonths: 6 }));
    const second = await record(past(4, { earlierMonths: 6, name: "Contoh Lain" }));
    expect(second.worker).toMatchObject({ id: first.worker.id, name: "Contoh Orang 4" });
    expect(await coverOn(first.worker.id, "2024-12-31")).toMatchObject({
      coveredFrom: "2023-01-01",
      monthsContributed: 30,
    });
  });

  test("that is recorded after a paper counted its months among the earlier ones is not counted twice", async () => {
    const { worker } = await record(past(31, { earlierMonths: 15 }));
    expect(await coverOn(worker.id, "2024-12-31")).toMatchObject({ monthsContributed: 27 });
    await record(past(31, { coveredFrom: "2023-01-01" }));
    expect(await coverOn(worker.id, "2024-12-31")).toMatchObject({ monthsContributed: 27 });
    // By now more is recorded before 2024 than its paper said; two months of before June 2022 are not.
    await record(past(31, { coveredFrom: "2022-06-01", months: 7, earlierMonths: 2 }));
    expect(await coverOn(worker.id, "2024-12-31")).toMatchObject({ monthsContributed: 33 });
    expect(await coverOn(worker.id, "2022-06-15")).toMatchObject({ monthsContributed: 3 });
  });

  test("of somebody who is enrolled today leaves that enrolment as it is", async () => {
    const enrolled = await enrol(5);
    const recorded = await record(past(5));
    expect(recorded.worker.id).toBe(enrolled.worker.id);
    expect(recorded.worker.enrolments.map(({ id }: { id: string }) => id)).toEqual([
      enrolled.enrolment.id,
      recorded.enrolment.id,
    ]);
  });

  test("asks for no eligibility of today: who is 66 by now was covered then", async () => {
    const nik = syntheticNik(6, localDate("1960-01-05"), "FEMALE");
    expect(await record(past(6, { nik }))).toMatchObject({ __typename: "PastCoverRecorded" });
  });

  test("that a company paid for names that payer", async () => {
    expect(await record(past(7, { payer: "CSR" }))).toMatchObject({ enrolment: { payer: "CSR" } });
  });

  test("with the same key is recorded once, and another input is refused", async () => {
    const key = randomUUID();
    const first = await record(past(8), officer, key);
    expect(await record(past(8), officer, key)).toEqual(first);
    expect(await record(past(8, { months: 3 }), officer, key)).toMatchObject({
      code: "IDEMPOTENCY_KEY_REUSED",
    });
  });

  test("notices a NIK of another birth date, and somebody who is perhaps in already", async () => {
    expect((await record(past(9, { birthDate: "1981-01-01" }))).notices).toEqual([
      { code: "NIK_OTHER_BIRTH_DATE" },
    ]);
    const likeHer = past(10, { name: "Contoh Orang 9", birthDate: "1981-01-01" });
    expect((await record(likeHer)).notices).toContainEqual({ code: "PROBABLE_DUPLICATE" });
  });
});

describe("past cover is refused", () => {
  test.each([
    [
      "where it is not past",
      { coveredFrom: "2026-01-01", months: 11 },
      "COVER_NOT_PAST",
      "input.coveredFrom",
    ],
    ["beyond a calendar year", { coveredFrom: "2024-03-01" }, "CROSSES_YEAR", "input.months"],
    [
      "before the scheme's terms",
      { coveredFrom: "2021-12-31", months: 1 },
      "SCHEME_NOT_IN_FORCE_THEN",
      "input.scheme",
    ],
    [
      "of a group that the scheme did not hold then",
      { category: "BPD" },
      "CATEGORY_NOT_OF_SCHEME",
      "input.category",
    ],
    ["of other programmes", { programmes: ["JHT"] }, "PROGRAMMES_NOT_OF_SCHEME", "input.programmes"],
    ["of another payer", { payer: "SELF" }, "SOURCE_NOT_OF_SCHEME", "input.payer"],
    ["of no months", { months: 0 }, "MONTHS_NOT_VALID", "input.months"],
    [
      "with earlier months beyond a working life",
      { earlierMonths: 601 },
      "EARLIER_MONTHS_NOT_VALID",
      "input.earlierMonths",
    ],
    ["without a paper", { evidence: " x " }, "EVIDENCE_NEEDED", "input.evidence"],
    [
      "with somebody's NIK as the paper",
      { evidence: `Kartu ${syntheticNik(1, BORN, "FEMALE")}` },
      "EVIDENCE_NEEDED",
      "input.evidence",
    ],
    ["of a village that is none", { village: "99.01.02.2999" }, "NO_SUCH_VILLAGE", "input.village"],
    ["of a district", { village: "99.01.02" }, "NO_SUCH_VILLAGE", "input.village"],
    ["of a NIK that cannot be", { nik: "9900000000000000" }, "NIK_NO_SUCH_DAY", "input.nik"],
    ["of who was a child then", { birthDate: "2016-05-05" }, "AGE_NOT_PLAUSIBLE", "input.birthDate"],
    ["without a name", { name: " " }, "NAME_NOT_VALID", "input.name"],
  ])("%s", async (_, given, code, field) => {
    expect(await record(past(50, given))).toMatchObject({ __typename: "Refusal", code, field });
  });

  test("in a village of another region, of the scheme's or the officer's", async () => {
    expect(await record(past(51), stranger)).toMatchObject({ code: "NOT_ALLOWED_HERE" });
    expect(await record(past(51, { village: "98.01.01.2001" }), stranger)).toMatchObject({
      code: "REGION_NOT_OF_SCHEME",
      field: "input.village",
    });
  });

  test("by who enrols nobody", async () => {
    for (const who of [analyst, verifier])
      expect((await record(past(51), who)).errors).toMatchObject([{ code: "FORBIDDEN" }]);
  });

  test("where another enrolment holds one of the months, with the money and never whose", async () => {
    await record(past(52, { coveredFrom: "2024-06-01", months: 3 }));
    const again = await record(past(52, { coveredFrom: "2024-08-01", months: 2 }));
    expect(again).toMatchObject({
      code: "ALREADY_COVERED",
      message: expect.stringContaining("2024-06..2024-08"),
    });
    expect(await record(past(52, { coveredFrom: "2024-09-01", months: 2 }))).toMatchObject({
      __typename: "PastCoverRecorded",
    });
  });

  test("where another enrolment has paid one of the days, though the months differ", async () => {
    await record(past(53, { coveredFrom: "2024-03-15", months: 2 }));
    expect(await record(past(53, { coveredFrom: "2024-05-10", months: 2 }))).toMatchObject({
      code: "ALREADY_COVERED",
      field: "input.coveredFrom",
      message: expect.stringContaining("2024-03-15..2024-05-14"),
    });
    expect(await record(past(53, { coveredFrom: "2024-05-15", months: 2 }))).toMatchObject({
      __typename: "PastCoverRecorded",
    });
  });

  test("of somebody who lives elsewhere; who acts there as well records it", async () => {
    await enrol(54, { village: "99.02.01.2001" }, neighbour);
    expect(await record(past(54))).toMatchObject({ code: "LIVES_ELSEWHERE", field: "input.nik" });
    expect(await record(past(54), admin)).toMatchObject({ worker: { domicile: "99.02.01.2001" } });
  });
});

describe("of somebody who died since", () => {
  test("cover that ended before is recorded whole, and that around the day ends with it", async () => {
    const { worker } = await record(past(70, { coveredFrom: "2023-01-01" }));
    await workerDied(worker.id, "2024-05-10");
    expect(await record(past(70, { coveredFrom: "2024-01-01" }))).toMatchObject({
      worker: { diedOn: "2024-05-10" },
      enrolment: {
        untilMonth: "2024-05",
        monthsPaid: 12,
        paidThrough: "2024-05-10",
        stoppedOn: "2024-05-10",
        stopReason: "DIED",
      },
    });
    expect(await coverOn(worker.id, "2024-05-10")).toMatchObject({ covered: true, monthsContributed: 17 });
    expect(await coverOn(worker.id, "2024-05-11")).toMatchObject({
      covered: false,
      endedByDeathOn: "2024-05-10",
    });
    expect(await coverOn(worker.id, "2025-01-01")).toMatchObject({ covered: false, endedByDeathOn: null });
    expect(await record(past(70, { coveredFrom: "2022-01-01" }))).toMatchObject({
      enrolment: { paidThrough: "2022-12-31", stopReason: null },
    });
  });

  test("cover that began after the death is refused", async () => {
    const { worker } = await record(past(71));
    await workerDied(worker.id, "2025-02-01");
    expect(await record(past(71, { coveredFrom: "2025-03-01", months: 2 }))).toMatchObject({
      code: "RECORDED_AS_DEAD",
      field: "input.coveredFrom",
    });
  });
});

test("two who record one person at once make one worker", async () => {
  const answers = await Promise.all([record(past(80)), record(past(80, { coveredFrom: "2023-01-01" }))]);
  const workers = answers.filter(({ __typename: kind }) => kind === "PastCoverRecorded");
  expect(workers.length).toBeGreaterThan(0);
  for (const each of answers.filter(({ code }) => code)) expect(each.code).toBe("ENROLLED_MEANWHILE");
  const rows: unknown[] = await asProduct(graph.database.source, (manager) =>
    manager.query("select from worker where name = 'Contoh Orang 80'"),
  );
  expect(rows).toHaveLength(1);
});
