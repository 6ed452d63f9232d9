import {
  FIRST_NEW_DAY,
  LAST_OLD_DAY,
  MULTIPLE,
  MULTIPLE_UNVERIFIED,
  OLD,
  OLD_MULTIPLE,
  PP,
} from "./worked-case.js";
import type { Due, WorkedCase, WorkedInput } from "./worked-case.js";

const incapable: WorkedInput = {
  programme: "JKK",
  event: "TEMPORARY_INCAPACITY",
  date: "2024-10-17",
  monthlyIncome: 1_000_000,
  monthsContributed: 1,
};

function stmb(amount: number, law = MULTIPLE): Due {
  return { benefits: [["STMB", amount, law]], total: amount };
}

/** Months, and what they come to at the base of Rp1,000,000: twelve in full, half from the 13th. */
const byMonths: readonly (readonly [title: string, incapacityMonths: number, amount: number])[] = [
  ["one month in full", 1, 1_000_000],
  ["six months in full", 6, 6_000_000],
  ["the 12th month, the last in full", 12, 12_000_000],
  ["the 13th month, the first at half", 13, 12_500_000],
  ["two years, the second at half", 24, 18_000_000],
  ["fifty years, since half goes on until healed, disabled or dead", 600, 306_000_000],
];

/** The same before PP 82/2019: six in full, six at three quarters, then half. */
const byMonthsBefore: readonly (readonly [title: string, incapacityMonths: number, amount: number])[] = [
  ["six months in full", 6, 6_000_000],
  ["the 7th month, the first at three quarters", 7, 6_750_000],
  ["the 12th month, the last at three quarters", 12, 10_500_000],
  ["the 13th month, the first at half", 13, 11_000_000],
];

const alone: readonly WorkedCase[] = [
  ...byMonths.map(([title, incapacityMonths, amount]) => ({
    title: `incapacity pays ${title}`,
    input: { ...incapable, incapacityMonths },
    expected: stmb(amount),
  })),
  ...byMonthsBefore.map(([title, incapacityMonths, amount]) => ({
    title: `incapacity from 1 December 2019 paid ${title}`,
    input: { ...incapable, date: LAST_OLD_DAY, incapacityMonths },
    expected: stmb(amount, OLD_MULTIPLE),
  })),
  {
    title: "13 months of incapacity from 2 December 2019 are paid by the present law",
    input: { ...incapable, date: FIRST_NEW_DAY, incapacityMonths: 13 },
    expected: stmb(12_500_000),
  },
  {
    title: "three months at Rp1,100,000 are 3 x Rp1,200,000, of an unverified band",
    input: { ...incapable, monthlyIncome: 1_100_000, incapacityMonths: 3 },
    expected: stmb(3_600_000, MULTIPLE_UNVERIFIED),
  },
  {
    title: "13 months in the last band are 12 x Rp20,700,000 + Rp10,350,000",
    input: { ...incapable, monthlyIncome: 20_200_000, incapacityMonths: 13 },
    expected: stmb(258_750_000),
  },
  {
    title: "half of a wage of Rp3,000,001 is rounded down month by month",
    input: { ...incapable, segment: "PU", monthlyIncome: 3_000_001, incapacityMonths: 14 },
    expected: stmb(39_000_012),
  },
  {
    title: "half of a rupiah is nothing: 13 months at a wage of one rupiah pay Rp12",
    input: { ...incapable, segment: "PU", monthlyIncome: 1, incapacityMonths: 13 },
    expected: stmb(12),
  },
  {
    title: "incapacity asks for no month of contribution",
    input: { ...incapable, monthsContributed: 0, incapacityMonths: 1 },
    expected: stmb(1_000_000),
  },
];

const besideAnOutcome: readonly WorkedCase[] = [
  {
    title: "two months of incapacity before a death at work are paid beside it",
    input: { ...incapable, event: "DEATH", incapacityMonths: 2 },
    expected: {
      benefits: [
        ["SANTUNAN_KEMATIAN", 48_000_000, MULTIPLE],
        ["SANTUNAN_BERKALA", 12_000_000, PP],
        ["BIAYA_PEMAKAMAN", 10_000_000, PP],
        ["STMB", 2_000_000, MULTIPLE],
      ],
      total: 72_000_000,
    },
  },
  {
    title: "13 months of incapacity before a total disability are paid beside it",
    input: { ...incapable, event: "PERMANENT_TOTAL_DISABILITY", incapacityMonths: 13 },
    expected: {
      benefits: [
        ["SANTUNAN_CACAT_TOTAL_TETAP", 56_000_000, MULTIPLE],
        ["SANTUNAN_BERKALA", 12_000_000, PP],
        ["STMB", 12_500_000, MULTIPLE],
      ],
      total: 80_500_000,
    },
  },
  {
    title: "six months of incapacity before a disability of 10% are paid beside it",
    input: { ...incapable, event: "PARTIAL_DISABILITY", disabilityPercent: 10, incapacityMonths: 6 },
    expected: {
      benefits: [
        ["SANTUNAN_CACAT_SEBAGIAN", 8_000_000, MULTIPLE],
        ["STMB", 6_000_000, MULTIPLE],
      ],
      total: 14_000_000,
      note: "return-to-work",
    },
  },
  {
    title: "seven months of incapacity before a death on 1 December 2019 are paid by the law of then",
    input: { ...incapable, event: "DEATH", date: LAST_OLD_DAY, incapacityMonths: 7 },
    expected: {
      benefits: [
        ["SANTUNAN_KEMATIAN", 48_000_000, OLD_MULTIPLE],
        ["SANTUNAN_BERKALA", 4_800_000, OLD],
        ["BIAYA_PEMAKAMAN", 3_000_000, OLD],
        ["STMB", 6_750_000, OLD_MULTIPLE],
      ],
      total: 62_550_000,
    },
  },
];

export const incapacity: readonly WorkedCase[] = [...alone, ...besideAnOutcome];
