import { FIRST_NEW_DAY, LAST_OLD_DAY, MULTIPLE, PP, PP_UNVERIFIED } from "./worked-case.js";
import type { WorkedCase, WorkedInput } from "./worked-case.js";

const treated: WorkedInput = {
  programme: "JKK",
  event: "MEDICAL_CARE",
  date: "2024-10-17",
  monthlyIncome: 1_000_000,
  monthsContributed: 1,
};

/** Costs with what an event gives in cash, and by the law of its day. */
export const costsBesideEvents: readonly WorkedCase[] = [
  {
    title: "an accident that was treated and left no loss gives no cash of its own",
    input: treated,
    expected: { benefits: [], total: 0, note: "without ceiling" },
  },
  {
    title: "an income between two bands does not matter where no wage is counted",
    input: { ...treated, monthlyIncome: 1_099_500, costs: [{ kind: "GLASSES", amount: 800_000 }] },
    expected: { benefits: [["KACAMATA", 800_000, PP, 800_000]], total: 800_000 },
  },
  {
    title: "two pairs of glasses of Rp600,000 are capped together at Rp1,000,000",
    input: {
      ...treated,
      segment: "PU",
      costs: [
        { kind: "GLASSES", amount: 600_000 },
        { kind: "GLASSES", amount: 600_000 },
      ],
    },
    expected: { benefits: [["KACAMATA", 1_000_000, PP, 1_200_000]], total: 1_000_000 },
  },
  {
    title: "a ship before a death at work is paid beside the Rp70,000,000",
    input: { ...treated, event: "DEATH", costs: [{ kind: "TRANSPORT_SEA", amount: 3_000_000 }] },
    expected: {
      benefits: [
        ["SANTUNAN_KEMATIAN", 48_000_000, MULTIPLE],
        ["SANTUNAN_BERKALA", 12_000_000, PP],
        ["BIAYA_PEMAKAMAN", 10_000_000, PP],
        ["BIAYA_PENGANGKUTAN", 2_000_000, PP, 3_000_000],
      ],
      total: 72_000_000,
    },
  },
  {
    title: "a lost hand of 32% after 3 months, with hospital, home care and prosthesis, is Rp109,600,000",
    input: {
      ...treated,
      event: "PARTIAL_DISABILITY",
      disabilityPercent: 32,
      incapacityMonths: 3,
      costs: [
        { kind: "HOME_CARE", amount: 25_000_000 },
        { kind: "PROSTHESIS", amount: 15_000_000, referencePrice: 10_000_000 },
        { kind: "MEDICAL_CARE", amount: 40_000_000 },
        { kind: "MEDICAL_CARE", amount: 7_000_000 },
      ],
    },
    expected: {
      benefits: [
        ["SANTUNAN_CACAT_SEBAGIAN", 25_600_000, MULTIPLE],
        ["STMB", 3_000_000, MULTIPLE],
        ["BIAYA_PENGOBATAN", 47_000_000, PP, 47_000_000],
        ["PERAWATAN_DI_RUMAH", 20_000_000, PP, 25_000_000],
        ["PROTESE", 14_000_000, PP, 15_000_000],
      ],
      total: 109_600_000,
      note: "return-to-work",
    },
  },
  {
    title: "one month unable to work with false teeth and a hearing aid is Rp8,500,000",
    input: {
      ...treated,
      event: "TEMPORARY_INCAPACITY",
      incapacityMonths: 1,
      costs: [
        { kind: "HEARING_AID", amount: 3_000_000 },
        { kind: "DENTAL", amount: 6_000_000 },
      ],
    },
    expected: {
      benefits: [
        ["STMB", 1_000_000, MULTIPLE],
        ["GIGI_TIRUAN", 5_000_000, PP_UNVERIFIED, 6_000_000],
        ["ALAT_BANTU_DENGAR", 2_500_000, PP_UNVERIFIED, 3_000_000],
      ],
      total: 8_500_000,
    },
  },
  {
    title: "what was paid back of medical care on 1 December 2019 is not settled",
    input: { ...treated, date: LAST_OLD_DAY, costs: [{ kind: "MEDICAL_CARE", amount: 1_000_000 }] },
    expected: { code: "NOT_SETTLED", field: "costs" },
  },
  {
    title: "medical care on 2 December 2019 is paid back whole",
    input: { ...treated, date: FIRST_NEW_DAY, costs: [{ kind: "MEDICAL_CARE", amount: 1_000_000 }] },
    expected: { benefits: [["BIAYA_PENGOBATAN", 1_000_000, PP, 1_000_000]], total: 1_000_000 },
  },
];
