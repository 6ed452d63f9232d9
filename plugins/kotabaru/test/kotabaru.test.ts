import { localDate, month, rupiah } from "@payung/jamsostek";
import { regionCode } from "@payung/plugin-kit";
import type { Applicant } from "@payung/plugin-kit";
import { testPlugin } from "@payung/plugin-kit/conformance";
import kotabaru from "../src/index.js";

const fisher: Applicant = {
  category: "BUKAN_PENERIMA_UPAH",
  birthDate: localDate("1979-09-09"),
  region: regionCode("63.02.06.2004"),
  occupation: "nelayan",
};
const on = localDate("2024-03-01");

testPlugin(kotabaru, {
  eligibility: [
    {
      title: "a fisher without a wage is eligible, and learns that illness is not covered",
      scheme: "kotabaru-bpu",
      applicant: fisher,
      on,
      eligible: true,
      reasons: ["LIVES_IN_REGION", "CATEGORY_COVERED", "WITHIN_AGE_LIMIT", "NOT_HEALTH_INSURANCE"],
    },
    {
      title: "non-ASN staff earn a wage and are not meant",
      scheme: "kotabaru-bpu",
      applicant: { ...fisher, category: "NON_ASN" },
      on,
      eligible: false,
      reasons: ["CATEGORY_NOT_COVERED"],
    },
  ],
  payers: [
    {
      title: "from which budget the regency pays is not stated, and is not made up",
      scheme: "kotabaru-bpu",
      applicant: fisher,
      programme: "JKK",
      month: month("2024-03"),
      payer: "NOT_STATED",
    },
  ],
  money: [
    {
      title: "one worker costs Rp201,600 a year at the least",
      input: {
        budget: rupiah(201_600),
        programmes: ["JKK", "JKM"],
        monthlyIncome: rupiah(1_000_000),
        month: month("2024-01"),
        payer: "APBD_REGENCY",
      },
      expected: { workersFunded: 1, remainder: rupiah(0) },
    },
  ],
});
