import { afterAll, beforeAll, expect, test } from "vitest";
import { admin, claimsGraph, officer, verifier } from "./claims-graph.js";
import type { ClaimsGraph } from "./claims-graph.js";
import { scholarshipClaims } from "./scholarship-claims.js";

let graph: ClaimsGraph;
beforeAll(async () => {
  graph = await claimsGraph({ members: { "99-1": { cover: { monthsContributed: 36 } } } });
});
afterAll(() => graph.database.close());

test("a scholarship is not decided by whoever claimed it before, or said in which school the child is", async () => {
  const claims = scholarshipClaims(graph);
  const student = {
    name: "Contoh Anak",
    birthDate: "2006-05-05",
    level: "UNIVERSITY",
    yearInLevel: 1,
  };
  const { children } = await claims.approve(await claims.file("99-1", [student]));
  const of = (year: number) => `child: "${children[0]!.id}", year: ${year}`;
  await claims.run("claimScholarship", of(2024), admin);
  const refusal = `${of(2024)}, approve: false, note: "Surat sekolah tidak ada"`;
  await claims.run("decideScholarship", refusal, verifier);
  const school = `${of(2025)}, level: UNIVERSITY, yearInLevel: 1, note: "Cuti kuliah"`;
  await claims.run("correctSchoolYear", school, admin);
  for (const year of [2024, 2026]) {
    await claims.run("claimScholarship", of(year), officer);
    const approval = `${of(year)}, approve: true`;
    expect(await claims.run("decideScholarship", approval, admin)).toMatchObject({ code: "SAME_PERSON" });
    expect((await claims.run("decideScholarship", approval, verifier)).code).toBeUndefined();
  }
});
