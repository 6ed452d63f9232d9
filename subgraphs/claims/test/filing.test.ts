import { randomUUID } from "node:crypto";
import { localDate } from "@payung/jamsostek";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { analyst, claimsGraph, funder, officer, stranger, verifier } from "./claims-graph.js";
import type { ClaimsGraph, Who } from "./claims-graph.js";

const day = localDate;

let graph: ClaimsGraph;
beforeAll(async () => {
  graph = await claimsGraph({
    members: {
      "99-A": {},
      "99-B": { cover: { monthsContributed: 2 } },
      "99-LAPSED": {
        cover: {
          covered: false,
          coveredFrom: null,
          paidThrough: null,
          lastCoveredOn: day("2025-02-28"),
          monthsContributed: 9,
        },
      },
      "99-LATER": {
        cover: {
          covered: false,
          coveredFrom: null,
          paidThrough: null,
          lastCoveredOn: null,
          nextCoveredFrom: day("2026-11-01"),
          monthsContributed: 0,
          enrolment: null,
        },
      },
      "99-DEAD": { diedOn: day("2026-06-01"), deathClaim: "another claim" },
      "99-STOPPED": { diedOn: day("2026-10-05") },
      "99-C": {},
      "99-OLD": {},
      "99-D": {},
      "99-E": {},
      "99-F": {},
      "99-G": {},
      "99-YOUNG": { birthDate: day("2008-01-01") },
    },
  });
});
afterAll(() => graph.database.close());

const FIELDS = `... on Claim {
    id status programme cause event date diedOn reportedOn monthsContributed due decided paid reportBy lapsesOn notes
    worker { id } scheme { code } region { code } category
    cover { coveredFrom paidThrough monthsContributed enrolment }
    benefits { code origin amount paid basis { kind number year article } trace }
    steps { number kind status madeBy madeOn amount }
    nextSteps
  }
  ... on ClaimNotDue { code message findings { code refuses date message stillDue basis { number } } }
  ... on Refusal { code message field }`;

const DEATH = { cause: "NOT_FROM_WORK", event: "DEATH", date: "2026-10-01", monthlyIncome: 1_000_000 };

async function file(input: object, who: Who | undefined = officer, key = randomUUID()) {
  const source = `mutation ($input: ClaimInput!, $key: UUID!) {
    claim: fileClaim(input: $input, idempotencyKey: $key) { __typename ${FIELDS} } }`;
  const { data, errors } = await graph.ask(source, {
    variables: { input: { ...DEATH, ...input }, key },
    ...(who && { actor: who }),
  });
  return { claim: (data as { claim: any } | null)?.claim, errors };
}

describe("filing a claim", () => {
  test("keeps what the law and the scheme give, with basis and trace, and the cover of the day", async () => {
    const { claim } = await file({ worker: "99-A", reportedOn: "2026-10-02" });
    expect(claim).toMatchObject({
      status: "REPORTED",
      programme: "JKM",
      cause: "NOT_FROM_WORK",
      event: "DEATH",
      date: "2026-10-01",
      diedOn: "2026-10-01",
      reportedOn: "2026-10-02",
      monthsContributed: 12,
      due: 43_000_000,
      decided: 0,
      paid: 0,
      reportBy: null,
      lapsesOn: "2031-10-01",
      scheme: { code: "contoh-rentan" },
      region: { code: "99.01.02.2003" },
      cover: {
        coveredFrom: "2025-11-01",
        paidThrough: "2026-10-01",
        monthsContributed: 12,
        enrolment: "99-E",
      },
    });
    expect(claim.benefits.map(({ code, origin, amount }: any) => [code, origin, amount])).toEqual([
      ["SANTUNAN_KEMATIAN", "NATIONAL", 20_000_000],
      ["SANTUNAN_BERKALA", "NATIONAL", 12_000_000],
      ["BIAYA_PEMAKAMAN", "NATIONAL", 10_000_000],
      ["EXAMPLE_CONDOLENCE", "SCHEME", 1_000_000],
    ]);
    expect(claim.benefits[0].trace).toContain("PP 44/2015");
    expect(claim.steps).toEqual([
      {
        number: 1,
        kind: "FILE",
        status: "DRAFT",
        madeBy: "officer",
        madeOn: "2026-11-21",
        amount: 43_000_000,
      },
      {
        number: 2,
        kind: "REPORT",
        status: "REPORTED",
        madeBy: "officer",
        madeOn: "2026-11-21",
        amount: null,
      },
    ]);
    expect(claim.nextSteps).toEqual(["REVISE", "HEIRS", "GATHER", "SUBMIT", "WITHDRAW"]);
  });

  test("with fewer than three months of contribution is due the Rp10,000,000 alone, and says so", async () => {
    const { claim } = await file({ worker: "99-B" });
    expect(claim).toMatchObject({ status: "DRAFT", due: 11_000_000, monthsContributed: 2 });
    expect(claim.notes.join(" ")).toContain("Rp10,000,000");
  });

  test("again with the same key answers the same claim, with another input a problem", async () => {
    const key = randomUUID();
    const first = await file({ worker: "99-C" }, officer, key);
    const asked = graph.calls.length;
    expect(await file({ worker: "99-C" }, officer, key)).toEqual(first);
    expect(graph.calls.length).toBe(asked);
    expect((await file({ worker: "99-D" }, officer, key)).claim).toMatchObject({
      code: "IDEMPOTENCY_KEY_REUSED",
    });
  });

  test("of an accident at work tells until when it must be reported", async () => {
    const accident = { cause: "WORK_ACCIDENT", event: "PARTIAL_DISABILITY", disabilityPercent: 10 };
    const { claim } = await file({
      worker: "99-D",
      ...accident,
      date: "2026-11-20",
      reportedOn: "2026-11-21",
    });
    expect(claim).toMatchObject({ programme: "JKK", reportBy: "2026-11-22", due: 8_000_000 });
    expect(claim.notes.join(" ")).not.toContain("late");
  });

  test("of a death after an accident keeps both days, and the accident's day decides the law", async () => {
    const accident = { cause: "WORK_ACCIDENT", event: "DEATH", date: "2026-10-01", diedOn: "2026-10-20" };
    const { claim } = await file({ worker: "99-E", ...accident, reportedOn: "2026-10-21" });
    expect(claim).toMatchObject({ date: "2026-10-01", diedOn: "2026-10-20", due: 71_000_000 });
  });

  test("of an accident may have been reported before the worker died of it", async () => {
    const accident = { cause: "WORK_ACCIDENT", event: "DEATH", date: "2026-10-01", diedOn: "2026-10-20" };
    const { claim } = await file({ worker: "99-G", ...accident, reportedOn: "2026-10-02" });
    expect(claim).toMatchObject({ status: "REPORTED", reportedOn: "2026-10-02", reportBy: "2026-10-03" });
  });
});

describe("a claim that nothing can come of is refused with rule, day and what is left", () => {
  test("where cover lapsed before the event", async () => {
    const { claim } = await file({ worker: "99-LAPSED" });
    expect(claim).toMatchObject({
      __typename: "ClaimNotDue",
      code: "CLAIM_NOT_DUE",
      findings: [{ code: "COVER_LAPSED", refuses: true, date: "2025-02-28" }],
    });
    expect(claim.findings[0].stillDue.length).toBeGreaterThan(0);
  });

  test("where cover began after the event", async () => {
    const { claim } = await file({ worker: "99-LATER" });
    expect(claim.findings).toMatchObject([{ code: "EVENT_BEFORE_COVER", refuses: true, date: "2026-11-01" }]);
  });

  test("where the right lapsed after five years", async () => {
    const { claim } = await file({ worker: "99-F", date: "2021-11-21" });
    expect(claim.findings).toMatchObject([{ code: "RIGHT_LAPSED", refuses: true, date: "2026-11-21" }]);
  });
});

test("what was reported within the five years is entered, however much later", async () => {
  const { claim } = await file({ worker: "99-OLD", date: "2021-06-01", reportedOn: "2021-06-20" });
  expect(claim).toMatchObject({ __typename: "Claim", status: "REPORTED", lapsesOn: "2026-06-01" });
});

describe("bad input is refused with a code and the field, and nothing is stored", () => {
  test.each([
    ["a death before birth", { worker: "99-YOUNG", date: "2007-12-31" }, "EVENT_BEFORE_BIRTH", "input.date"],
    ["a death in the future", { worker: "99-F", date: "2026-11-22" }, "DAY_TO_COME", "input.date"],
    [
      "a death after the claim was reported",
      { worker: "99-F", reportedOn: "2026-09-30" },
      "REPORTED_BEFORE_EVENT",
      "input.reportedOn",
    ],
    [
      "a report in the future",
      { worker: "99-F", reportedOn: "2026-11-22" },
      "DAY_TO_COME",
      "input.reportedOn",
    ],
    ["an event after the person's death", { worker: "99-DEAD" }, "DEAD_ALREADY", "input.date"],
    [
      "an accident after the person's death, whoever told it",
      {
        worker: "99-STOPPED",
        cause: "WORK_ACCIDENT",
        event: "TEMPORARY_INCAPACITY",
        incapacityMonths: 1,
        date: "2026-10-06",
      },
      "DEAD_ALREADY",
      "input.date",
    ],
    [
      "a death on another day than the one that another claim told",
      { worker: "99-DEAD", date: "2026-05-01" },
      "DEAD_ALREADY",
      "input.date",
    ],
    ["a second claim for one death", { worker: "99-A" }, "EVENT_CLAIMED", "input.date"],
    [
      "a second death of one person",
      { worker: "99-A", cause: "WORK_ACCIDENT", date: "2026-09-01" },
      "DEATH_CLAIMED",
      "input.date",
    ],
    ["a person nobody knows", { worker: "99-NOBODY" }, "NOT_FOUND", "input.worker"],
    [
      "a day of death for somebody who lives",
      {
        worker: "99-F",
        cause: "WORK_ACCIDENT",
        event: "TEMPORARY_INCAPACITY",
        incapacityMonths: 1,
        diedOn: "2026-10-02",
      },
      "DEATH_DAY_NEEDS_DEATH",
      "input.diedOn",
    ],
    [
      "a death before its accident",
      { worker: "99-F", cause: "WORK_ACCIDENT", diedOn: "2026-09-02" },
      "DEATH_DAY_DIFFERS",
      "input.diedOn",
    ],
  ])("%s", async (_, input, code, field) => {
    const { claim } = await file(input);
    expect(claim).toMatchObject({ __typename: "Refusal", code, field });
  });

  test("a child born more than 300 days after the event", async () => {
    const children = [{ name: "Contoh Anak", birthDate: "2027-07-29", level: "TK_SD", yearInLevel: 1 }];
    const { errors } = await file({ worker: "99-F", children });
    expect(errors).toMatchObject([
      { extensions: { code: "INVALID_RULE_INPUT", field: "input.children[0].birthDate" } },
    ]);
  });

  test("a child that is named twice, and a sum that nobody can mean", async () => {
    const child = { name: "Contoh Anak", birthDate: "2015-01-01", level: "TK_SD", yearInLevel: 1 };
    const children = [child, { ...child, name: "contoh anak", level: "SMP" }];
    expect((await file({ worker: "99-F", children })).claim).toMatchObject({
      code: "CHILD_TWICE",
      field: "input.children[1]",
    });
    const accident = { cause: "WORK_ACCIDENT", event: "MEDICAL_CARE" };
    const costs = [{ kind: "MEDICAL_CARE", amount: 9_007_199_254_740_991 }];
    expect((await file({ worker: "99-F", ...accident, costs })).claim).toMatchObject({
      code: "AMOUNT_NOT_PLAUSIBLE",
      field: "input.costs[0].amount",
    });
  });

  test("an injury that is not from work", async () => {
    const { errors } = await file({ worker: "99-F", event: "TEMPORARY_INCAPACITY", incapacityMonths: 1 });
    expect(errors).toMatchObject([{ extensions: { code: "INVALID_RULE_INPUT", field: "input.event" } }]);
  });
});

describe("who may file", () => {
  test.each([
    ["a verifier, who decides", verifier, "NOT_ALLOWED_HERE"],
    ["a funder", funder, "NOT_ALLOWED_HERE"],
    ["an officer of elsewhere", stranger, "NOT_ALLOWED_HERE"],
  ])("not %s", async (_, who, code) => {
    expect((await file({ worker: "99-F" }, who)).claim).toMatchObject({ code });
  });

  test("nobody without a token, and no analyst", async () => {
    const { errors } = await graph.ask(
      `mutation { fileClaim(input: { worker: "99-F", cause: NOT_FROM_WORK, event: DEATH, date: "2026-10-01", monthlyIncome: 1000000 },
        idempotencyKey: "${randomUUID()}") { __typename } }`,
    );
    expect(errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
    expect((await file({ worker: "99-F" }, analyst)).errors).toMatchObject([
      { extensions: { code: "FORBIDDEN" } },
    ]);
  });
});
