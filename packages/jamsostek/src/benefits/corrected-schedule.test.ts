import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inForce } from "../dated.js";
import { addDays, addYears, ageOn, localDate, yearOf } from "../local-date.js";
import { SCHOOL_LEVELS } from "../vocabulary.js";
import type { SchoolLevel } from "../vocabulary.js";
import { correctedSchedule } from "./corrected-schedule.js";
import { scholarshipSchedule } from "./scholarship-schedule.js";
import type { ScholarshipYear } from "./scholarship-schedule.js";
import { SCHOLARSHIP_TERMS } from "./scholarship-terms.js";

const DATE = localDate("2024-10-01");
const TERMS = inForce(SCHOLARSHIP_TERMS, DATE);
const BIRTH = localDate("2009-05-05");

const planned = (level: SchoolLevel, yearInLevel: number, birthDate = BIRTH) =>
  scholarshipSchedule({ birthDate, level, yearInLevel }, 1, DATE, TERMS);

function corrected(
  year: number,
  level: SchoolLevel,
  yearInLevel: number,
  kept: readonly Pick<ScholarshipYear, "year" | "level">[] = [],
  birthDate = BIRTH,
) {
  return correctedSchedule({ child: { birthDate, level, yearInLevel }, number: 1, date: DATE, year, kept });
}

const told = (years: readonly ScholarshipYear[]) => years.map(({ year, level }) => `${year} ${level}`);
const sum = (years: readonly ScholarshipYear[]) => years.reduce((total, { amount }) => total + amount, 0);

describe("a schedule whose school is stated for a later year", () => {
  it("is the old one where the child did move up", () => {
    const before = planned("SMA", 1);
    expect(corrected(2026, "SMA", 3, before.slice(0, 2))).toEqual(before.slice(2));
    expect(corrected(2024, "SMA", 1)).toEqual(before);
  });

  it("of a child who begins a level a year later is paid a year longer", () => {
    const kept = planned("SMP", 3).slice(0, 1);
    expect(told(corrected(2025, "SMP", 3, kept))).toEqual([
      "2025 SMP",
      ...[2026, 2027, 2028].map((year) => `${year} SMA`),
      ...[2029, 2030, 2031].map((year) => `${year} UNIVERSITY`),
    ]);
  });

  it("pays a level for its three years and no fourth, though the child repeats one", () => {
    const kept = planned("SMA", 1).slice(0, 2);
    expect(told(corrected(2026, "SMA", 2, kept))).toEqual([
      "2026 SMA",
      "2028 UNIVERSITY",
      "2029 UNIVERSITY",
      "2030 UNIVERSITY",
      "2031 UNIVERSITY",
    ]);
  });

  it("leaves out the stated year where the level was paid for in full", () => {
    const kept = planned("SMA", 1).slice(0, 3);
    expect(told(corrected(2027, "SMA", 3, kept))[0]).toBe("2028 UNIVERSITY");
  });

  it("plans around a later year that stays, and counts it", () => {
    const kept = [{ year: 2029, level: "UNIVERSITY" as const }];
    const years = told(corrected(2028, "UNIVERSITY", 1, kept));
    expect(years).toEqual(["2028 UNIVERSITY", "2030 UNIVERSITY", "2031 UNIVERSITY"]);
  });

  it("ends before the 23rd birthday by the day on which each year is due", () => {
    const born = localDate("2006-10-01");
    expect(told(corrected(2026, "UNIVERSITY", 1, [], born)).at(-1)).toBe("2028 UNIVERSITY");
    expect(corrected(2029, "UNIVERSITY", 1, [], born)).toEqual([]);
  });

  it("says amount, law and trace by the terms of the event's day", () => {
    const [first] = corrected(2025, "SMA", 1);
    expect(first).toMatchObject({ child: 1, amount: 3_000_000, basis: TERMS.basis });
    expect(first?.trace.en).toContain("SMA year 1, paid in 2025: Rp3,000,000");
  });

  it("is refused with a year that the level does not have, and before PP 82/2019", () => {
    expect(() => corrected(2025, "SMA", 4)).toThrow(
      expect.objectContaining({ code: "INVALID_RULE_INPUT", field: "yearInLevel" }),
    );
    const child = { birthDate: BIRTH, level: "SMA", yearInLevel: 1 } as const;
    expect(() =>
      correctedSchedule({ child, number: 1, date: localDate("2019-12-01"), year: 2020, kept: [] }),
    ).toThrow(expect.objectContaining({ code: "NO_RULE_IN_FORCE", field: "date" }));
  });

  it("whatever is stated, gives a child at most Rp87,000,000, each year once and none from 23 on", () => {
    const school = fc.record({
      level: fc.constantFrom(...SCHOOL_LEVELS),
      yearInLevel: fc.integer({ min: 1, max: 3 }),
    });
    const birth = fc.nat({ max: 9_000 }).map((days) => addDays(localDate("2000-01-01"), days));
    fc.assert(
      fc.property(birth, school, fc.nat({ max: 18 }), school, (birthDate, first, after, then) => {
        const year = yearOf(DATE) + after;
        const kept = planned(first.level, first.yearInLevel, birthDate).filter((each) => each.year < year);
        const all = [...kept, ...corrected(year, then.level, then.yearInLevel, kept, birthDate)];
        expect(sum(all)).toBeLessThanOrEqual(87_000_000);
        expect(new Set(all.map((each) => each.year)).size).toBe(all.length);
        for (const level of SCHOOL_LEVELS)
          expect(all.filter((each) => each.level === level).length).toBeLessThanOrEqual(
            TERMS.value.levels[level].years,
          );
        for (const each of all)
          expect(ageOn(birthDate, addYears(DATE, each.year - yearOf(DATE)))).toBeLessThan(23);
      }),
    );
  });
});
