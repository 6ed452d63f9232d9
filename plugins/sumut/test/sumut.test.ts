import { localDate, month, rupiah } from "@payung/jamsostek";
import { regionCode } from "@payung/plugin-kit";
import type { Applicant } from "@payung/plugin-kit";
import { testPlugin } from "@payung/plugin-kit/conformance";
import sumut from "../src/index.js";

const porter: Applicant = {
  category: "PEKERJA_RENTAN",
  birthDate: localDate("1985-07-20"),
  region: regionCode("12.09.01.2001"),
  extremelyPoor: true,
};
const { extremelyPoor: _, ...porterOfWhomNobodySaid } = porter;
const on = localDate("2024-02-23");

const budget = {
  budget: rupiah(2_000_000_000),
  months: 12,
  programmes: ["JKK", "JKM"],
  monthlyIncome: rupiah(1_000_000),
  month: month("2024-01"),
  payer: "APBD_PROVINCE",
} as const;

testPlugin(sumut, {
  eligibility: [
    {
      title: "a porter in the register of extreme poverty is eligible",
      scheme: "sumut-miskin-ekstrem",
      applicant: porter,
      on,
      eligible: true,
      reasons: ["LIVES_IN_REGION", "CATEGORY_COVERED", "EXTREMELY_POOR", "WITHIN_AGE_LIMIT"],
    },
    {
      title: "somebody in Labuhanbatu lives in the province as well",
      scheme: "sumut-miskin-ekstrem",
      applicant: { ...porter, region: regionCode("12.10.05") },
      on,
      eligible: true,
      reasons: ["LIVES_IN_REGION"],
    },
    {
      title: "a porter who is not in the register is not eligible",
      scheme: "sumut-miskin-ekstrem",
      applicant: { ...porter, extremelyPoor: false },
      on,
      eligible: false,
      reasons: ["NOT_EXTREMELY_POOR"],
    },
    {
      title: "of a porter of whom nobody said, the answer names what is missing",
      scheme: "sumut-miskin-ekstrem",
      applicant: porterOfWhomNobodySaid,
      on,
      eligible: false,
      reasons: ["EXTREME_POVERTY_NOT_STATED"],
    },
  ],
  payers: [
    {
      title: "the province pays",
      scheme: "sumut-miskin-ekstrem",
      applicant: porter,
      programme: "JKK",
      month: month("2024-03"),
      payer: "APBD_PROVINCE",
    },
  ],
  money: [
    {
      title: "Rp2,000,000,000 pay for 9,920 workers all year and leave Rp128,000",
      input: budget,
      expected: {
        contributionPerWorkerMonth: rupiah(16_800),
        workersFunded: 9_920,
        remainder: rupiah(128_000),
        shortfall: rupiah(0),
      },
    },
    {
      title: "10,000 workers lack Rp16,000,000 and are paid for 11 months",
      input: { ...budget, workers: 10_000 },
      expected: { cost: rupiah(2_016_000_000), shortfall: rupiah(16_000_000), monthsFunded: 11 },
    },
  ],
});
