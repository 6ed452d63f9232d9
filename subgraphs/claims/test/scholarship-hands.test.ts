import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { admin, claimsGraph, officer, verifier } from "./claims-graph.js";
import type { ClaimsGraph, Who } from "./claims-graph.js";
import { scholarshipClaims } from "./scholarship-claims.js";
import type { ToldChild } from "./scholarship-claims.js";

let graph: ClaimsGraph;
let claims: ReturnType<typeof scholarshipClaims>;
beforeAll(async () => {
  const member = { cover: { monthsContributed: 36 } };
  graph = await claimsGraph({ members: { "99-1": member, "99-2": member, "99-3": member } });
  claims = scholarshipClaims(graph);
});
afterAll(() => graph.database.close());

const PUPIL = { name: "Contoh Anak", birthDate: "2009-05-05", level: "SMA", yearInLevel: 1 };

async function approvedChild(worker: string): Promise<ToldChild> {
  return (await claims.approve(await claims.file(worker, [PUPIL]))).children[0]!;
}

const of = (id: string, year: number) => `child: "${id}", year: ${year}`;
const claim = (id: string, year: number, who: Who = officer) =>
  claims.run("claimScholarship", of(id, year), who);
const correct = (id: string, year: number) =>
  claims.run(
    "correctSchoolYear",
    `${of(id, year)}, level: SMA, yearInLevel: 1, note: "Rapor sekolah"`,
    admin,
  );
const decide = (id: string, year: number, who: Who, rest = "approve: true") =>
  claims.run("decideScholarship", `${of(id, year)}, ${rest}`, who);

describe("a year's scholarship is not decided by", () => {
  test("who said in which school the child is that year", async () => {
    const { id } = await approvedChild("99-1");
    await correct(id, 2025);
    await claim(id, 2025);
    expect(await decide(id, 2025, admin)).toMatchObject({ code: "SAME_PERSON" });
    expect(await decide(id, 2025, verifier)).not.toHaveProperty("code");
  });

  test("who said so of a year before, by which this one was planned; of a year after, it says nothing", async () => {
    const { id } = await approvedChild("99-2");
    await correct(id, 2025);
    await claim(id, 2026);
    expect(await decide(id, 2026, admin)).toMatchObject({ code: "SAME_PERSON" });
    await claim(id, 2024);
    expect(await decide(id, 2024, admin)).not.toHaveProperty("code");
  });

  test("who claimed it before it was refused", async () => {
    const { id } = await approvedChild("99-3");
    await claim(id, 2025, admin);
    await decide(id, 2025, verifier, 'approve: false, note: "Surat sekolah tidak ada"');
    await claim(id, 2025);
    expect(await decide(id, 2025, admin)).toMatchObject({ code: "SAME_PERSON" });
  });
});
