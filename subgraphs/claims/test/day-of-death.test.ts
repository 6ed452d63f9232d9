import { localDate } from "@payung/jamsostek";
import type { LocalDate } from "@payung/jamsostek";
import { afterAll, beforeAll, expect, test } from "vitest";
import { claimsGraph, officer } from "./claims-graph.js";
import type { ClaimsGraph, Member } from "./claims-graph.js";
import { deathClaims } from "./death-claim.js";

const members: Record<string, Member> = {
  stopped: { diedOn: localDate("2026-10-20") },
  accident: { diedOn: localDate("2026-10-20") },
  corrected: {},
  // Money of the months behind the day that was recorded was given back.
  givenBack: {
    diedOn: localDate("2026-10-20"),
    cover: {
      covered: false,
      coveredFrom: null,
      paidThrough: null,
      lastCoveredOn: localDate("2026-10-31"),
      endedByDeathOn: localDate("2026-10-20"),
    },
  },
};

let graph: ClaimsGraph;
let claims: ReturnType<typeof deathClaims>;
beforeAll(async () => {
  graph = await claimsGraph({ members });
  claims = deathClaims(graph);
});
afterAll(() => graph.database.close());

async function notesOf(id: string): Promise<string> {
  const { data } = await graph.ask(`{ claim(id: "${id}") { notes } }`, { actor: officer });
  return (data as { claim: { notes: string[] } }).claim.notes.join(" ");
}

const REMARK = (known: string, said: string) =>
  `The worker is recorded as dead since ${known}, and this claim says ${said}: the death certificate decides.`;

test("a death on another day than a stop told is entered, and whoever decides reads of both days", async () => {
  const { id } = await claims.file("stopped", { date: "2026-11-01" });
  expect(await notesOf(id)).toContain(REMARK("2026-10-20", "2026-11-01"));
  await claims.revise(id, { date: "2026-10-20" });
  expect(await notesOf(id)).not.toContain("certificate");
});

test("both days are told before anything is entered", async () => {
  const source = `query { outlook: claimOutlook(worker: "accident", input: { cause: WORK_ACCIDENT, event: DEATH,
    date: "2026-10-01", diedOn: "2026-10-25", monthlyIncome: 1000000 }) { ... on ClaimOutlook { notes } } }`;
  const { data, errors } = await graph.ask(source, { actor: officer });
  expect(errors).toEqual([]);
  expect(data).toMatchObject({
    outlook: { notes: expect.arrayContaining([REMARK("2026-10-20", "2026-10-25")]) },
  });
});

test("a claim may correct the day that it told itself, and no claim the day of another", async () => {
  const { id } = await claims.file("corrected");
  const told = (deathClaim: string, diedOn: LocalDate) => {
    members["corrected"] = { deathClaim, diedOn };
  };
  told(id, localDate("2026-11-01"));
  expect(await claims.revise(id, { date: "2026-10-30" })).toMatchObject({ __typename: "Claim" });
  expect(await notesOf(id)).toContain(REMARK("2026-11-01", "2026-10-30"));
  told("another claim", localDate("2026-11-01"));
  expect(await claims.revise(id, { date: "2026-10-29" })).toMatchObject({ code: "DEAD_ALREADY" });
});

test("who was paid for is asked as if no other day of death were recorded, but of a death alone", async () => {
  const asked = () => graph.calls.findLast(({ query }) => query.includes("coverOn"))?.variables;
  await claims.file("stopped", {
    event: "PERMANENT_TOTAL_DISABILITY",
    cause: "WORK_ACCIDENT",
    date: "2026-09-01",
  });
  expect(asked()).toMatchObject({ death: false });
  await claims.file("stopped", { date: "2026-11-02" });
  expect(asked()).toMatchObject({ death: true });
});

test("where a recorded day ended the cover before the true one, the refusal names it and the ways that are left", async () => {
  const refusal = (await claims.file("givenBack", {
    date: "2026-11-10",
    reportedOn: "2026-11-11",
  })) as object;
  expect(refusal).toMatchObject({ __typename: "ClaimNotDue" });
  const source = `query { outlook: claimOutlook(worker: "givenBack", input: { cause: NOT_FROM_WORK, event: DEATH,
    date: "2026-11-10", monthlyIncome: 1000000 }) { ... on ClaimOutlook { claimable findings { code refuses message stillDue } } } }`;
  const { data } = await graph.ask(source, { actor: officer });
  const { outlook } = data as any;
  expect(outlook).toMatchObject({ claimable: false, findings: [{ code: "COVER_LAPSED", refuses: true }] });
  const [{ message, stillDue }] = outlook.findings;
  expect(message).toContain("ended by a death that was recorded for 20 October 2026");
  expect(message).toContain("this claim says 10 November 2026");
  expect(stillDue[0]).toContain("If the worker died on 20 October 2026, claim with that day");
  expect(stillDue[1]).toContain("that office ended the cover too early");
});
