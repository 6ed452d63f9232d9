import { randomUUID } from "node:crypto";
import { withActor } from "@payung/subgraph-kit";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { admin, analyst, claimsGraph, funder, officer, stranger, verifier } from "./claims-graph.js";
import type { ClaimsGraph, Who } from "./claims-graph.js";
import { scholarshipClaims } from "./scholarship-claims.js";
import type { ToldChild, ToldClaim } from "./scholarship-claims.js";

/** Today is 21 November 2026; the deaths are of 1 October 2024. */
let graph: ClaimsGraph;
let claims: ReturnType<typeof scholarshipClaims>;
beforeAll(async () => {
  const member = { cover: { monthsContributed: 36 } };
  graph = await claimsGraph({
    members: Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`99-${n}`, member])),
  });
  claims = scholarshipClaims(graph);
});
afterAll(() => graph.database.close());

const PUPIL = { name: "Contoh Anak", birthDate: "2009-05-05", level: "SMA", yearInLevel: 1 };

let next = 0;
async function approvedChild(pupil: Partial<typeof PUPIL> = {}): Promise<ToldChild> {
  const filed = await claims.file(`99-${next++}`, [{ ...PUPIL, ...pupil }]);
  return (await claims.approve(filed)).children[0]!;
}

interface Correction {
  readonly level?: string;
  readonly yearInLevel?: number;
  readonly note?: string;
}

const written = (id: string, year: number, { level = "SMA", yearInLevel = 2, note }: Correction = {}) =>
  `child: "${id}", year: ${year}, level: ${level}, yearInLevel: ${yearInLevel}, note: "${note ?? "Rapor sekolah"}"`;

function correct(id: string, year: number, change: Correction = {}, who: Who = officer, key?: string) {
  return claims.run("correctSchoolYear", written(id, year, change), who, key ?? randomUUID());
}

async function claimAndPay(id: string, year: number): Promise<void> {
  const of = `child: "${id}", year: ${year}`;
  await claims.run("claimScholarship", of);
  await claims.run("decideScholarship", `${of}, approve: true`, verifier);
  await claims.run("payScholarship", `${of}, paidOn: "2026-11-01", reference: "B-${year}"`, funder);
}

const years = ({ children: [child] }: ToldClaim) =>
  child!.scholarships.map(({ year, level, status }) => `${year} ${level} ${status}`);

describe("a child that does not move up", () => {
  test("has what is left planned anew from that year on; what was paid stays", async () => {
    const { id } = await approvedChild({ level: "SMP", yearInLevel: 2 });
    await claimAndPay(id, 2024);
    const told = await correct(id, 2025, { level: "SMP", yearInLevel: 2 });
    expect(years(told)).toEqual([
      "2024 SMP PAID",
      "2025 SMP PLANNED",
      "2026 SMP PLANNED",
      ...[2027, 2028, 2029].map((year) => `${year} SMA PLANNED`),
      ...[2030, 2031].map((year) => `${year} UNIVERSITY PLANNED`),
    ]);
    expect(new Set(told.children[0]!.scholarships.map(({ dueOn }) => dueOn.slice(4)))).toEqual(
      new Set(["-10-01"]),
    );
    expect(told.children[0]!.scheduled).toBe(3 * 2_000_000 + 3 * 3_000_000 + 2 * 12_000_000);
  });

  test("is paid for no fourth year of a level of three", async () => {
    const { id } = await approvedChild();
    expect(years(await correct(id, 2026, { yearInLevel: 2 }))).toEqual([
      ...[2024, 2025, 2026].map((year) => `${year} SMA PLANNED`),
      ...[2028, 2029, 2030, 2031].map((year) => `${year} UNIVERSITY PLANNED`),
    ]);
  });

  test("keeps the correction as a step: who, which school, and what shows it", async () => {
    const { id } = await approvedChild();
    const school = { level: "SMA", yearInLevel: 1 };
    const told = await correct(id, 2025, { ...school, note: "Tidak naik kelas" });
    expect(told.children[0]!.steps).toEqual([
      { kind: "CORRECT", madeBy: "officer", note: "Tidak naik kelas", year: 2025, ...school },
    ]);
  });

  test("is corrected once, though the officer's message comes twice", async () => {
    const { id } = await approvedChild();
    const key = randomUUID();
    const told = await correct(id, 2025, { yearInLevel: 1 }, officer, key);
    expect(await correct(id, 2025, { yearInLevel: 1 }, officer, key)).toEqual(told);
    expect(await correct(id, 2026, {}, officer, key)).toMatchObject({ code: "IDEMPOTENCY_KEY_REUSED" });
  });

  test("can be corrected again, also in a year that an earlier correction left without a payment", async () => {
    const { id } = await approvedChild();
    const before = await correct(id, 2026, { level: "SMA", yearInLevel: 3 });
    const without = await correct(id, 2027, { level: "SMA", yearInLevel: 3 });
    expect(years(without).join(" ")).not.toContain("2027");
    expect(await correct(id, 2033, { level: "UNIVERSITY", yearInLevel: 1 })).toMatchObject({
      code: "NO_SCHOLARSHIP",
      field: "year",
    });
    expect(years(await correct(id, 2027, { level: "UNIVERSITY", yearInLevel: 1 }))).toEqual(years(before));
  });
});

describe("a year's school", () => {
  test("is not corrected once that year was claimed or paid; a later claim stays where it is", async () => {
    const { id } = await approvedChild();
    await claimAndPay(id, 2024);
    await claims.run("claimScholarship", `child: "${id}", year: 2026`);
    for (const year of [2024, 2026])
      expect(await correct(id, year)).toMatchObject({ code: "STEP_NOT_NOW", field: "year" });
    expect(years(await correct(id, 2025, { yearInLevel: 1 })).slice(0, 4)).toEqual([
      "2024 SMA PAID",
      "2025 SMA PLANNED",
      "2026 SMA CLAIMED",
      "2028 UNIVERSITY PLANNED",
    ]);
  });

  test("is not corrected where the right had ended; before that day nothing is planned beyond it", async () => {
    const { id } = await approvedChild();
    await claims.run(
      "endScholarships",
      `child: "${id}", on: "2026-01-01", reason: MARRIED, note: "Surat nikah"`,
    );
    expect(await correct(id, 2026)).toMatchObject({ code: "STEP_NOT_NOW", field: "year" });
    expect(years(await correct(id, 2025, { yearInLevel: 1 })).slice(0, 3)).toEqual([
      "2024 SMA PLANNED",
      "2025 SMA PLANNED",
      "2026 SMA CANCELLED",
    ]);
  });

  test("needs an approved claim, a note, a year of the schedule and one that the level has", async () => {
    const filed = await claims.file(`99-${next++}`, [PUPIL]);
    expect(await correct(filed.children[0]!.id, 2025)).toMatchObject({
      code: "CLAIM_NOT_APPROVED",
      field: "child",
    });
    const { id } = await approvedChild();
    expect(await correct(id, 2025, { note: "-" })).toMatchObject({ code: "NOTE_NEEDED", field: "note" });
    expect(await correct(id, 2023)).toMatchObject({ code: "NO_SCHOLARSHIP", field: "year" });
    const { errors } = await claims.asked("correctSchoolYear", written(id, 2025, { yearInLevel: 4 }));
    expect(errors).toMatchObject([
      { extensions: { code: "INVALID_RULE_INPUT", field: expect.stringContaining("yearInLevel") } },
    ]);
  });

  test("is for the makers of the place to correct", async () => {
    const { id } = await approvedChild();
    for (const who of [verifier, funder])
      expect(await correct(id, 2025, {}, who)).toMatchObject({ code: "NOT_ALLOWED_HERE" });
    expect(await correct(id, 2025, {}, stranger)).toMatchObject({ code: "NOT_FOUND", field: "child" });
    for (const [who, code] of [
      [analyst, "FORBIDDEN"],
      [null, "UNAUTHENTICATED"],
    ] as const) {
      const { errors } = await claims.asked("correctSchoolYear", written(id, 2025), who);
      expect(errors).toMatchObject([{ extensions: { code } }]);
    }
    expect(years(await correct(id, 2025, { yearInLevel: 2 }, admin))).toHaveLength(8);
  });
});

test("the children of a corrected claim are not entered anew after an appeal", async () => {
  const child = await approvedChild();
  const { id } = await correct(child.id, 2025, { yearInLevel: 1 });
  await claims.run("payClaim", `claim: "${id}", paidOn: "2026-11-21", reference: "T-1"`, funder);
  await claims.run("appealClaim", `claim: "${id}", note: "Masih ada biaya"`);
  const second = { ...verifier, subject: "third" };
  await claims.run("reopenClaim", `claim: "${id}", note: "Diperiksa lagi"`, second);
  await claims.run("returnClaim", `claim: "${id}", note: "Perbaiki isinya"`, second);
  const entry = 'cause: NOT_FROM_WORK, event: DEATH, date: "2024-10-01", monthlyIncome: 1000000';
  expect(await claims.run("reviseClaim", `claim: "${id}", input: { ${entry} }`)).toMatchObject({
    code: "CHILDREN_HAVE_CLAIMS",
    field: "input.children",
  });
});

test("the counts hold what the corrected schedules say", async () => {
  const states = await withActor(graph.database.source, admin, (manager) =>
    manager.query(`select sum(due)::integer as due from (
      select due from claim_delta where part = 'SCHOLARSHIP' and around = '' and region = 'ID'
      union all select due from claim_count where part = 'SCHOLARSHIP' and around = '' and region = 'ID') as counted`),
  );
  const rows = await withActor(graph.database.source, admin, (manager) =>
    manager.query(`select sum(amount)::integer as due from scholarship join claim on claim.id = claim_id
      where decided > 0 and scholarship.status <> 'CANCELLED' and claim.status <> 'WITHDRAWN'`),
  );
  expect(states[0].due).toBeGreaterThan(0);
  expect(states).toEqual(rows);
});
