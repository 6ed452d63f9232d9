import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { claimsGraph } from "./claims-graph.js";
import type { ClaimsGraph } from "./claims-graph.js";
import { scholarshipClaims } from "./scholarship-claims.js";

/** Today is 21 November 2026; the parents died on 1 October 2024. */
let graph: ClaimsGraph;
let claims: ReturnType<typeof scholarshipClaims>;
beforeAll(async () => {
  const longMember = { cover: { monthsContributed: 36 } };
  graph = await claimsGraph({
    members: Object.fromEntries(Array.from({ length: 6 }, (_, n) => [`99-${n}`, longMember])),
  });
  claims = scholarshipClaims(graph);
});
afterAll(() => graph.database.close());

let next = 0;
const STUDENT = { name: "Contoh Anak", birthDate: "2006-05-05", level: "UNIVERSITY", yearInLevel: 1 };
const student = async () => {
  const claim = await claims.approve(await claims.file(`99-${next++}`, [STUDENT]));
  return claim.children[0]!.id;
};
const end = (child: string, on: string, why: string) =>
  claims.run("endScholarships", `child: "${child}", on: "${on}", ${why}, note: "Surat keterangan kerja"`);
const working = (work: string, since: string) => `reason: WORKING, work: ${work}, workingSince: "${since}"`;

describe("a student's scholarship", () => {
  test("is not ended by work that keeps it, and the rule says so", async () => {
    const child = await student();
    for (const work of ["BPU", "APPRENTICE"])
      expect(await end(child, "2026-02-01", working(work, "2026-01-01"))).toMatchObject({
        code: "WORK_KEEPS_SCHOLARSHIP",
        field: "work",
        message: expect.stringContaining("PERMENAKER 1/2025, Pasal 103 ayat (3a)"),
        basis: { kind: "PERMENAKER", number: "1", year: 2025, article: "Pasal 103 ayat (3a)" },
      });
    expect(await end(child, "2026-06-30", working("PU", "2026-01-01"))).toMatchObject({
      code: "WORK_KEEPS_SCHOLARSHIP",
    });
  });

  test("ends when its wage earner has worked for six months, and keeps what work it was", async () => {
    const child = await student();
    const ended = await end(child, "2026-07-01", working("PU", "2026-01-01"));
    expect(ended.children[0]).toMatchObject({
      endedOn: "2026-07-01",
      endReason: "WORKING",
      endWork: "PU",
      workingSince: "2026-01-01",
    });
    const statuses = ended.children[0]!.scholarships.map(({ status }) => status);
    expect(statuses).toEqual(["PLANNED", "PLANNED", ...Array(3).fill("CANCELLED")]);
  });

  test("ended by any work before the exceptions were law", async () => {
    const child = await student();
    expect((await end(child, "2025-02-23", working("BPU", "2025-02-01"))).children[0]).toMatchObject({
      endedOn: "2025-02-23",
    });
  });

  test("that turns out to have ended earlier for another reason is no longer ended by work", async () => {
    const child = await student();
    await end(child, "2026-03-01", working("OTHER", "2026-03-01"));
    expect((await end(child, "2025-10-02", "reason: MARRIED")).children[0]).toMatchObject({
      endReason: "MARRIED",
      endWork: null,
      workingSince: null,
    });
  });

  test("ends by work only where the work is told and had begun, and tells no work otherwise", async () => {
    const child = await student();
    expect(await end(child, "2026-03-01", "reason: WORKING")).toMatchObject({
      code: "WORK_NOT_TOLD",
      field: "work",
    });
    expect(await end(child, "2026-03-01", "reason: WORKING, work: OTHER")).toMatchObject({
      code: "WORK_NOT_TOLD",
      field: "workingSince",
    });
    expect(await end(child, "2026-03-01", "reason: MARRIED, work: OTHER")).toMatchObject({
      code: "WORK_NOT_TOLD",
      field: "work",
    });
    expect(await end(child, "2026-03-01", working("OTHER", "2026-03-02"))).toMatchObject({
      code: "ENDS_BEFORE_WORK",
      field: "on",
    });
  });
});
