import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { claimsGraph, funder, officer, verifier } from "./claims-graph.js";
import type { ClaimsGraph, Who } from "./claims-graph.js";

let graph: ClaimsGraph;
beforeAll(async () => {
  const longMember = { cover: { monthsContributed: 36 } };
  graph = await claimsGraph({
    members: Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`99-${n}`, longMember])),
  });
});
afterAll(() => graph.database.close());

const CHILDREN = `children { id number name endedOn endReason scheduled paid
  scholarships { year dueOn level amount status paidOn reference } steps { year kind madeBy note } }`;
const RESULT = `{ __typename ... on Claim { id status due ${CHILDREN} } ... on Problem { code message } ... on Refusal { field } }`;

let next = 0;
const child = (name: string, birthDate: string, level: string, yearInLevel: number) => ({
  name,
  birthDate,
  level,
  yearInLevel,
});

/** A death of 1 October 2024, two years ago, of somebody with three years of contribution. */
async function filed(children: object[]) {
  const source = `mutation ($input: ClaimInput!, $key: UUID!) { claim: fileClaim(input: $input, idempotencyKey: $key) ${RESULT} }`;
  const event = { cause: "NOT_FROM_WORK", event: "DEATH", date: "2024-10-01", monthlyIncome: 1_000_000 };
  const input = { worker: `99-${next++}`, ...event, reportedOn: "2024-10-03", children };
  const { data, errors } = await graph.ask(source, {
    variables: { input, key: randomUUID() },
    actor: officer,
  });
  return { claim: (data as any)?.claim, errors };
}

async function run(name: string, of: string, who: Who, rest: string, key: string = randomUUID()) {
  const { data, errors } = await graph.ask(
    `mutation { claim: ${name}(${of}, ${rest} idempotencyKey: "${key}") ${RESULT} }`,
    {
      actor: who,
    },
  );
  expect(errors).toEqual([]);
  return (data as any).claim;
}

async function approved(children: object[]) {
  const { claim } = await filed(children);
  const of = `claim: "${claim.id}"`;
  await run("setHeirs", of, officer, 'heirs: [{ name: "Contoh Istri", relation: SPOUSE }],');
  await run("submitClaim", of, officer, 'withoutPapers: "Surat asli diperlihatkan",');
  return run("decideClaim", `claim: "${claim.id}"`, verifier, "approve: true,");
}

const STUDENT = child("Contoh Anak Satu", "2006-05-05", "UNIVERSITY", 1);

test("three children's schedules: two get one, each year with its day, and the sum is no payment", async () => {
  const { claim } = await filed([
    child("Contoh Anak A", "2018-03-01", "TK_SD", 1),
    STUDENT,
    child("Contoh Anak C", "2010-03-01", "SMP", 1),
  ]);
  expect(claim.due).toBe(43_000_000);
  expect(claim.children.map(({ number, scheduled, paid }: any) => [number, scheduled, paid])).toEqual([
    [1, 63_000_000, 0],
    [2, 60_000_000, 0],
    [3, 0, 0],
  ]);
  expect(
    claim.children[1].scholarships.map(({ year, dueOn, amount, status }: any) => [
      year,
      dueOn,
      amount,
      status,
    ]),
  ).toEqual([2024, 2025, 2026, 2027, 2028].map((year) => [year, `${year}-10-01`, 12_000_000, "PLANNED"]));
});

describe("a yearly scholarship", () => {
  test("is claimed from its day on, decided by a second person and paid by a third, once", async () => {
    const { children } = await approved([STUDENT]);
    const of = (year: number) => `child: "${children[0].id}", year: ${year}`;
    expect(
      await run("payScholarship", of(2024), officer, 'paidOn: "2026-11-01", reference: "B-1",'),
    ).toMatchObject({
      code: "STEP_NOT_NOW",
    });
    expect(await run("claimScholarship", of(2027), officer, "")).toMatchObject({
      code: "SCHOLARSHIP_TO_COME",
      field: "year",
    });
    expect(await run("claimScholarship", of(2030), officer, "")).toMatchObject({
      code: "NO_SCHOLARSHIP",
      field: "year",
    });
    await run("claimScholarship", of(2024), officer, "");
    expect(await run("claimScholarship", of(2024), officer, "")).toMatchObject({ code: "STEP_NOT_NOW" });
    expect(await run("decideScholarship", of(2024), officer, "approve: true,")).toMatchObject({
      code: "NOT_ALLOWED_HERE",
    });
    await run("decideScholarship", of(2024), verifier, "approve: true,");
    const key = randomUUID();
    const pay = () => run("payScholarship", of(2024), funder, 'paidOn: "2026-11-01", reference: "B-1",', key);
    const paid = await pay();
    expect(paid.children[0]).toMatchObject({ scheduled: 60_000_000, paid: 12_000_000 });
    expect(await pay()).toEqual(paid);
    expect(
      await run("payScholarship", of(2024), officer, 'paidOn: "2026-11-01", reference: "B-2",'),
    ).toMatchObject({
      code: "STEP_NOT_NOW",
    });
    expect(paid.children[0].steps.map(({ kind, madeBy }: any) => `${kind} ${madeBy}`)).toEqual([
      "CLAIM officer",
      "APPROVE verifier",
      "PAY funder",
    ]);
  });

  test("is a right only once the claim is approved", async () => {
    const { claim } = await filed([STUDENT]);
    const of = `child: "${claim.children[0].id}", year: 2024`;
    expect(await run("claimScholarship", of, officer, "")).toMatchObject({ code: "CLAIM_NOT_APPROVED" });
  });

  test("is no right while an appeal questions its claim", async () => {
    const { id, children } = await approved([STUDENT]);
    const of = `child: "${children[0].id}", year: 2024`;
    await run("payClaim", `claim: "${id}"`, funder, 'paidOn: "2026-11-21", reference: "TRF-1",');
    await run("appealClaim", `claim: "${id}"`, officer, 'note: "Masih ada anak lain",');
    expect(await run("claimScholarship", of, officer, "")).toMatchObject({ code: "CLAIM_NOT_APPROVED" });
  });

  test("that was refused can be claimed again", async () => {
    const { children } = await approved([STUDENT]);
    const of = `child: "${children[0].id}", year: 2025`;
    await run("claimScholarship", of, officer, "");
    expect(await run("decideScholarship", of, verifier, "approve: false,")).toMatchObject({
      code: "NOTE_NEEDED",
      field: "note",
    });
    await run("decideScholarship", of, verifier, 'approve: false, note: "Surat sekolah tidak ada",');
    expect((await run("claimScholarship", of, officer, "")).children[0].scholarships[1]).toMatchObject({
      status: "CLAIMED",
    });
  });

  test("is not paid before its day or after today", async () => {
    const { children } = await approved([STUDENT]);
    const of = `child: "${children[0].id}", year: 2026`;
    await run("claimScholarship", of, officer, "");
    await run("decideScholarship", of, verifier, "approve: true,");
    const pay = (day: string) => run("payScholarship", of, officer, `paidOn: "${day}", reference: "B-1",`);
    expect(await pay("2026-09-30")).toMatchObject({ code: "PAID_BEFORE_DUE", field: "paidOn" });
    expect(await pay("2026-11-22")).toMatchObject({ code: "PAID_AFTER_TODAY", field: "paidOn" });
  });
});

describe("a child's right", () => {
  const end = (id: string, on: string, reason = "MARRIED") =>
    run("endScholarships", `child: "${id}"`, officer, `on: "${on}", reason: ${reason}, note: "Surat nikah",`);

  test("ends by marriage: what was due before stands, what comes after is cancelled", async () => {
    const { children } = await approved([STUDENT]);
    const ended = await end(children[0].id, "2025-10-01");
    expect(ended.children[0]).toMatchObject({
      endedOn: "2025-10-01",
      endReason: "MARRIED",
      scheduled: 12_000_000,
    });
    expect(ended.children[0].scholarships.map(({ status }: any) => status)).toEqual([
      "PLANNED",
      ...Array(4).fill("CANCELLED"),
    ]);
    expect(await end(children[0].id, "2025-11-01")).toMatchObject({ code: "ENDED_BEFORE" });
    // The wedding turns out to have been before the first of them.
    expect((await end(children[0].id, "2024-09-30")).children[0]).toMatchObject({ scheduled: 0 });
  });

  test("ends neither in the future nor before the birth", async () => {
    const { children } = await approved([STUDENT]);
    expect(await end(children[0].id, "2026-11-22")).toMatchObject({ code: "DAY_TO_COME", field: "on" });
    expect(await end(children[0].id, "2006-05-04")).toMatchObject({
      code: "ENDS_OUTSIDE_RIGHT",
      field: "on",
    });
  });

  test("ends with the 23rd birthday by the schedule itself", async () => {
    const { children } = await approved([child("Contoh Anak Tua", "2002-10-01", "UNIVERSITY", 3)]);
    expect(children[0].scholarships.map(({ year }: any) => year)).toEqual([2024]);
  });
});

test("children have names without control characters", async () => {
  const { claim } = await filed([child("Contoh\u0007Anak", "2010-01-01", "SMP", 1)]);
  expect(claim).toMatchObject({ code: "NAME_NOT_VALID", field: "input.children[0].name" });
});

test("the summary tells the value of schedules apart from what was paid", async () => {
  const query = `{ entities: _entities(representations: [{ __typename: "Region", code: "99.01", childCount: 1 }]) { ... on Region {
    claimSummary(year: 2024) { cases due paid scholarships { children scheduled paid suppressed } byBenefit { code cases due } } } } }`;
  const { data } = await graph.ask(query, { actor: officer });
  const summary = (data as any).entities[0].claimSummary;
  expect(summary.due).toBe(summary.cases * 43_000_000);
  expect(summary.scholarships).toMatchObject({ suppressed: false, paid: 12_000_000 });
  // Five schedules stand whole, one is cancelled whole, and one child was 22.
  expect(summary.scholarships.children).toBe(6);
  expect(summary.scholarships.scheduled).toBe(5 * 60_000_000 + 12_000_000);
});
