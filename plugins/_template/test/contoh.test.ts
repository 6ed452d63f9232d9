import { localDate, month, rupiah } from "@payung/jamsostek";
import { regionCode } from "@payung/plugin-kit";
import type { Applicant } from "@payung/plugin-kit";
import { testPlugin } from "@payung/plugin-kit/conformance";
import plugin from "../src/index.js";

const worker: Applicant = {
  category: "PEKERJA_RENTAN",
  birthDate: localDate("1990-01-01"),
  region: regionCode("99"),
};

testPlugin(plugin, {
  eligibility: [
    {
      title: "a vulnerable worker of the region is eligible",
      scheme: "contoh-rentan",
      applicant: worker,
      on: localDate("2024-06-01"),
      eligible: true,
      reasons: ["LIVES_IN_REGION", "CATEGORY_COVERED", "WITHIN_AGE_LIMIT"],
    },
    {
      title: "a vulnerable worker of 70 is above the national limit",
      scheme: "contoh-rentan",
      applicant: { ...worker, birthDate: localDate("1954-01-01") },
      on: localDate("2024-06-01"),
      eligible: false,
      reasons: ["AGE_OVER_LIMIT"],
    },
  ],
  payers: [
    {
      title: "the province pays",
      scheme: "contoh-rentan",
      applicant: worker,
      programme: "JKK",
      month: month("2024-06"),
      payer: "APBD_PROVINCE",
    },
  ],
  money: [
    {
      title: "Rp2,000,000,000 pay for 9,920 workers all year and leave Rp128,000",
      input: {
        budget: rupiah(2_000_000_000),
        programmes: ["JKK", "JKM"],
        monthlyIncome: rupiah(1_000_000),
        month: month("2024-01"),
        payer: "APBD_PROVINCE",
      },
      expected: { workersFunded: 9_920, remainder: rupiah(128_000) },
    },
  ],
});
