import { localDate, month, rupiah } from "@payung/jamsostek";
import { regionCode } from "@payung/plugin-kit";
import type { Applicant } from "@payung/plugin-kit";
import { testPlugin } from "@payung/plugin-kit/conformance";
import jambi from "../src/index.js";

const farmer: Applicant = {
  category: "PEKERJA_RENTAN_DESA",
  birthDate: localDate("1980-03-01"),
  region: regionCode("15.01.02.2003"),
  occupation: "petani",
};

const perVillage = {
  budget: rupiah(10_000_000),
  units: 1_562,
  months: 12,
  programmes: ["JKK", "JKM"],
  monthlyIncome: rupiah(1_000_000),
  month: month("2023-01"),
  payer: "BKBK",
} as const;

testPlugin(jambi, {
  eligibility: [
    {
      title: "a farmer of 42 in a desa of Jambi is eligible",
      scheme: "jambi-bkbk",
      applicant: farmer,
      on: localDate("2023-01-06"),
      eligible: true,
      reasons: ["LIVES_IN_REGION", "CATEGORY_COVERED", "WITHIN_AGE_LIMIT"],
    },
    {
      title: "a trader in a kelurahan is eligible as well",
      scheme: "jambi-bkbk",
      applicant: { ...farmer, category: "PEKERJA_RENTAN", region: regionCode("15.71.01.1001") },
      on: localDate("2022-06-01"),
      eligible: true,
      reasons: ["LIVES_IN_REGION"],
    },
    {
      title: "nothing says that the scheme ended, so a farmer is eligible in 2026",
      scheme: "jambi-bkbk",
      applicant: farmer,
      on: localDate("2026-11-21"),
      eligible: true,
      reasons: ["LIVES_IN_REGION"],
    },
    {
      title: "a farmer of 66 is above the national limit",
      scheme: "jambi-bkbk",
      applicant: { ...farmer, birthDate: localDate("1956-12-31") },
      on: localDate("2023-01-06"),
      eligible: false,
      reasons: ["AGE_OVER_LIMIT"],
    },
    {
      title: "a farmer in Lampung is not eligible, nor a member of a village council",
      scheme: "jambi-bkbk",
      applicant: { ...farmer, region: regionCode("18.01"), category: "BPD" },
      on: localDate("2023-01-06"),
      eligible: false,
      reasons: ["OUTSIDE_REGION", "CATEGORY_NOT_COVERED"],
    },
  ],
  payers: [
    {
      title: "the grant pays, also where a company says that it would",
      scheme: "jambi-bkbk",
      applicant: { ...farmer, sponsoredByCompany: true },
      programme: "JKM",
      month: month("2023-01"),
      payer: "BKBK",
    },
  ],
  money: [
    {
      title: "Rp10,000,000 a village pays for 49 workers all year, 76,538 in 1,562 villages",
      input: perVillage,
      expected: {
        contributionPerWorkerMonth: rupiah(16_800),
        workersPerUnit: 49,
        workersFunded: 76_538,
        remainder: rupiah(189_939_200),
      },
    },
    {
      title: "78,000 workers lack Rp104,800,000 and are paid for 11 months",
      input: { ...perVillage, workers: 78_000 },
      expected: { cost: rupiah(15_724_800_000), shortfall: rupiah(104_800_000), monthsFunded: 11 },
    },
    {
      title: "one village's money for 49 workers leaves Rp121,600",
      input: { ...perVillage, units: 1 },
      expected: { workersFunded: 49, remainder: rupiah(121_600) },
    },
    {
      title: "fifty workers a village are Rp80,000 short of a full year",
      input: { ...perVillage, units: 1, workers: 50 },
      expected: { cost: rupiah(10_080_000), shortfall: rupiah(80_000), monthsFunded: 11 },
    },
    {
      title: "fifty workers in every village are 78,100",
      input: { ...perVillage, workers: 78_100 },
      expected: { shortfall: rupiah(124_960_000), monthsFunded: 11 },
    },
  ],
  allocations: [
    {
      title: "each of two villages gets a tenth of its Rp100,000,000, what is left stays",
      scheme: "jambi-bkbk",
      on: localDate("2023-01-01"),
      budget: {
        year: 2023,
        source: "BKBK",
        amount: rupiah(20_000_001),
        villages: [regionCode("15.01.02.2003"), regionCode("15.71.01.1001")],
      },
      shares: [
        { target: regionCode("15.01.02.2003"), amount: rupiah(10_000_000) },
        { target: regionCode("15.71.01.1001"), amount: rupiah(10_000_000) },
      ],
      unallocated: 1,
    },
    {
      title: "the money of a year whose grant is not stated stays whole",
      scheme: "jambi-bkbk",
      on: localDate("2026-01-01"),
      budget: {
        year: 2026,
        source: "BKBK",
        amount: rupiah(20_000_000),
        villages: [regionCode("15.01.02.2003")],
      },
      shares: [],
      unallocated: 20_000_000,
    },
    {
      title:
        "in a year that the article does not speak of, each village gets a tenth of what the funder states",
      scheme: "jambi-bkbk",
      on: localDate("2026-01-01"),
      budget: {
        year: 2026,
        source: "BKBK",
        amount: rupiah(20_000_000),
        villages: [regionCode("15.01.02.2003")],
        details: { grantPerVillage: 120_000_000 },
      },
      shares: [{ target: regionCode("15.01.02.2003"), amount: rupiah(12_000_000) }],
      unallocated: 8_000_000,
    },
    {
      title: "what the article states for 2023 holds, whatever a funder states",
      scheme: "jambi-bkbk",
      on: localDate("2023-01-01"),
      budget: {
        year: 2023,
        source: "BKBK",
        amount: rupiah(20_000_000),
        villages: [regionCode("15.01.02.2003")],
        details: { grantPerVillage: 120_000_000 },
      },
      shares: [{ target: regionCode("15.01.02.2003"), amount: rupiah(10_000_000) }],
      unallocated: 10_000_000,
    },
    {
      title: "a budget that does not reach is cut evenly, its odd rupiah left over",
      scheme: "jambi-bkbk",
      on: localDate("2023-01-01"),
      budget: {
        year: 2023,
        source: "BKBK",
        amount: rupiah(15_000_001),
        villages: [regionCode("15.01.02.2003"), regionCode("15.71.01.1001")],
      },
      shares: [
        { target: regionCode("15.01.02.2003"), amount: rupiah(7_500_000) },
        { target: regionCode("15.71.01.1001"), amount: rupiah(7_500_000) },
      ],
      unallocated: 1,
    },
  ],
});
