import { FIRST_NEW_DAY, LAST_OLD_DAY, MULTIPLE, OLD, PP, PP_CONFLICTING } from "./worked-case.js";
import type { Due, WorkedCase, WorkedInput } from "./worked-case.js";

const death: WorkedInput = {
  programme: "JKM",
  event: "DEATH",
  date: "2024-10-17",
  monthlyIncome: 1_000_000,
  monthsContributed: 36,
};
const atWork: WorkedInput = { ...death, programme: "JKK", monthsContributed: 1 };

type Child = NonNullable<WorkedInput["children"]>[number];
/** 8 x 1.5 + 3 x 2 + 3 x 3 + 5 x 12 = Rp87,000,000, the last on the day of 22 years. */
const toddler: Child = { birthDate: "2020-10-17", level: "TK_SD", yearInLevel: 1 };
/** 2 x 2 + 3 x 3 + 5 x 12 = Rp73,000,000. */
const inSecondary: Child = { birthDate: "2011-01-01", level: "SMP", yearInLevel: 2 };

const JKM_PARTS: Due["benefits"] = [
  ["SANTUNAN_KEMATIAN", 20_000_000, PP],
  ["SANTUNAN_BERKALA", 12_000_000, PP],
  ["BIAYA_PEMAKAMAN", 10_000_000, PP],
];
const JKK_PARTS: Due["benefits"] = [
  ["SANTUNAN_KEMATIAN", 48_000_000, MULTIPLE],
  ["SANTUNAN_BERKALA", 12_000_000, PP],
  ["BIAYA_PEMAKAMAN", 10_000_000, PP],
];

function elsewhere(ofEachChild: readonly number[], scholarshipTotal: number, note?: string): Due {
  return { benefits: JKM_PARTS, total: 42_000_000, ofEachChild, scholarshipTotal, ...(note && { note }) };
}

function work(ofEachChild: readonly number[], scholarshipTotal: number): Due {
  return { benefits: JKK_PARTS, total: 70_000_000, ofEachChild, scholarshipTotal };
}

/** Who has a right to them: by event, months and law. */
const rights: readonly WorkedCase[] = [
  {
    title: "a toddler's schooling after 36 months of contribution is worth Rp87,000,000, beside the total",
    input: { ...death, children: [toddler] },
    expected: elsewhere([87_000_000], 87_000_000, "yearly claim"),
  },
  {
    title: "35 months of contribution give no scholarship",
    input: { ...death, monthsContributed: 35, children: [toddler] },
    expected: elsewhere([0], 0, "asks for 36 months of contribution, there are 35"),
  },
  {
    title: "a death after 2 months of membership gives no scholarship",
    input: { ...death, monthsContributed: 2, children: [toddler] },
    expected: {
      benefits: [["MANFAAT_JKM_BELUM_TIGA_BULAN", 10_000_000, PP_CONFLICTING]],
      total: 10_000_000,
      ofEachChild: [0],
    },
  },
  {
    title: "a death at work asks for no month of contribution",
    input: { ...atWork, monthsContributed: 0, children: [toddler] },
    expected: work([87_000_000], 87_000_000),
  },
  {
    title: "a total disability gives the same scholarship",
    input: { ...atWork, event: "PERMANENT_TOTAL_DISABILITY", children: [toddler] },
    expected: {
      benefits: [
        ["SANTUNAN_CACAT_TOTAL_TETAP", 56_000_000, MULTIPLE],
        ["SANTUNAN_BERKALA", 12_000_000, PP],
      ],
      total: 68_000_000,
      ofEachChild: [87_000_000],
      scholarshipTotal: 87_000_000,
    },
  },
  {
    title: "a partial disability gives none",
    input: { ...atWork, event: "PARTIAL_DISABILITY", disabilityPercent: 50, children: [toddler] },
    expected: {
      benefits: [["SANTUNAN_CACAT_SEBAGIAN", 40_000_000, MULTIPLE]],
      total: 40_000_000,
      ofEachChild: [0],
      note: "death and total permanent disability only",
    },
  },
  {
    title: "an accident that left no loss gives none",
    input: { ...atWork, event: "MEDICAL_CARE", children: [toddler] },
    expected: {
      benefits: [],
      total: 0,
      ofEachChild: [0],
      note: "death and total permanent disability only",
    },
  },
  {
    title: "a death on 1 December 2019 has a scholarship of another kind, which is not computed",
    input: {
      ...death,
      date: LAST_OLD_DAY,
      children: [{ birthDate: "2016-01-01", level: "TK_SD", yearInLevel: 1 }],
    },
    expected: {
      benefits: [
        ["SANTUNAN_KEMATIAN", 16_200_000, OLD],
        ["SANTUNAN_BERKALA", 4_800_000, OLD],
        ["BIAYA_PEMAKAMAN", 3_000_000, OLD],
      ],
      total: 24_000_000,
      ofEachChild: [0],
      note: "is not computed here",
    },
  },
  {
    title: "a death on 2 December 2019 has the scholarships of every year",
    input: {
      ...death,
      date: FIRST_NEW_DAY,
      children: [{ birthDate: "2016-01-01", level: "TK_SD", yearInLevel: 1 }],
    },
    expected: elsewhere([87_000_000], 87_000_000),
  },
];

/** How many children, and who goes first. */
const families: readonly WorkedCase[] = [
  {
    title: "no child has no scholarship",
    input: { ...death, children: [] },
    expected: elsewhere([], 0),
  },
  {
    title: "two toddlers are worth Rp174,000,000",
    input: { ...death, children: [toddler, toddler] },
    expected: elsewhere([87_000_000, 87_000_000], 174_000_000),
  },
  {
    title: "three toddlers are worth no more: the third is left out",
    input: { ...death, children: [toddler, toddler, toddler] },
    expected: elsewhere([87_000_000, 87_000_000, 0], 174_000_000, "child 1, 2; not child 3"),
  },
  {
    title: "of three the first two given count, though the third would have more",
    input: { ...atWork, children: [toddler, inSecondary, toddler] },
    expected: work([87_000_000, 73_000_000, 0], 160_000_000),
  },
  {
    title: "a child of 23 takes no place of the two",
    input: {
      ...death,
      children: [{ birthDate: "1999-05-05", level: "UNIVERSITY", yearInLevel: 5 }, toddler, toddler],
    },
    expected: elsewhere([0, 87_000_000, 87_000_000], 174_000_000, "Child 1 gets no scholarship"),
  },
];

export const scholarships: readonly WorkedCase[] = [...rights, ...families];
