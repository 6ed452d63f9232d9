import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, localDate } from "../local-date.js";
import { rupiah } from "../rupiah.js";
import { SCHOOL_LEVELS } from "../vocabulary.js";
import { benefitsDue } from "./benefits-due.js";
import type { BenefitsInput, ChildInput } from "./benefits-input.js";

const ON = localDate("2024-10-01");

function child(birthDate: string, level: ChildInput["level"], yearInLevel: number): ChildInput {
  return { birthDate: localDate(birthDate), level, yearInLevel };
}

function due(children: readonly ChildInput[], about: Partial<BenefitsInput> = {}) {
  return benefitsDue({
    programme: "JKM",
    event: "DEATH",
    date: ON,
    monthlyIncome: rupiah(1_000_000),
    monthsContributed: 36,
    children,
    ...about,
  });
}

const english = (children: readonly ChildInput[], about: Partial<BenefitsInput> = {}) =>
  due(children, about)
    .notes.map((note) => note.en)
    .join("\n");

const toddler = child("2020-10-02", "TK_SD", 1);

describe("the scholarship of one child", () => {
  it("through every level is Rp87,000,000: 8 x 1.5, 3 x 2, 3 x 3 and 5 x 12 million", () => {
    const { scholarships, scholarshipTotal, total } = due([toddler]);
    expect(scholarshipTotal).toBe(87_000_000);
    expect(total).toBe(42_000_000);
    const years = (level: string) => scholarships.filter((year) => year.level === level);
    expect(SCHOOL_LEVELS.map((level) => [years(level).length, years(level)[0]?.amount])).toEqual([
      [8, 1_500_000],
      [3, 2_000_000],
      [3, 3_000_000],
      [5, 12_000_000],
    ]);
  });

  it("is paid each calendar year from the event, with law and trace", () => {
    const { scholarships } = due([child("2009-05-05", "SMA", 2)]);
    expect(
      scholarships.map(({ child: number, level, year, amount }) => [number, level, year, amount]),
    ).toEqual([
      [1, "SMA", 2024, 3_000_000],
      [1, "SMA", 2025, 3_000_000],
      [1, "UNIVERSITY", 2026, 12_000_000],
      [1, "UNIVERSITY", 2027, 12_000_000],
      [1, "UNIVERSITY", 2028, 12_000_000],
      [1, "UNIVERSITY", 2029, 12_000_000],
      [1, "UNIVERSITY", 2030, 12_000_000],
    ]);
    expect(scholarships[2]?.trace.en).toBe(
      "Scholarship of child 1, UNIVERSITY year 1, paid in 2026: Rp12,000,000 (PP 44/2015, sebagaimana diubah dengan PP 82/2019)",
    );
    expect(scholarships[2]?.basis.verification).toBe("SECONDARY");
  });

  it("begins at the year the child is in: the last one leaves one payment", () => {
    expect(due([child("2006-01-01", "UNIVERSITY", 5)]).scholarshipTotal).toBe(12_000_000);
    expect(due([child("2015-01-01", "TK_SD", 8)]).scholarshipTotal).toBe(
      1_500_000 + 6_000_000 + 9_000_000 + 60_000_000,
    );
  });

  it("is paid at 22, the day before the 23rd birthday, and not on it", () => {
    expect(due([child("2001-10-02", "UNIVERSITY", 4)]).scholarshipTotal).toBe(12_000_000);
    expect(due([child("2001-10-01", "UNIVERSITY", 4)]).scholarshipTotal).toBe(0);
    expect(english([child("2001-10-01", "UNIVERSITY", 4)])).toContain(
      "Child 1 gets no scholarship: 23 years old",
    );
  });

  it("stops in the year of the 23rd birthday's anniversary of the event", () => {
    const { scholarships } = due([child("2004-06-01", "UNIVERSITY", 1)]);
    expect(scholarships.map((year) => year.year)).toEqual([2024, 2025, 2026]);
  });

  it("says on which conditions it is paid", () => {
    expect(english([toddler])).toContain(
      "yearly claim, while the child is at school, under 23, unmarried and not working",
    );
    expect(english([toddler])).toContain("as a wage earner of at most 6 months in a row");
  });
});

describe("the scholarships of several children", () => {
  it("of two are at most Rp174,000,000", () => {
    expect(due([toddler, toddler]).scholarshipTotal).toBe(174_000_000);
  });

  it("of three are those of the first two in the order given, and a note says who is left out", () => {
    const { scholarships, scholarshipTotal } = due([toddler, child("2011-01-01", "SMP", 2), toddler]);
    expect(new Set(scholarships.map((year) => year.child))).toEqual(new Set([1, 2]));
    expect(scholarshipTotal).toBe(87_000_000 + 4_000_000 + 9_000_000 + 60_000_000);
    expect(english([toddler, toddler, toddler])).toContain("in the order given: child 1, 2; not child 3");
  });

  it("do not count a child of 23 among the two", () => {
    const children = [child("1990-01-01", "UNIVERSITY", 5), toddler, toddler];
    expect(due(children).scholarships.map((year) => year.child)).toEqual([
      ...Array(19).fill(2),
      ...Array(19).fill(3),
    ]);
    expect(english(children)).not.toContain("at most 2 children");
  });

  it("whoever they are, stay within Rp87,000,000 a child and Rp174,000,000 for all, and add up", () => {
    const children = fc.array(
      fc.record({
        birthDate: fc.nat({ max: 9_000 }).map((days) => addDays(localDate("2000-01-01"), days)),
        level: fc.constantFrom(...SCHOOL_LEVELS),
        yearInLevel: fc.integer({ min: 1, max: 3 }),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(children, (family) => {
        const { scholarships, scholarshipTotal } = due(family);
        const total = (years: typeof scholarships) => years.reduce((sum, year) => sum + year.amount, 0);
        const ofEach = family.map((_, index) =>
          total(scholarships.filter((year) => year.child === index + 1)),
        );
        expect(ofEach.filter((sum) => sum > 0).length).toBeLessThanOrEqual(2);
        expect(Math.max(0, ...ofEach)).toBeLessThanOrEqual(87_000_000);
        expect(total(scholarships)).toBe(scholarshipTotal);
        expect(scholarshipTotal).toBeLessThanOrEqual(174_000_000);
      }),
    );
  });
});

describe("who has a right to scholarships", () => {
  it("on a death elsewhere needs 36 months of contribution: 35 give none, and a note says why", () => {
    expect(due([toddler], { monthsContributed: 35 }).scholarships).toEqual([]);
    expect(english([toddler], { monthsContributed: 35 })).toContain(
      "asks for 36 months of contribution, there are 35",
    );
    expect(due([toddler], { monthsContributed: 36 }).scholarshipTotal).toBe(87_000_000);
  });

  it("on a death at work or a total disability needs no month", () => {
    const atWork = { programme: "JKK", monthsContributed: 1 } as const;
    expect(due([toddler], atWork)).toMatchObject({ total: 70_000_000, scholarshipTotal: 87_000_000 });
    expect(due([toddler], { ...atWork, event: "PERMANENT_TOTAL_DISABILITY" }).scholarshipTotal).toBe(
      87_000_000,
    );
  });

  it("is not there on lesser injuries", () => {
    const injury = { programme: "JKK", event: "TEMPORARY_INCAPACITY", incapacityMonths: 2 } as const;
    expect(due([toddler], injury).scholarshipTotal).toBe(0);
    expect(english([toddler], injury)).toContain("death and total permanent disability only");
  });

  it("before PP 82/2019 was of another kind, which a note says", () => {
    const before = { date: localDate("2019-12-01") };
    const pupil = child("2016-01-01", "TK_SD", 1);
    expect(due([pupil], before).scholarships).toEqual([]);
    expect(english([pupil], before)).toContain("is not computed here");
    expect(due([pupil], { date: localDate("2019-12-02") }).scholarshipTotal).toBe(87_000_000);
  });
});
