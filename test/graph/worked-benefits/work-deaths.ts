import {
  FIRST_NEW_DAY,
  LAST_OLD_DAY,
  MULTIPLE,
  MULTIPLE_UNVERIFIED,
  OLD,
  OLD_MULTIPLE,
  PP,
} from "./worked-case.js";
import type { Due, Row, WorkedCase, WorkedInput } from "./worked-case.js";

const death: WorkedInput = {
  programme: "JKK",
  event: "DEATH",
  date: "2024-10-17",
  monthlyIncome: 1_000_000,
  monthsContributed: 1,
};
const wageEarner: WorkedInput = { ...death, segment: "PU" };

const PERIODIC_AND_FUNERAL: readonly Row[] = [
  ["SANTUNAN_BERKALA", 12_000_000, PP],
  ["BIAYA_PEMAKAMAN", 10_000_000, PP],
];
const OLD_PERIODIC_AND_FUNERAL: readonly Row[] = [
  ["SANTUNAN_BERKALA", 4_800_000, OLD],
  ["BIAYA_PEMAKAMAN", 3_000_000, OLD],
];

function due(santunan: number, total: number, law = MULTIPLE): Due {
  return { benefits: [["SANTUNAN_KEMATIAN", santunan, law], ...PERIODIC_AND_FUNERAL], total };
}

function dueBefore2019(santunan: number, total: number): Due {
  return { benefits: [["SANTUNAN_KEMATIAN", santunan, OLD_MULTIPLE], ...OLD_PERIODIC_AND_FUNERAL], total };
}

/** Income of a BPU, its band, and what 48 times the band's base comes to. */
const byIncome: readonly (readonly [title: string, monthlyIncome: number, expected: Due])[] = [
  ["at Rp1,000,000 is worth 48 + 12 + 10 = Rp70,000,000", 1_000_000, due(48_000_000, 70_000_000)],
  ["with no income counts the base of the lowest band", 0, due(48_000_000, 70_000_000)],
  ["at Rp1,099,000 is still in the lowest band", 1_099_000, due(48_000_000, 70_000_000)],
  ["at Rp1,100,000 counts 48 x Rp1,200,000", 1_100_000, due(57_600_000, 79_600_000, MULTIPLE_UNVERIFIED)],
  ["at Rp1,299,000 counts the same", 1_299_000, due(57_600_000, 79_600_000, MULTIPLE_UNVERIFIED)],
  ["at Rp1,300,000 counts 48 x Rp1,400,000", 1_300_000, due(67_200_000, 89_200_000, MULTIPLE_UNVERIFIED)],
  ["at Rp1,500,000 counts 48 x Rp1,600,000", 1_500_000, due(76_800_000, 98_800_000, MULTIPLE_UNVERIFIED)],
  ["at Rp1,700,000 counts 48 x Rp1,800,000", 1_700_000, due(86_400_000, 108_400_000, MULTIPLE_UNVERIFIED)],
  ["at Rp1,899,000 counts the same", 1_899_000, due(86_400_000, 108_400_000, MULTIPLE_UNVERIFIED)],
  ["at Rp20,200,000 counts 48 x Rp20,700,000", 20_200_000, due(993_600_000, 1_015_600_000)],
  ["at Rp90,000,000 counts no more than that", 90_000_000, due(993_600_000, 1_015_600_000)],
];

const between: readonly (readonly [title: string, monthlyIncome: number])[] = [
  ["one rupiah above the lowest band", 1_099_001],
  ["one rupiah below the second band", 1_099_999],
  ["between the second and the third band", 1_299_500],
  ["above the bands that are known", 1_900_000],
  ["one rupiah below the last band", 20_199_999],
];

/** Deaths from work: 48 times the wage, at least what JKM would pay. */
export const workDeaths: readonly WorkedCase[] = [
  ...byIncome.map(([title, monthlyIncome, expected]) => ({
    title: `a BPU's death at work ${title}`,
    input: { ...death, monthlyIncome },
    expected,
  })),
  ...between.map(([title, monthlyIncome]) => ({
    title: `what a BPU's death at work with an income ${title} is worth, is not settled`,
    input: { ...death, monthlyIncome },
    expected: { code: "NOT_SETTLED", field: "monthlyIncome" } as const,
  })),
  {
    title: "a death at work before the first contribution counted is worth the whole",
    input: { ...death, monthsContributed: 0 },
    expected: due(48_000_000, 70_000_000),
  },
  {
    title: "a wage earner's death at work counts the wage itself: 48 x Rp3,250,000",
    input: { ...wageEarner, monthlyIncome: 3_250_000 },
    expected: due(156_000_000, 178_000_000),
  },
  {
    title: "a wage between two bands of BPU is a wage like any: 48 x Rp1,099,500",
    input: { ...wageEarner, monthlyIncome: 1_099_500 },
    expected: due(52_776_000, 74_776_000),
  },
  {
    title: "48 x Rp400,000 is less than JKM's Rp20,000,000, to which it is raised",
    input: { ...wageEarner, monthlyIncome: 400_000 },
    expected: due(20_000_000, 42_000_000),
  },
  {
    title: "48 x Rp416,666 is Rp32 less than JKM's Rp20,000,000, to which it is raised",
    input: { ...wageEarner, monthlyIncome: 416_666 },
    expected: due(20_000_000, 42_000_000),
  },
  {
    title: "48 x Rp416,667 is Rp16 more than JKM's Rp20,000,000 and stays",
    input: { ...wageEarner, monthlyIncome: 416_667 },
    expected: due(20_000_016, 42_000_016),
  },
  {
    title: "a wage of one rupiah is worth at work what a death elsewhere is worth",
    input: { ...wageEarner, monthlyIncome: 1 },
    expected: due(20_000_000, 42_000_000),
  },
  {
    title: "a death at work on 1 December 2019 has 48 times the base with the smaller parts of then",
    input: { ...death, date: LAST_OLD_DAY },
    expected: dueBefore2019(48_000_000, 55_800_000),
  },
  {
    title: "a death at work on 2 December 2019 is worth Rp70,000,000",
    input: { ...death, date: FIRST_NEW_DAY },
    expected: due(48_000_000, 70_000_000),
  },
  {
    title: "48 x Rp300,000 on 1 December 2019 is raised to the Rp16,200,000 of JKM then",
    input: { ...wageEarner, monthlyIncome: 300_000, date: LAST_OLD_DAY },
    expected: dueBefore2019(16_200_000, 24_000_000),
  },
  {
    title: "48 x Rp300,000 on 2 December 2019 is raised to the Rp20,000,000 of JKM since then",
    input: { ...wageEarner, monthlyIncome: 300_000, date: FIRST_NEW_DAY },
    expected: due(20_000_000, 42_000_000),
  },
  {
    title: "48 x Rp350,000 on 1 December 2019 was above JKM's Rp16,200,000 and stays",
    input: { ...wageEarner, monthlyIncome: 350_000, date: LAST_OLD_DAY },
    expected: dueBefore2019(16_800_000, 24_600_000),
  },
];
