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

const total: WorkedInput = {
  programme: "JKK",
  event: "PERMANENT_TOTAL_DISABILITY",
  date: "2024-10-17",
  monthlyIncome: 1_000_000,
  monthsContributed: 1,
};
const partial: WorkedInput = { ...total, event: "PARTIAL_DISABILITY" };

function ofTotal(santunan: number, sum: number, law = MULTIPLE): Due {
  return {
    benefits: [
      ["SANTUNAN_CACAT_TOTAL_TETAP", santunan, law],
      ["SANTUNAN_BERKALA", 12_000_000, PP],
    ],
    total: sum,
  };
}

function ofPartial(santunan: number, law = MULTIPLE, note = "Lampiran III, which is unverified"): Due {
  return { benefits: [["SANTUNAN_CACAT_SEBAGIAN", santunan, law]], total: santunan, note };
}

const totalDisabilities: readonly WorkedCase[] = [
  {
    title: "a total disability at Rp1,000,000 is worth 56 + 12 = Rp68,000,000",
    input: total,
    expected: ofTotal(56_000_000, 68_000_000),
  },
  {
    title: "a total disability at Rp1,100,000 counts 56 x Rp1,200,000, of an unverified band",
    input: { ...total, monthlyIncome: 1_100_000 },
    expected: ofTotal(67_200_000, 79_200_000, MULTIPLE_UNVERIFIED),
  },
  {
    title: "a total disability at Rp20,200,000 counts 56 x Rp20,700,000",
    input: { ...total, monthlyIncome: 20_200_000 },
    expected: ofTotal(1_159_200_000, 1_171_200_000),
  },
  {
    title: "a wage earner's total disability counts the wage itself: 56 x Rp5,067,381",
    input: { ...total, segment: "PU", monthlyIncome: 5_067_381 },
    expected: ofTotal(283_773_336, 295_773_336),
  },
  {
    title: "a total disability has no least sum: 56 x Rp100,000 stays Rp5,600,000",
    input: { ...total, segment: "PU", monthlyIncome: 100_000 },
    expected: ofTotal(5_600_000, 17_600_000),
  },
  {
    title: "a total disability on 1 December 2019 had a periodic benefit of Rp4,800,000",
    input: { ...total, date: LAST_OLD_DAY },
    expected: {
      benefits: [
        ["SANTUNAN_CACAT_TOTAL_TETAP", 56_000_000, OLD_MULTIPLE],
        ["SANTUNAN_BERKALA", 4_800_000, OLD],
      ],
      total: 60_800_000,
    },
  },
  {
    title: "a total disability on 2 December 2019 is worth Rp68,000,000",
    input: { ...total, date: FIRST_NEW_DAY },
    expected: ofTotal(56_000_000, 68_000_000),
  },
  {
    title: "what a total disability at an income between two bands is worth, is not settled",
    input: { ...total, monthlyIncome: 1_099_500 },
    expected: { code: "NOT_SETTLED", field: "monthlyIncome" },
  },
];

/** Percent, and what it comes to of 80 x Rp1,000,000. */
const byPercent: readonly (readonly [disabilityPercent: number, santunan: number])[] = [
  [0.01, 8_000],
  [0.29, 232_000],
  [5, 4_000_000],
  [12.34, 9_872_000],
  [16, 12_800_000],
  [38.5, 30_800_000],
  [69.99, 55_992_000],
  [70, 56_000_000],
];

const partialDisabilities: readonly WorkedCase[] = [
  ...byPercent.map(([disabilityPercent, santunan]) => ({
    title: `${disabilityPercent}% of 80 x Rp1,000,000 is Rp${santunan}`,
    input: { ...partial, disabilityPercent },
    expected: ofPartial(santunan),
  })),
  {
    title: "70.01% is more than a total disability, which a note doubts",
    input: { ...partial, disabilityPercent: 70.01 },
    expected: ofPartial(56_008_000, MULTIPLE, "beyond the 70%"),
  },
  {
    title: "100% is computed as it was asked, and doubted",
    input: { ...partial, disabilityPercent: 100 },
    expected: ofPartial(80_000_000, MULTIPLE, "beyond the 70%"),
  },
  {
    title: "33.33% of 80 x Rp1,200,000 is Rp31,996,800, of an unverified band",
    input: { ...partial, monthlyIncome: 1_299_000, disabilityPercent: 33.33 },
    expected: ofPartial(31_996_800, MULTIPLE_UNVERIFIED),
  },
  {
    title: "2.5% of 80 x Rp20,700,000 is Rp41,400,000",
    input: { ...partial, monthlyIncome: 20_200_000, disabilityPercent: 2.5 },
    expected: ofPartial(41_400_000),
  },
  {
    title: "10.5% of 80 x Rp3,333,333 is Rp27,999,997 and a fifth of a rupiah, which is dropped",
    input: { ...partial, segment: "PU", monthlyIncome: 3_333_333, disabilityPercent: 10.5 },
    expected: ofPartial(27_999_997),
  },
  {
    title: "0.01% of 80 x Rp1 is less than a rupiah: nothing",
    input: { ...partial, segment: "PU", monthlyIncome: 1, disabilityPercent: 0.01 },
    expected: ofPartial(0),
  },
  {
    title: "10% on 1 December 2019 is Rp8,000,000 by the law before PP 82/2019",
    input: { ...partial, date: LAST_OLD_DAY, disabilityPercent: 10 },
    expected: ofPartial(8_000_000, OLD_MULTIPLE),
  },
  {
    title: "10% on 2 December 2019 is Rp8,000,000 by the law since",
    input: { ...partial, date: FIRST_NEW_DAY, disabilityPercent: 10 },
    expected: ofPartial(8_000_000),
  },
];

export const disabilities: readonly WorkedCase[] = [...totalDisabilities, ...partialDisabilities];
