import { describe, expect, test } from "vitest";
import { localDate } from "../local-date.js";
import { CHILD_WORK_KINDS, workKeepsScholarship } from "./child-work.js";
import type { ChildWorkKind } from "./child-work.js";

const keeps = (kind: ChildWorkKind, since: string, on: string) =>
  workKeepsScholarship({ kind, since: localDate(since) }, localDate(on));

describe("a pupil who works", () => {
  test("loses the scholarship by any work on 23 February 2025, and by some from the next day on", () => {
    const keptOn = (day: string) => CHILD_WORK_KINDS.filter((kind) => keeps(kind, day, day));
    expect(keptOn("2025-02-23")).toEqual([]);
    expect(keptOn("2025-02-24")).toEqual(["PU", "BPU", "APPRENTICE"]);
  });

  test("as an apprentice or a BPU keeps it for years", () => {
    for (const kind of ["BPU", "APPRENTICE"] as const)
      expect(keeps(kind, "2025-03-01", "2028-03-01")).toBeDefined();
  });

  test("as a wage earner keeps it for six months in a row, to the last day of the sixth", () => {
    expect(keeps("PU", "2026-01-31", "2026-07-30")).toBeDefined();
    expect(keeps("PU", "2026-01-31", "2026-07-31")).toBeUndefined();
    expect(keeps("PU", "2025-08-31", "2026-02-27")).toBeDefined();
    expect(keeps("PU", "2025-08-31", "2026-02-28")).toBeUndefined();
  });

  test("who began before the change has the six months counted from the beginning", () => {
    expect(keeps("PU", "2025-01-10", "2025-02-23")).toBeUndefined();
    expect(keeps("PU", "2025-01-10", "2025-07-09")).toBeDefined();
    expect(keeps("PU", "2024-06-01", "2025-03-01")).toBeUndefined();
  });

  test("in any other work loses it", () => {
    expect(keeps("OTHER", "2026-01-01", "2026-01-01")).toBeUndefined();
  });

  test("is told by which article, and a wage earner until when", () => {
    expect(keeps("BPU", "2026-01-01", "2026-02-01")?.message.en).toBe(
      "A child who is still at school keeps the scholarship while working as a BPU (PERMENAKER 1/2025, Pasal 103 ayat (3a)).",
    );
    expect(keeps("PU", "2026-01-01", "2026-02-01")).toMatchObject({
      message: {
        id: "Anak yang masih bersekolah tetap mendapat beasiswa selama bekerja sebagai penerima upah paling lama 6 bulan berturut-turut, yaitu sebelum 1 Juli 2026 (PERMENAKER 1/2025, Pasal 103 ayat (3a)).",
      },
      basis: { kind: "PERMENAKER", number: "1", year: 2025, verification: "SECONDARY" },
    });
  });
});
