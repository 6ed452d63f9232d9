import type { BenefitCode, CostKind } from "@payung/jamsostek";
import { PP, PP_UNVERIFIED } from "./worked-case.js";
import type { WorkedCase } from "./worked-case.js";

type Ceiling = readonly [
  title: string,
  kind: CostKind,
  claimed: number,
  code: BenefitCode,
  granted: number,
  law: string,
];

const ceilings: readonly Ceiling[] = [
  ["medical care of one rupiah is paid back", "MEDICAL_CARE", 1, "BIAYA_PENGOBATAN", 1, PP],
  [
    "medical care of Rp850,000,000 is paid back whole: it has no ceiling",
    "MEDICAL_CARE",
    850_000_000,
    "BIAYA_PENGOBATAN",
    850_000_000,
    PP,
  ],
  [
    "medical care of Rp12,345,678,901 is paid back whole as well",
    "MEDICAL_CARE",
    12_345_678_901,
    "BIAYA_PENGOBATAN",
    12_345_678_901,
    PP,
  ],
  ["a car of Rp4,999,999", "TRANSPORT_LAND_OR_RIVER", 4_999_999, "BIAYA_PENGANGKUTAN", 4_999_999, PP],
  ["a car of Rp5,000,000", "TRANSPORT_LAND_OR_RIVER", 5_000_000, "BIAYA_PENGANGKUTAN", 5_000_000, PP],
  ["a river boat of Rp5,000,001", "TRANSPORT_LAND_OR_RIVER", 5_000_001, "BIAYA_PENGANGKUTAN", 5_000_000, PP],
  ["a ship of Rp1,999,999", "TRANSPORT_SEA", 1_999_999, "BIAYA_PENGANGKUTAN", 1_999_999, PP],
  ["a ship of Rp2,000,000", "TRANSPORT_SEA", 2_000_000, "BIAYA_PENGANGKUTAN", 2_000_000, PP],
  ["a ship of Rp2,000,001", "TRANSPORT_SEA", 2_000_001, "BIAYA_PENGANGKUTAN", 2_000_000, PP],
  ["a flight of Rp9,999,999", "TRANSPORT_AIR", 9_999_999, "BIAYA_PENGANGKUTAN", 9_999_999, PP],
  ["a flight of Rp10,000,000", "TRANSPORT_AIR", 10_000_000, "BIAYA_PENGANGKUTAN", 10_000_000, PP],
  ["a flight of Rp45,000,000", "TRANSPORT_AIR", 45_000_000, "BIAYA_PENGANGKUTAN", 10_000_000, PP],
  ["home care of Rp19,999,999", "HOME_CARE", 19_999_999, "PERAWATAN_DI_RUMAH", 19_999_999, PP],
  ["home care of Rp20,000,000", "HOME_CARE", 20_000_000, "PERAWATAN_DI_RUMAH", 20_000_000, PP],
  ["home care of Rp20,000,001", "HOME_CARE", 20_000_001, "PERAWATAN_DI_RUMAH", 20_000_000, PP],
  ["glasses of Rp999,999", "GLASSES", 999_999, "KACAMATA", 999_999, PP],
  ["glasses of Rp1,000,000", "GLASSES", 1_000_000, "KACAMATA", 1_000_000, PP],
  ["glasses of Rp1,000,001", "GLASSES", 1_000_001, "KACAMATA", 1_000_000, PP],
  ["false teeth of Rp4,999,999", "DENTAL", 4_999_999, "GIGI_TIRUAN", 4_999_999, PP_UNVERIFIED],
  ["false teeth of Rp5,000,000", "DENTAL", 5_000_000, "GIGI_TIRUAN", 5_000_000, PP_UNVERIFIED],
  ["false teeth of Rp7,250,000", "DENTAL", 7_250_000, "GIGI_TIRUAN", 5_000_000, PP_UNVERIFIED],
  ["a hearing aid of Rp2,499,999", "HEARING_AID", 2_499_999, "ALAT_BANTU_DENGAR", 2_499_999, PP_UNVERIFIED],
  ["a hearing aid of Rp2,500,000", "HEARING_AID", 2_500_000, "ALAT_BANTU_DENGAR", 2_500_000, PP_UNVERIFIED],
  ["a hearing aid of Rp2,500,001", "HEARING_AID", 2_500_001, "ALAT_BANTU_DENGAR", 2_500_000, PP_UNVERIFIED],
];

/** One cost each, of somebody who was treated and lost nothing: below, at and above the ceiling. */
export const costCeilings: readonly WorkedCase[] = ceilings.map(
  ([title, kind, claimed, code, granted, law]) => ({
    title: title.includes("paid back") ? title : `${title} is paid back with Rp${granted}`,
    input: {
      programme: "JKK",
      event: "MEDICAL_CARE",
      date: "2024-10-17",
      monthlyIncome: 1_000_000,
      monthsContributed: 1,
      costs: [{ kind, amount: claimed }],
    },
    expected: { benefits: [[code, granted, law, claimed]], total: granted },
  }),
);
