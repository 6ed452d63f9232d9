import { localDate, month, rupiah } from "@payung/jamsostek";
import { regionCode } from "@payung/plugin-kit";
import type { Applicant } from "@payung/plugin-kit";
import { testPlugin } from "@payung/plugin-kit/conformance";
import labuhanbatu from "../src/index.js";

const tapper: Applicant = {
  category: "PEKERJA_RENTAN_DESA",
  birthDate: localDate("1990-11-02"),
  region: regionCode("12.10.05.2001"),
};
const on = localDate("2024-10-17");

testPlugin(labuhanbatu, {
  eligibility: [
    {
      title: "a vulnerable worker of a village is eligible under Perbup 3/2024",
      scheme: "labuhanbatu-desa",
      applicant: tapper,
      on,
      eligible: true,
      reasons: ["LIVES_IN_REGION", "CATEGORY_COVERED", "WITHIN_AGE_LIMIT"],
    },
    {
      title: "a member of a village council is eligible",
      scheme: "labuhanbatu-desa",
      applicant: { ...tapper, category: "BPD" },
      on,
      eligible: true,
      reasons: ["CATEGORY_COVERED"],
    },
    {
      title: "who is not of the village administration is eligible",
      scheme: "labuhanbatu-desa",
      applicant: { ...tapper, category: "NON_APARATUR_DESA" },
      on,
      eligible: true,
      reasons: ["CATEGORY_COVERED"],
    },
    {
      title: "a village official is eligible, with the remark that a wage earner's rules may hold",
      scheme: "labuhanbatu-desa",
      applicant: { ...tapper, category: "APARATUR_DESA", birthDate: localDate("1955-01-01") },
      on,
      eligible: true,
      reasons: ["CATEGORY_COVERED", "SEGMENT_NOT_SETTLED"],
    },
    {
      title: "non-ASN staff are in the claims that were paid, but not in the regulation",
      scheme: "labuhanbatu-desa",
      applicant: { ...tapper, category: "NON_ASN" },
      on,
      eligible: false,
      reasons: ["CATEGORY_NOT_COVERED"],
    },
    {
      title: "non-ASN staff have a scheme of their own, without an age limit of BPU",
      scheme: "labuhanbatu-non-asn",
      applicant: { ...tapper, category: "NON_ASN", birthDate: localDate("1955-01-01") },
      on,
      eligible: true,
      reasons: ["LIVES_IN_REGION", "CATEGORY_COVERED"],
    },
    {
      title: "a vulnerable worker is not of the scheme of non-ASN staff",
      scheme: "labuhanbatu-non-asn",
      applicant: tapper,
      on,
      eligible: false,
      reasons: ["CATEGORY_NOT_COVERED"],
    },
    {
      title: "a vulnerable worker of 70 is above the national limit",
      scheme: "labuhanbatu-desa",
      applicant: { ...tapper, birthDate: localDate("1954-01-01") },
      on,
      eligible: false,
      reasons: ["AGE_OVER_LIMIT"],
    },
    {
      title: "somebody elsewhere in the province is not eligible",
      scheme: "labuhanbatu-desa",
      applicant: { ...tapper, region: regionCode("12.09") },
      on,
      eligible: false,
      reasons: ["OUTSIDE_REGION"],
    },
  ],
  payers: [
    {
      title: "who pays is not stated, and is not made up",
      scheme: "labuhanbatu-desa",
      applicant: tapper,
      programme: "JKM",
      month: month("2024-10"),
      payer: "NOT_STATED",
    },
    {
      title: "who pays for non-ASN staff is not stated either",
      scheme: "labuhanbatu-non-asn",
      applicant: { ...tapper, category: "NON_ASN" },
      programme: "JKM",
      month: month("2024-10"),
      payer: "NOT_STATED",
    },
  ],
  money: [
    {
      title: "5,897 workers at the lowest JKK and JKM would cost Rp1,188,835,200 a year",
      input: {
        budget: rupiah(0),
        workers: 5_897,
        months: 12,
        programmes: ["JKK", "JKM"],
        monthlyIncome: rupiah(1_000_000),
        month: month("2024-01"),
        payer: "APBDES",
      },
      expected: { cost: rupiah(1_188_835_200), shortfall: rupiah(1_188_835_200), monthsFunded: 0 },
    },
  ],
});
