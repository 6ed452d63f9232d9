import { describe, expect, it } from "vitest";
import { localDate } from "../local-date.js";
import { rupiah } from "../rupiah.js";
import type { Rupiah } from "../rupiah.js";
import { benefitsDue } from "./benefits-due.js";
import type { BenefitsInput, ChildInput } from "./benefits-input.js";

const jkm: BenefitsInput = {
  programme: "JKM",
  event: "DEATH",
  date: localDate("2024-10-01"),
  monthlyIncome: rupiah(1_000_000),
  monthsContributed: 40,
};
const jkk: BenefitsInput = { ...jkm, programme: "JKK" };
const child: ChildInput = { birthDate: localDate("2015-01-01"), level: "TK_SD", yearInLevel: 4 };
const cases: readonly (readonly [string, BenefitsInput, string])[] = [
  ["JKM for a disability", { ...jkm, event: "PERMANENT_TOTAL_DISABILITY" }, "event"],
  ["an unknown event", { ...jkk, event: "FLU" as "DEATH" }, "event"],
  ["an unknown programme", { ...jkk, programme: "JP" as "JKK" }, "programme"],
  ["an unknown segment", { ...jkk, segment: "PMI" as "PU" }, "segment"],
  ["a wage of nothing", { ...jkk, segment: "PU", monthlyIncome: rupiah(0) }, "monthlyIncome"],
  ["negative months", { ...jkm, monthsContributed: -1 }, "monthsContributed"],
  ["a fraction of a month", { ...jkm, monthsContributed: 2.5 }, "monthsContributed"],
  ["1,201 months", { ...jkm, monthsContributed: 1_201 }, "monthsContributed"],
  [
    "a partial disability without its percentage",
    { ...jkk, event: "PARTIAL_DISABILITY" },
    "disabilityPercent",
  ],
  ["a percentage on a death", { ...jkk, disabilityPercent: 10 }, "disabilityPercent"],
  ["incapacity without its months", { ...jkk, event: "TEMPORARY_INCAPACITY" }, "incapacityMonths"],
  ["months of incapacity on a death elsewhere", { ...jkm, incapacityMonths: 1 }, "incapacityMonths"],
  [
    "months of incapacity where no loss was left",
    { ...jkk, event: "MEDICAL_CARE", incapacityMonths: 1 },
    "incapacityMonths",
  ],
  ["incapacity of half a month before a death", { ...jkk, incapacityMonths: 0.5 }, "incapacityMonths"],
  ["JKM for care alone", { ...jkm, event: "MEDICAL_CARE" }, "event"],
  [
    "incapacity of 0 months",
    { ...jkk, event: "TEMPORARY_INCAPACITY", incapacityMonths: 0 },
    "incapacityMonths",
  ],
  [
    "incapacity of 601 months",
    { ...jkk, event: "TEMPORARY_INCAPACITY", incapacityMonths: 601 },
    "incapacityMonths",
  ],
  ["a disability of 0%", { ...jkk, event: "PARTIAL_DISABILITY", disabilityPercent: 0 }, "disabilityPercent"],
  [
    "a disability of 12.345%",
    { ...jkk, event: "PARTIAL_DISABILITY", disabilityPercent: 12.345 },
    "disabilityPercent",
  ],
  [
    "a disability of 101%",
    { ...jkk, event: "PARTIAL_DISABILITY", disabilityPercent: 101 },
    "disabilityPercent",
  ],
  ["year 9 of TK and SD", { ...jkm, children: [{ ...child, yearInLevel: 9 }] }, "children[0].yearInLevel"],
  ["year 0", { ...jkm, children: [child, { ...child, yearInLevel: 0 }] }, "children[1].yearInLevel"],
  ["year 4 of SMA", { ...jkm, children: [{ ...child, level: "SMA" }] }, "children[0].yearInLevel"],
  ["an unknown level", { ...jkm, children: [{ ...child, level: "SD" as "SMP" }] }, "children[0].level"],
  [
    "a child born 301 days after the death",
    { ...jkm, children: [{ ...child, birthDate: localDate("2025-07-29"), yearInLevel: 1 }] },
    "children[0].birthDate",
  ],
  [
    "more children than anybody has",
    { ...jkm, children: Array.from({ length: 51 }, () => child) },
    "children",
  ],
];

describe("what benefitsDue refuses", () => {
  it.each(cases)("%s, naming the field", (_, input, field) => {
    expect(() => benefitsDue(input)).toThrow(expect.objectContaining({ code: "INVALID_RULE_INPUT", field }));
  });

  it("the savings of JHT, which are no matter of a formula", () => {
    expect(() => benefitsDue({ ...jkm, programme: "JHT" })).toThrow(
      expect.objectContaining({ code: "NOT_SETTLED", field: "programme" }),
    );
  });

  it("an income that is no rupiah", () => {
    expect(() => benefitsDue({ ...jkm, monthlyIncome: -1 as Rupiah })).toThrow(
      expect.objectContaining({ code: "INVALID_RUPIAH", field: "monthlyIncome" }),
    );
  });

  it("but not the nulls of a form left empty, nor a child born within 300 days", () => {
    const empty = {
      segment: null,
      children: null,
      disabilityPercent: null,
      incapacityMonths: null,
      costs: null,
    };
    expect(benefitsDue({ ...jkm, ...empty }).total).toBe(42_000_000);
    const unborn = { ...child, birthDate: localDate("2025-07-28"), yearInLevel: 1 };
    expect(benefitsDue({ ...jkm, children: [unborn] }).scholarshipTotal).toBe(87_000_000);
  });
});
