import { FIRST_NEW_DAY, LAST_OLD_DAY, OLD, PP, PP_CONFLICTING } from "./worked-case.js";
import type { Due, WorkedCase, WorkedInput } from "./worked-case.js";

const death: WorkedInput = {
  programme: "JKM",
  event: "DEATH",
  date: "2024-10-17",
  monthlyIncome: 1_000_000,
  monthsContributed: 24,
};

const WHOLE: Due = {
  benefits: [
    ["SANTUNAN_KEMATIAN", 20_000_000, PP],
    ["SANTUNAN_BERKALA", 12_000_000, PP],
    ["BIAYA_PEMAKAMAN", 10_000_000, PP],
  ],
  total: 42_000_000,
};

const EARLY: Due = {
  benefits: [["MANFAAT_JKM_BELUM_TIGA_BULAN", 10_000_000, PP_CONFLICTING]],
  total: 10_000_000,
};

const BEFORE_2019: Due = {
  benefits: [
    ["SANTUNAN_KEMATIAN", 16_200_000, OLD],
    ["SANTUNAN_BERKALA", 4_800_000, OLD],
    ["BIAYA_PEMAKAMAN", 3_000_000, OLD],
  ],
  total: 24_000_000,
  note: "before PP 82/2019",
};

/** Deaths that do not come from work. */
export const jkmDeaths: readonly WorkedCase[] = [
  {
    title: "a death after 24 months of contribution is worth Rp42,000,000 in three parts",
    input: death,
    expected: WHOLE,
  },
  {
    title: "a death before the first contribution counted is worth Rp10,000,000",
    input: { ...death, monthsContributed: 0 },
    expected: EARLY,
  },
  {
    title: "a death after one month is worth Rp10,000,000",
    input: { ...death, monthsContributed: 1 },
    expected: EARLY,
  },
  {
    title: "a death after 2 months, the last of the early ones, is worth Rp10,000,000",
    input: { ...death, monthsContributed: 2 },
    expected: EARLY,
  },
  {
    title: "a death after 3 months, the first that is none of the early ones, is worth the whole",
    input: { ...death, monthsContributed: 3 },
    expected: WHOLE,
  },
  {
    title: "a death after a hundred years of contribution is worth no more than one after 3 months",
    input: { ...death, monthsContributed: 1_200 },
    expected: WHOLE,
  },
  {
    title: "a wage earner's death is worth the same",
    input: { ...death, segment: "PU", monthlyIncome: 25_000_000 },
    expected: WHOLE,
  },
  {
    title: "a death of somebody with no income at all is worth the same",
    input: { ...death, monthlyIncome: 0 },
    expected: WHOLE,
  },
  {
    title: "an income between two bands does not matter to JKM",
    input: { ...death, monthlyIncome: 1_099_500 },
    expected: WHOLE,
  },
  {
    title: "an income in the last band does not raise what JKM pays",
    input: { ...death, monthlyIncome: 20_200_000 },
    expected: WHOLE,
  },
  {
    title: "a death on 29 February is worth the same as on any day",
    input: { ...death, date: "2024-02-29" },
    expected: WHOLE,
  },
  {
    title: "half the contribution, as PP 50/2025 has it since 2026, lowers no benefit",
    input: { ...death, date: "2026-06-01" },
    expected: WHOLE,
  },
  {
    title: "a death with an empty list of costs and of children is worth the whole",
    input: { ...death, costs: [], children: [] },
    expected: WHOLE,
  },
  {
    title: "a death on the first day of PP 44/2015 is worth Rp24,000,000",
    input: { ...death, date: "2015-07-01" },
    expected: BEFORE_2019,
  },
  {
    title: "a death on 1 December 2019 is still worth Rp24,000,000",
    input: { ...death, date: LAST_OLD_DAY },
    expected: BEFORE_2019,
  },
  {
    title: "a death on 1 December 2019 after 3 months is worth Rp24,000,000",
    input: { ...death, date: LAST_OLD_DAY, monthsContributed: 3 },
    expected: BEFORE_2019,
  },
  {
    title: "a death on 2 December 2019 is worth Rp42,000,000",
    input: { ...death, date: FIRST_NEW_DAY },
    expected: WHOLE,
  },
  {
    title: "a death on 2 December 2019 after 2 months is worth Rp10,000,000",
    input: { ...death, date: FIRST_NEW_DAY, monthsContributed: 2 },
    expected: EARLY,
  },
  {
    title: "what a death on 1 December 2019 after 2 months is worth, is not settled",
    input: { ...death, date: LAST_OLD_DAY, monthsContributed: 2 },
    expected: { code: "NOT_SETTLED", field: "monthsContributed" },
  },
  {
    title: "a death on the day before PP 44/2015 has no rule",
    input: { ...death, date: "2015-06-30" },
    expected: { code: "NO_RULE_IN_FORCE", field: "date" },
  },
];
