import { localDate, month, rupiah } from "@payung/jamsostek";
import { regionCode } from "@payung/plugin-kit";
import type { Applicant } from "@payung/plugin-kit";
import { testPlugin } from "@payung/plugin-kit/conformance";
import kukar from "../src/index.js";

const marbot: Applicant = {
  category: "PEKERJA_RENTAN",
  birthDate: localDate("1970-02-28"),
  region: regionCode("64.02.05.2001"),
  occupation: "marbot",
};
const on = localDate("2023-02-16");

const budget = {
  budget: rupiah(18_000_000_000),
  months: 12,
  programmes: ["JKK", "JKM"],
  monthlyIncome: rupiah(1_000_000),
  month: month("2023-01"),
  payer: "APBD_REGENCY",
} as const;

testPlugin(kukar, {
  eligibility: [
    {
      title: "a mosque keeper is eligible",
      scheme: "kukar-apbd",
      applicant: marbot,
      on,
      eligible: true,
      reasons: ["LIVES_IN_REGION", "CATEGORY_COVERED"],
    },
    {
      title: "non-ASN staff are eligible",
      scheme: "kukar-apbd",
      applicant: { ...marbot, category: "NON_ASN" },
      on,
      eligible: true,
      reasons: ["CATEGORY_COVERED"],
    },
    {
      title: "somebody of 66 is above the national limit",
      scheme: "kukar-apbd",
      applicant: { ...marbot, birthDate: localDate("1957-02-16") },
      on,
      eligible: false,
      reasons: ["AGE_OVER_LIMIT"],
    },
    {
      title: "somebody in Samarinda is not eligible",
      scheme: "kukar-apbd",
      applicant: { ...marbot, region: regionCode("64.72.01") },
      on,
      eligible: false,
      reasons: ["OUTSIDE_REGION"],
    },
  ],
  payers: [
    {
      title: "the regency pays for whom no company pays",
      scheme: "kukar-apbd",
      applicant: marbot,
      programme: "JKK",
      month: month("2023-01"),
      payer: "APBD_REGENCY",
    },
    {
      title: "a company pays for a vulnerable worker of its ring 1",
      scheme: "kukar-apbd",
      applicant: { ...marbot, sponsoredByCompany: true },
      programme: "JKM",
      month: month("2026-11"),
      payer: "CSR",
    },
    {
      title: "for non-ASN staff the regency pays, whatever a company says",
      scheme: "kukar-apbd",
      applicant: { ...marbot, category: "NON_ASN", sponsoredByCompany: true },
      programme: "JKM",
      month: month("2023-01"),
      payer: "APBD_REGENCY",
    },
  ],
  money: [
    {
      title: "Rp18,000,000,000 pay for 89,285 workers all year",
      input: budget,
      expected: { workersFunded: 89_285, remainder: rupiah(144_000) },
    },
    {
      title: "51,000 workers cost Rp10,281,600,000 and leave Rp7,718,400,000",
      input: { ...budget, workers: 51_000 },
      expected: { cost: rupiah(10_281_600_000), remainder: rupiah(7_718_400_000), monthsFunded: 12 },
    },
    {
      title: "in November 2026 a company's worker costs half of one whom the regency pays",
      input: { ...budget, budget: rupiah(100_000), months: 1, month: month("2026-11"), payer: "CSR" },
      expected: { contributionPerWorkerMonth: rupiah(8_400), workersFunded: 11 },
    },
  ],
  allocations: [
    {
      title: "Rp18,000,000,000 are cut into the accounts of JKK and JKM, less than one worker-month left",
      scheme: "kukar-apbd",
      on: localDate("2023-01-01"),
      budget: { year: 2023, source: "APBD_REGENCY", amount: rupiah(18_000_000_000) },
      shares: [
        { target: "JKK", amount: rupiah(10_714_280_000) },
        { target: "JKM", amount: rupiah(7_285_710_400) },
      ],
      unallocated: 9_600,
    },
  ],
});
