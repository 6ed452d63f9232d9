import { afterAll, beforeEach, expect, test } from "vitest";
import { claimsGraph, colleague, funder, officer, secondVerifier, verifier } from "./claims-graph.js";
import type { ClaimsGraph } from "./claims-graph.js";
import { scholarshipClaims } from "./scholarship-claims.js";
import type { EnteredPupil, ToldClaim } from "./scholarship-claims.js";

const CHILD: EnteredPupil = {
  name: "Contoh Anak",
  birthDate: "2014-12-01",
  level: "TK_SD",
  yearInLevel: 4,
};
const SIBLING = { ...CHILD, name: "Contoh Adik", birthDate: "2016-12-01", yearInLevel: 2 };

let graph: ClaimsGraph;
let claims: ReturnType<typeof scholarshipClaims>;
/** Of the one worker: disabled for good by an accident, and dead two years later. */
let disability: ToldClaim;
let death: ToldClaim;
beforeEach(async () => {
  await graph?.database.close();
  graph = await claimsGraph({
    members: { worker: { cover: { monthsContributed: 40 } } },
  });
  claims = scholarshipClaims(graph);
  disability = await approvedDisability();
  // As another officer writes the child's name.
  death = await claims.approve(
    await claims.file("worker", [{ ...CHILD, name: "CONTOH ANAK" }, SIBLING], "2026-09-01"),
  );
});
afterAll(() => graph.database.close());

async function approvedDisability(): Promise<ToldClaim> {
  const { name, birthDate, level, yearInLevel } = CHILD;
  const child = `{ name: "${name}", birthDate: "${birthDate}", level: ${level}, yearInLevel: ${yearInLevel} }`;
  const event =
    'cause: WORK_ACCIDENT, event: PERMANENT_TOTAL_DISABILITY, date: "2024-09-01", monthlyIncome: 1000000';
  const filed = await claims.run(
    "fileClaim",
    `input: { worker: "worker", ${event}, reportedOn: "2024-09-02", children: [${child}] }`,
  );
  await claims.run("submitClaim", `claim: "${filed.id}", withoutPapers: "Surat asli diperlihatkan"`);
  return claims.run("decideClaim", `claim: "${filed.id}", approve: true`, verifier);
}

const of = ({ children }: ToldClaim, index = 0, year = 2026) =>
  `child: "${children[index]!.id}", year: ${year}`;
const claimYear = (claim: ToldClaim, who = officer, index = 0) =>
  claims.run("claimScholarship", of(claim, index), who);
const statusOf = ({ children }: ToldClaim) =>
  children[0]!.scholarships.find(({ year }) => year === 2026)?.status;

const ELSEWHERE = { code: "SCHOLARSHIP_ELSEWHERE", field: "year" };

test("a child whom two claims of a worker name has one scholarship a year, however the name is written", async () => {
  expect(statusOf(await claimYear(disability))).toBe("CLAIMED");
  expect(await claimYear(death, colleague)).toMatchObject(ELSEWHERE);
  const decided = await claims.run("decideScholarship", `${of(disability)}, approve: true`, verifier);
  expect(statusOf(decided)).toBe("APPROVED");
  expect(await claimYear(death, colleague)).toMatchObject(ELSEWHERE);
  const paid = `${of(disability)}, paidOn: "2026-11-20", reference: "R1"`;
  expect(statusOf(await claims.run("payScholarship", paid, funder))).toBe("PAID");
  expect(await claimYear(death, colleague)).toMatchObject(ELSEWHERE);
});

test("the other claim has the year once the first was refused it, and then the first has not", async () => {
  await claimYear(disability);
  await claims.run(
    "decideScholarship",
    `${of(disability)}, approve: false, note: "Belum ada rapor"`,
    secondVerifier,
  );
  expect(statusOf(await claimYear(death, colleague))).toBe("CLAIMED");
  expect(await claimYear(disability)).toMatchObject(ELSEWHERE);
});

test("another child of the same worker is no concern of it", async () => {
  await claimYear(disability);
  expect((await claimYear(death, colleague, 1)).children).toHaveLength(2);
});

test("of two who claim the year at the same moment by different claims one is refused", async () => {
  const both = await Promise.all([claimYear(disability), claimYear(death, colleague)]);
  expect(both.filter(({ code }) => code === "SCHOLARSHIP_ELSEWHERE")).toHaveLength(1);
});
