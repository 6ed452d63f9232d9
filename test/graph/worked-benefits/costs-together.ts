import { PP } from "./worked-case.js";
import type { WorkedCase, WorkedInput } from "./worked-case.js";

const treated: WorkedInput = {
  programme: "JKK",
  event: "MEDICAL_CARE",
  date: "2024-10-17",
  monthlyIncome: 1_000_000,
  monthsContributed: 1,
};

const transport: readonly WorkedCase[] = [
  {
    title: "a car, a ship and a flight, each at its ceiling, add up to Rp17,000,000",
    input: {
      ...treated,
      costs: [
        { kind: "TRANSPORT_LAND_OR_RIVER", amount: 5_000_000 },
        { kind: "TRANSPORT_SEA", amount: 2_000_000 },
        { kind: "TRANSPORT_AIR", amount: 10_000_000 },
      ],
    },
    expected: {
      benefits: [
        ["BIAYA_PENGANGKUTAN", 5_000_000, PP, 5_000_000],
        ["BIAYA_PENGANGKUTAN", 2_000_000, PP, 2_000_000],
        ["BIAYA_PENGANGKUTAN", 10_000_000, PP, 10_000_000],
      ],
      total: 17_000_000,
      note: "several modes add up",
    },
  },
  {
    title: "what one mode leaves free of its ceiling is of no use to another",
    input: {
      ...treated,
      costs: [
        { kind: "TRANSPORT_AIR", amount: 12_000_000 },
        { kind: "TRANSPORT_SEA", amount: 1_000_000 },
        { kind: "TRANSPORT_LAND_OR_RIVER", amount: 6_000_000 },
      ],
    },
    expected: {
      benefits: [
        ["BIAYA_PENGANGKUTAN", 5_000_000, PP, 6_000_000],
        ["BIAYA_PENGANGKUTAN", 1_000_000, PP, 1_000_000],
        ["BIAYA_PENGANGKUTAN", 10_000_000, PP, 12_000_000],
      ],
      total: 16_000_000,
    },
  },
  {
    title: "two ships of Rp1,500,000 are capped together at Rp2,000,000",
    input: {
      ...treated,
      costs: [
        { kind: "TRANSPORT_SEA", amount: 1_500_000 },
        { kind: "TRANSPORT_SEA", amount: 1_500_000 },
      ],
    },
    expected: { benefits: [["BIAYA_PENGANGKUTAN", 2_000_000, PP, 3_000_000]], total: 2_000_000 },
  },
  {
    title: "a car of Rp2,000,000 and a river boat of Rp2,500,000 are one mode below its ceiling",
    input: {
      ...treated,
      costs: [
        { kind: "TRANSPORT_LAND_OR_RIVER", amount: 2_000_000 },
        { kind: "TRANSPORT_LAND_OR_RIVER", amount: 2_500_000 },
      ],
    },
    expected: { benefits: [["BIAYA_PENGANGKUTAN", 4_500_000, PP, 4_500_000]], total: 4_500_000 },
  },
];

const prostheses: readonly WorkedCase[] = [
  {
    title: "a prosthesis at its reference price is paid whole",
    input: {
      ...treated,
      costs: [{ kind: "PROSTHESIS", amount: 10_000_000, referencePrice: 10_000_000 }],
    },
    expected: { benefits: [["PROTESE", 10_000_000, PP, 10_000_000]], total: 10_000_000 },
  },
  {
    title: "a prosthesis 40% above its reference price is paid whole",
    input: {
      ...treated,
      costs: [{ kind: "PROSTHESIS", amount: 14_000_000, referencePrice: 10_000_000 }],
    },
    expected: { benefits: [["PROTESE", 14_000_000, PP, 14_000_000]], total: 14_000_000 },
  },
  {
    title: "a prosthesis one rupiah dearer than that is paid but for the rupiah",
    input: {
      ...treated,
      costs: [{ kind: "PROSTHESIS", amount: 14_000_001, referencePrice: 10_000_000 }],
    },
    expected: { benefits: [["PROTESE", 14_000_000, PP, 14_000_001]], total: 14_000_000 },
  },
  {
    title: "40% of a reference price of Rp1,000,001 is Rp400,000, the fraction dropped",
    input: {
      ...treated,
      costs: [{ kind: "PROSTHESIS", amount: 5_000_000, referencePrice: 1_000_001 }],
    },
    expected: { benefits: [["PROTESE", 1_400_001, PP, 5_000_000]], total: 1_400_001 },
  },
  {
    title: "two prostheses are each paid by their own reference price",
    input: {
      ...treated,
      costs: [
        { kind: "PROSTHESIS", amount: 20_000_000, referencePrice: 10_000_000 },
        { kind: "PROSTHESIS", amount: 3_000_000, referencePrice: 5_000_000 },
      ],
    },
    expected: {
      benefits: [
        ["PROTESE", 14_000_000, PP, 20_000_000],
        ["PROTESE", 3_000_000, PP, 3_000_000],
      ],
      total: 17_000_000,
    },
  },
];

/** Several costs of one kind, and of several. */
export const costsTogether: readonly WorkedCase[] = [...transport, ...prostheses];
