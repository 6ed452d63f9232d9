import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  admin,
  claimsGraph,
  colleague,
  funder,
  officer,
  secondVerifier,
  stranger,
  verifier,
} from "./claims-graph.js";
import type { ClaimsGraph, Who } from "./claims-graph.js";

let graph: ClaimsGraph;
beforeAll(async () => {
  const members = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`99-${n}`, {}]));
  graph = await claimsGraph({ members });
});
afterAll(() => graph.database.close());

const RESULT = `{ __typename
  ... on Claim { id status due decided paid benefits { code amount paid } payments { code amount paidOn reference madeBy }
    steps { kind status madeBy reason article note amount } }
  ... on Problem { code message } ... on Refusal { field } }`;

let next = 0;
async function filed(input: object = {}): Promise<string> {
  const source = `mutation ($input: ClaimInput!, $key: UUID!) { claim: fileClaim(input: $input, idempotencyKey: $key) ${RESULT} }`;
  const accident = {
    cause: "WORK_ACCIDENT",
    event: "PERMANENT_TOTAL_DISABILITY",
    date: "2026-10-01",
    monthlyIncome: 1_000_000,
    costs: [{ kind: "MEDICAL_CARE", amount: 10_000_000 }],
  };
  const variables = {
    input: { worker: `99-${next++}`, ...accident, reportedOn: "2026-10-02", ...input },
    key: randomUUID(),
  };
  const { data } = await graph.ask(source, { variables, actor: officer });
  return (data as any).claim.id;
}

/** One mutation with a key of its own: `step("submitClaim", id, officer, SHOWN)`, further arguments as GraphQL. */
async function step(name: string, claim: string, who: Who, rest = "", key: string = randomUUID()) {
  const source = `mutation { claim: ${name}(claim: "${claim}", ${rest} idempotencyKey: "${key}") ${RESULT} }`;
  const { data, errors } = await graph.ask(source, { actor: who });
  expect(errors).toEqual([]);
  return (data as any).claim;
}

/** The papers were shown, and are not sent in. */
const SHOWN = 'withoutPapers: "Surat asli diperlihatkan",';
const NOTE = 'note: "Surat kuasa sudah dilampirkan",';
const REFUSE =
  'approve: false, reason: NOT_ENTITLED, article: "PP 44/2015 Pasal 34", note: "Bukan peserta pada hari itu",';

async function approved(): Promise<string> {
  const id = await filed();
  await step("submitClaim", id, officer, SHOWN);
  expect(await step("decideClaim", id, verifier, "approve: true,")).toMatchObject({ status: "APPROVED" });
  return id;
}

const pay = (claim: string, who: Who, reference: string, lines = "", key?: string, paidOn = "2026-11-21") =>
  step("payClaim", claim, who, `paidOn: "${paidOn}", reference: "${reference}", ${lines}`, key);

describe("a claim's life", () => {
  test("goes from the report to the last payment, each step by who may, and every step is kept", async () => {
    const id = await filed();
    expect(await step("submitClaim", id, officer, SHOWN)).toMatchObject({ status: "VERIFICATION" });
    expect(await step("decideClaim", id, verifier, "approve: true,")).toMatchObject({
      status: "APPROVED",
      decided: 78_000_000,
      paid: 0,
    });
    const funeral = 'lines: [{ code: "BIAYA_PENGOBATAN", amount: 10000000 }],';
    expect(await pay(id, officer, "TRF-1", funeral)).toMatchObject({
      status: "PARTLY_PAID",
      paid: 10_000_000,
    });
    const rest = await pay(id, funder, "TRF-2");
    expect(rest).toMatchObject({ status: "PAID", paid: 78_000_000 });
    expect(rest.benefits.every(({ amount, paid }: any) => amount === paid)).toBe(true);
    expect(rest.payments).toHaveLength(3);
    const closed = await step("closeClaim", id, officer, NOTE);
    expect(closed.steps.map(({ kind, status, madeBy }: any) => `${kind} ${status} ${madeBy}`)).toEqual([
      "FILE DRAFT officer",
      "REPORT REPORTED officer",
      "SUBMIT VERIFICATION officer",
      "APPROVE APPROVED verifier",
      "PAY PARTLY_PAID officer",
      "PAY PAID funder",
      "CLOSE CLOSED officer",
    ]);
  });

  test("may be returned for what is missing, corrected and submitted again", async () => {
    const id = await filed();
    await step("submitClaim", id, officer, SHOWN);
    expect(await step("returnClaim", id, verifier, NOTE)).toMatchObject({ status: "DOCUMENTS" });
    const source = `mutation ($input: ClaimEntryInput!, $key: UUID!, $claim: ID!) {
      claim: reviseClaim(claim: $claim, input: $input, idempotencyKey: $key) ${RESULT} }`;
    const input = {
      cause: "WORK_ACCIDENT",
      event: "PARTIAL_DISABILITY",
      date: "2026-09-30",
      disabilityPercent: 10,
      monthlyIncome: 1_000_000,
    };
    const { data } = await graph.ask(source, {
      variables: { input, key: randomUUID(), claim: id },
      actor: colleague,
    });
    expect((data as any).claim).toMatchObject({ status: "DOCUMENTS", due: 8_000_000 });
    expect(await step("submitClaim", id, officer, SHOWN)).toMatchObject({ status: "VERIFICATION" });
  });

  test("ends with a refusal that names reason and article, against which the family appeals", async () => {
    const id = await filed();
    await step("submitClaim", id, officer, SHOWN);
    const refused = await step("decideClaim", id, verifier, REFUSE);
    expect(refused).toMatchObject({ status: "REFUSED", decided: 0 });
    expect(refused.steps.at(-1)).toMatchObject({
      kind: "REFUSE",
      reason: "NOT_ENTITLED",
      article: "PP 44/2015 Pasal 34",
      note: "Bukan peserta pada hari itu",
    });
    expect(await step("appealClaim", id, officer, NOTE)).toMatchObject({ status: "APPEALED" });
    expect(await step("reopenClaim", id, verifier, NOTE)).toMatchObject({ code: "SAME_PERSON" });
    expect(await step("reopenClaim", id, secondVerifier, NOTE)).toMatchObject({ status: "VERIFICATION" });
    expect(await step("decideClaim", id, verifier, "approve: true,")).toMatchObject({ code: "SAME_PERSON" });
    expect(await step("decideClaim", id, secondVerifier, "approve: true,")).toMatchObject({
      status: "APPROVED",
      decided: 78_000_000,
    });
  });

  test("that is refused on appeal stands as it was paid", async () => {
    const id = await approved();
    await pay(id, officer, "TRF-1");
    await step("appealClaim", id, officer, NOTE);
    await step("reopenClaim", id, secondVerifier, NOTE);
    expect(await step("decideClaim", id, secondVerifier, REFUSE)).toMatchObject({
      status: "PAID",
      decided: 78_000_000,
      paid: 78_000_000,
    });
  });

  test("whose appeal is refused is first put back to what was approved", async () => {
    const id = await approved();
    await pay(id, officer, "TRF-1");
    await step("appealClaim", id, officer, NOTE);
    await step("reopenClaim", id, secondVerifier, NOTE);
    await step("returnClaim", id, secondVerifier, NOTE);
    const entry = (
      income: number,
    ) => `input: { cause: WORK_ACCIDENT, event: PERMANENT_TOTAL_DISABILITY, date: "2026-10-01",
      monthlyIncome: ${income}, costs: [{ kind: MEDICAL_CARE, amount: 10000000 }] },`;
    expect(await step("reviseClaim", id, officer, entry(1_200_000))).toMatchObject({ due: 89_200_000 });
    await step("submitClaim", id, officer, SHOWN);
    expect(await step("decideClaim", id, secondVerifier, REFUSE)).toMatchObject({
      code: "ENTRY_NOT_AS_APPROVED",
    });
    await step("returnClaim", id, secondVerifier, NOTE);
    await step("reviseClaim", id, officer, entry(1_000_000));
    await step("submitClaim", id, officer, SHOWN);
    expect(await step("decideClaim", id, secondVerifier, REFUSE)).toMatchObject({
      status: "PAID",
      due: 78_000_000,
    });
  });

  test("that was decided once cannot be withdrawn: the same event would be paid again", async () => {
    const id = await approved();
    await pay(id, officer, "TRF-1");
    await step("appealClaim", id, officer, NOTE);
    await step("reopenClaim", id, secondVerifier, NOTE);
    expect(await step("withdrawClaim", id, officer, NOTE)).toMatchObject({ code: "DECIDED_BEFORE" });
    await step("returnClaim", id, secondVerifier, NOTE);
    expect(await step("withdrawClaim", id, officer, NOTE)).toMatchObject({ code: "DECIDED_BEFORE" });
  });

  test("that was withdrawn makes room for another claim of the same event", async () => {
    const worker = "99-29";
    const id = await filed({ worker });
    expect(await step("withdrawClaim", id, officer, NOTE)).toMatchObject({ status: "WITHDRAWN" });
    expect(await filed({ worker })).not.toBe(id);
  });

  test("begins as a draft where nothing was reported", async () => {
    const id = await filed({ reportedOn: null });
    expect(await step("submitClaim", id, officer, SHOWN)).toMatchObject({
      code: "STEP_NOT_NOW",
      field: "claim",
    });
    const report = (day: string) => step("reportClaim", id, officer, `reportedOn: "${day}",`);
    expect(await report("2026-09-30")).toMatchObject({ code: "REPORTED_BEFORE_EVENT", field: "reportedOn" });
    expect(await report("2026-11-22")).toMatchObject({ code: "DAY_TO_COME", field: "reportedOn" });
    expect(await report("2026-11-20")).toMatchObject({ status: "REPORTED" });
  });
});

test("the workers subgraph hears of a death once the claim is approved, and not before", async () => {
  const told = () => graph.calls.filter(({ query }) => query.includes("workerDied"));
  const id = await filed({ cause: "NOT_FROM_WORK", event: "DEATH", costs: [] });
  await step("setHeirs", id, officer, 'heirs: [{ name: "Contoh Istri", relation: SPOUSE }],');
  await step("submitClaim", id, officer, SHOWN);
  const before = told().length;
  await step("decideClaim", id, verifier, "approve: true,");
  expect(
    told()
      .slice(before)
      .map(({ variables }) => variables["input"]),
  ).toEqual([{ worker: expect.stringContaining("99-"), diedOn: "2026-10-01", claim: id }]);
});

test("costs of an accident are paid back up to the law's ceilings, beside the months unable to work", async () => {
  const costs = [
    { kind: "MEDICAL_CARE", amount: 34_500_000 },
    { kind: "TRANSPORT_LAND_OR_RIVER", amount: 6_000_000 },
    { kind: "TRANSPORT_AIR", amount: 9_000_000 },
    { kind: "PROSTHESIS", amount: 7_000_000, referencePrice: 5_000_000 },
    { kind: "PROSTHESIS", amount: 8_000_000, referencePrice: 5_000_000 },
  ];
  const accident = { cause: "WORK_ACCIDENT", event: "TEMPORARY_INCAPACITY", incapacityMonths: 13, costs };
  const id = await filed(accident);
  const { data } = await graph.ask(`{ claim(id: "${id}") { due benefits { code amount claimed } } }`, {
    actor: officer,
  });
  expect((data as any).claim).toEqual({
    due: 12_500_000 + 34_500_000 + 5_000_000 + 9_000_000 + 7_000_000 + 7_000_000,
    benefits: [
      { code: "STMB", amount: 12_500_000, claimed: null },
      { code: expect.stringContaining("BIAYA_PENGOBATAN"), amount: 34_500_000, claimed: 34_500_000 },
      { code: expect.stringContaining("PENGANGKUTAN"), amount: 14_000_000, claimed: 15_000_000 },
      { code: "PROTESE", amount: 14_000_000, claimed: 15_000_000 },
    ],
  });
});

describe("hands are kept apart", () => {
  test("who entered a claim does not decide it, not even an admin", async () => {
    const id = await filed();
    await step("submitClaim", id, admin, SHOWN);
    expect(await step("decideClaim", id, admin, "approve: true,")).toMatchObject({ code: "SAME_PERSON" });
    expect(await step("decideClaim", id, officer, "approve: true,")).toMatchObject({
      code: "NOT_ALLOWED_HERE",
    });
    expect(await step("decideClaim", id, stranger, "approve: true,")).toMatchObject({ code: "NOT_FOUND" });
  });

  test("who decided does not pay", async () => {
    const id = await filed();
    await step("submitClaim", id, officer, SHOWN);
    await step("decideClaim", id, admin, "approve: true,");
    expect(await pay(id, admin, "TRF-1")).toMatchObject({ code: "SAME_PERSON" });
    expect(await pay(id, verifier, "TRF-1")).toMatchObject({ code: "NOT_ALLOWED_HERE" });
    expect(await pay(id, officer, "TRF-1")).toMatchObject({ status: "PAID" });
  });

  test("nothing is paid before a decision, and a refusal needs its reason", async () => {
    const id = await filed();
    expect(await pay(id, officer, "TRF-1")).toMatchObject({ code: "STEP_NOT_NOW" });
    await step("submitClaim", id, officer, SHOWN);
    expect(await pay(id, officer, "TRF-1")).toMatchObject({ code: "STEP_NOT_NOW" });
    expect(await step("decideClaim", id, verifier, "approve: false,")).toMatchObject({
      code: "REASON_NEEDED",
      field: "reason",
    });
    expect(await step("decideClaim", id, verifier, "approve: false, reason: OTHER,")).toMatchObject({
      code: "NOTE_NEEDED",
      field: "article",
    });
  });
});

describe("money is paid once and never beyond what is due", () => {
  test("a payment sent again with its key is one payment", async () => {
    const id = await approved();
    const key = randomUUID();
    const first = await pay(id, officer, "TRF-1", "", key);
    expect(await pay(id, officer, "TRF-1", "", key)).toEqual(first);
    expect(first.payments).toHaveLength(3);
  });

  test.each([
    [
      "more than is left of a benefit",
      'lines: [{ code: "BIAYA_PENGOBATAN", amount: 10000001 }],',
      "PAYS_TOO_MUCH",
      "lines[0].amount",
    ],
    [
      "nothing of a benefit",
      'lines: [{ code: "BIAYA_PENGOBATAN", amount: 0 }],',
      "PAYS_TOO_MUCH",
      "lines[0].amount",
    ],
    [
      "a benefit twice in one payment",
      'lines: [{ code: "BIAYA_PENGOBATAN", amount: 6000000 }, { code: "BIAYA_PENGOBATAN", amount: 6000000 }],',
      "PAYS_TOO_MUCH",
      "lines[1].amount",
    ],
    [
      "a benefit that the claim has not",
      'lines: [{ code: "STMB", amount: 1 }],',
      "BENEFIT_NOT_OF_CLAIM",
      "lines[0].code",
    ],
    ["no line at all", "lines: [],", "NOTHING_TO_PAY", "lines"],
  ])("refuses %s", async (_, lines, code, field) => {
    const id = await approved();
    expect(await pay(id, officer, "TRF-1", lines)).toMatchObject({ code, field });
  });

  test("refuses a day to come, a day before the decision, and a number that was used", async () => {
    const id = await approved();
    expect(await pay(id, officer, "TRF-1", "", undefined, "2026-11-22")).toMatchObject({
      code: "PAID_AFTER_TODAY",
    });
    expect(await pay(id, officer, "TRF-1", "", undefined, "2026-11-20")).toMatchObject({
      code: "PAID_BEFORE_DECISION",
    });
    const half = 'lines: [{ code: "SANTUNAN_BERKALA", amount: 6000000 }],';
    expect(await pay(id, officer, "TRF-1", half)).toMatchObject({ status: "PARTLY_PAID" });
    expect(await pay(id, officer, "TRF-1", half)).toMatchObject({
      code: "PAYMENT_KNOWN",
      field: "reference",
    });
  });

  test("of payments at the same moment only what is due is paid", async () => {
    const id = await approved();
    const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => pay(id, officer, `TRF-${n}`)));
    const codes = answers
      .map(({ code, status }): string => code ?? status)
      .toSorted((a, b) => (a < b ? -1 : 1));
    expect(codes).toEqual(["PAID", ...Array(7).fill("STEP_NOT_NOW")]);
    const { data } = await graph.ask(`{ claim(id: "${id}") { paid payments { amount } } }`, {
      actor: officer,
    });
    expect((data as any).claim.paid).toBe(78_000_000);
    expect((data as any).claim.payments).toHaveLength(3);
  });
});

test("steps and payments cannot be changed afterwards, whoever asks the database", async () => {
  await expect(graph.database.source.query("update claim_step set kind = 'CLOSE'")).rejects.toThrow(
    "append-only",
  );
  await expect(graph.database.source.query("delete from benefit_payment")).rejects.toThrow("append-only");
});
