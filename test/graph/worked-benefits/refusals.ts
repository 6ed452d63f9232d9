import type { RuleErrorCode } from "@payung/jamsostek";
import type { WorkedCase, WorkedInput } from "./worked-case.js";

const jkm: WorkedInput = {
  programme: "JKM",
  event: "DEATH",
  date: "2024-10-17",
  monthlyIncome: 1_000_000,
  monthsContributed: 40,
};
const jkk: WorkedInput = { ...jkm, programme: "JKK" };
const child = { birthDate: "2015-01-01", level: "TK_SD", yearInLevel: 4 } as const;
const glasses = { kind: "GLASSES", amount: 800_000 } as const;

type Refused = readonly [title: string, input: WorkedInput, field: string, code?: RuleErrorCode];

const programmes: readonly Refused[] = [
  ["the savings of JHT are no matter of a formula", { ...jkm, programme: "JHT" }, "programme", "NOT_SETTLED"],
  ["JKM pays no total disability", { ...jkm, event: "PERMANENT_TOTAL_DISABILITY" }, "event"],
  ["JKM pays no partial disability", { ...jkm, event: "PARTIAL_DISABILITY", disabilityPercent: 10 }, "event"],
  ["JKM pays no incapacity", { ...jkm, event: "TEMPORARY_INCAPACITY", incapacityMonths: 1 }, "event"],
  ["JKM pays no medical care", { ...jkm, event: "MEDICAL_CARE" }, "event"],
  ["a wage earner has a wage", { ...jkk, segment: "PU", monthlyIncome: 0 }, "monthlyIncome"],
  [
    "48 times a wage has to be an amount that can be counted",
    { ...jkk, segment: "PU", monthlyIncome: 9_007_199_254_740_991 },
    "monthlyIncome",
    "INVALID_RUPIAH",
  ],
  ["months of contribution are not below 0", { ...jkm, monthsContributed: -1 }, "monthsContributed"],
  ["nobody contributes for 1,201 months", { ...jkm, monthsContributed: 1_201 }, "monthsContributed"],
];

const losses: readonly Refused[] = [
  ["a partial disability has a percentage", { ...jkk, event: "PARTIAL_DISABILITY" }, "disabilityPercent"],
  ["a death has none", { ...jkk, disabilityPercent: 10 }, "disabilityPercent"],
  [
    "a disability of 0% is none",
    { ...jkk, event: "PARTIAL_DISABILITY", disabilityPercent: 0 },
    "disabilityPercent",
  ],
  [
    "nobody is disabled beyond 100%",
    { ...jkk, event: "PARTIAL_DISABILITY", disabilityPercent: 100.01 },
    "disabilityPercent",
  ],
  [
    "a percentage has two decimals at most",
    { ...jkk, event: "PARTIAL_DISABILITY", disabilityPercent: 12.345 },
    "disabilityPercent",
  ],
  ["incapacity has its months", { ...jkk, event: "TEMPORARY_INCAPACITY" }, "incapacityMonths"],
  [
    "incapacity of 0 months is none",
    { ...jkk, event: "TEMPORARY_INCAPACITY", incapacityMonths: 0 },
    "incapacityMonths",
  ],
  [
    "incapacity of 601 months is beyond a working life",
    { ...jkk, incapacityMonths: 601 },
    "incapacityMonths",
  ],
  ["JKM pays no months of incapacity before a death", { ...jkm, incapacityMonths: 1 }, "incapacityMonths"],
  [
    "who was unable to work had more than medical care",
    { ...jkk, event: "MEDICAL_CARE", incapacityMonths: 1 },
    "incapacityMonths",
  ],
];

const children: readonly Refused[] = [
  [
    "SD ends with the eighth year",
    { ...jkm, children: [{ ...child, yearInLevel: 9 }] },
    "children[0].yearInLevel",
  ],
  [
    "SMP ends with the third year",
    { ...jkm, children: [child, { ...child, level: "SMP", yearInLevel: 4 }] },
    "children[1].yearInLevel",
  ],
  [
    "university is paid for five years",
    { ...jkm, children: [{ ...child, level: "UNIVERSITY", yearInLevel: 6 }] },
    "children[0].yearInLevel",
  ],
  [
    "a school begins with year 1",
    { ...jkm, children: [{ ...child, yearInLevel: 0 }] },
    "children[0].yearInLevel",
  ],
  [
    "who is born 301 days after the death is no child of the dead",
    { ...jkm, children: [{ ...child, birthDate: "2025-08-14" }] },
    "children[0].birthDate",
  ],
  ["nobody has 51 children", { ...jkm, children: Array.from({ length: 51 }, () => child) }, "children"],
];

const costs: readonly Refused[] = [
  ["JKM pays back no cost", { ...jkm, costs: [glasses] }, "costs[0].kind"],
  ["a cost of nothing is none", { ...jkk, costs: [glasses, { ...glasses, amount: 0 }] }, "costs[1].amount"],
  [
    "a prosthesis has a reference price",
    { ...jkk, costs: [{ kind: "PROSTHESIS", amount: 1 }] },
    "costs[0].referencePrice",
  ],
  [
    "a reference price of nothing is none",
    { ...jkk, costs: [{ kind: "PROSTHESIS", amount: 1, referencePrice: 0 }] },
    "costs[0].referencePrice",
  ],
  [
    "glasses have no reference price",
    { ...jkk, costs: [{ ...glasses, referencePrice: 1_000_000 }] },
    "costs[0].referencePrice",
  ],
  ["nobody is asked for 101 costs", { ...jkk, costs: Array.from({ length: 101 }, () => glasses) }, "costs"],
  [
    "costs have to add up to an amount that can be counted",
    {
      ...jkk,
      costs: [
        { kind: "MEDICAL_CARE", amount: 9_007_199_254_740_991 },
        { kind: "MEDICAL_CARE", amount: 1 },
      ],
    },
    "costs",
    "INVALID_RUPIAH",
  ],
];

/** What is refused with a code and the field that it is about. */
export const refusals: readonly WorkedCase[] = [...programmes, ...losses, ...children, ...costs].map(
  ([title, input, field, code = "INVALID_RULE_INPUT"]) => ({ title, input, expected: { code, field } }),
);
