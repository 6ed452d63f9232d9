import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { JambiOffice } from "./harness/jambi-office.js";
import { madeUpPerson } from "./harness/made-up-people.js";
import { MODES, openGraph } from "./harness/open-graph.js";
import type { Graph } from "./harness/open-graph.js";

const RECORD = `mutation ($input: PastCoverInput!, $key: UUID!) { recordPastCover(input: $input, idempotencyKey: $key) {
  __typename
  ... on PastCoverRecorded {
    worker { id region { name } } enrolment { id paidThrough payer scheme { name } earlierMonths evidence }
  }
  ... on Problem { code message }
} }`;
const COVER_ON = `query ($id: ID!, $date: LocalDate!) { worker(id: $id) { diedOn coverOn(date: $date, programme: JKM) {
  covered coveredFrom paidThrough lastCoveredOn nextCoveredFrom monthsContributed
  enrolment { id scheme { code name } } } } }`;
const COVERAGE = `query ($code: RegionCode!, $month: Month!) { region(code: $code) {
  coverage(month: $month) { enrolled covered } } }`;
const ENDING = "query ($code: RegionCode!) { coverEnding(region: $code, withinDays: 366) { totalCount } }";

// A regency and a person of their own for each mode, since both share a database.
describe.each(
  MODES.map((mode, index) => ({ mode, n: 900_001 + index, regency: ["15.04", "15.05"][index]! })),
)("$mode", ({ mode, n, regency }) => {
  let graph: Graph;
  let office: JambiOffice;
  let village: string;
  let recorded: any;
  beforeAll(async () => {
    graph = await openGraph(mode);
    office = new JambiOffice(graph, 2023);
    village = (await office.villages(regency, 1))[0]!;
  });
  afterAll(() => graph.close());

  const asOfficer = (query: string, variables: object) => office.as("OFFICER", [regency], query, variables);
  const coverOn = async (date: string) =>
    (await asOfficer(COVER_ON, { id: recorded.worker.id, date }))["worker"].coverOn;
  const coverageOf = async (month: string) => {
    const { region } = await asOfficer(COVERAGE, { code: village, month });
    return [region.coverage.enrolled ?? 0, region.coverage.covered ?? 0] as const;
  };
  const endings = async () => (await asOfficer(ENDING, { code: village }))["coverEnding"].totalCount;

  test("cover of 2023 is recorded from its paper, counts in its months, and warns nobody today", async () => {
    const [before, after, warned] = [
      await coverageOf("2023-05"),
      await coverageOf("2023-09"),
      await endings(),
    ];
    const input = {
      scheme: "jambi-bkbk",
      ...madeUpPerson(n),
      category: "PEKERJA_RENTAN",
      village,
      coveredFrom: "2023-03-10",
      months: 6,
      earlierMonths: 31,
      evidence: "Daftar peserta desa tahun 2023, nomor 4",
      synthetic: true,
    };
    const key = randomUUID();
    recorded = (await asOfficer(RECORD, { input, key }))["recordPastCover"];
    expect(recorded).toMatchObject({
      __typename: "PastCoverRecorded",
      worker: { region: { name: expect.any(String) } },
      enrolment: { paidThrough: "2023-09-09", payer: "BKBK", earlierMonths: 31 },
    });
    expect((await asOfficer(RECORD, { input, key }))["recordPastCover"]).toEqual(recorded);
    expect(await coverageOf("2023-05")).toEqual([before[0] + 1, before[1] + 1]);
    expect(await coverageOf("2023-09")).toEqual(after);
    expect(await endings()).toBe(warned);
  });

  test("a death of then is found covered, with the months of contribution and the enrolment that covered", async () => {
    expect(await coverOn("2023-06-10")).toEqual({
      covered: true,
      coveredFrom: "2023-03-10",
      paidThrough: "2023-09-09",
      lastCoveredOn: "2023-06-09",
      nextCoveredFrom: "2023-06-11",
      monthsContributed: 35,
      enrolment: { id: recorded.enrolment.id, scheme: { code: "jambi-bkbk", name: expect.any(String) } },
    });
    expect(await coverOn("2024-01-01")).toMatchObject({
      covered: false,
      lastCoveredOn: "2023-09-09",
      nextCoveredFrom: null,
      monthsContributed: 37,
    });
  });

  test("an officer of the neighbouring regency learns nothing of it", async () => {
    const token = await graph.token("OFFICER", ["15.06"]);
    const variables = { id: recorded.worker.id, date: "2023-06-10" };
    const { data, errors } = await graph.ask(COVER_ON, { variables, token });
    expect(data?.["worker"] ?? null).toBeNull();
    expect(errors?.[0]?.extensions).toMatchObject({ code: "FORBIDDEN" });
  });
});
