import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localDate } from "../local-date.js";
import { rupiah } from "../rupiah.js";
import type { Rupiah } from "../rupiah.js";
import { COST_KINDS } from "../vocabulary.js";
import type { CostKind } from "../vocabulary.js";
import { benefitsDue } from "./benefits-due.js";
import type { BenefitsInput } from "./benefits-input.js";
import type { CostInput } from "./cost-input.js";

const treated: BenefitsInput = {
  programme: "JKK",
  event: "MEDICAL_CARE",
  date: localDate("2024-10-01"),
  monthlyIncome: rupiah(1_000_000),
  monthsContributed: 1,
};

function cost(kind: CostKind, amount: number, referencePrice?: number): CostInput {
  return {
    kind,
    amount: rupiah(amount),
    ...(referencePrice !== undefined && { referencePrice: rupiah(referencePrice) }),
  };
}

const paidBack = (...costs: CostInput[]) =>
  benefitsDue({ ...treated, costs }).benefits.map(({ code, claimed, amount }) => [code, claimed, amount]);

describe("what JKK pays back", () => {
  it.each([
    ["TRANSPORT_LAND_OR_RIVER", "BIAYA_PENGANGKUTAN", 5_000_000],
    ["TRANSPORT_SEA", "BIAYA_PENGANGKUTAN", 2_000_000],
    ["TRANSPORT_AIR", "BIAYA_PENGANGKUTAN", 10_000_000],
    ["HOME_CARE", "PERAWATAN_DI_RUMAH", 20_000_000],
    ["GLASSES", "KACAMATA", 1_000_000],
    ["DENTAL", "GIGI_TIRUAN", 5_000_000],
    ["HEARING_AID", "ALAT_BANTU_DENGAR", 2_500_000],
  ] as const)("of %s is %s, up to its ceiling", (kind, code, most) => {
    expect(paidBack(cost(kind, most - 1))).toEqual([[code, most - 1, most - 1]]);
    expect(paidBack(cost(kind, most))).toEqual([[code, most, most]]);
    expect(paidBack(cost(kind, most + 1))).toEqual([[code, most + 1, most]]);
  });

  it("of medical care is all of it", () => {
    expect(paidBack(cost("MEDICAL_CARE", 850_000_000))).toEqual([
      ["BIAYA_PENGOBATAN", 850_000_000, 850_000_000],
    ]);
  });

  it("of a prosthesis is up to its own reference price and 40%, the fraction of a rupiah dropped", () => {
    expect(
      paidBack(cost("PROSTHESIS", 14_000_001, 10_000_000), cost("PROSTHESIS", 2_000_000, 1_000_001)),
    ).toEqual([
      ["PROTESE", 14_000_001, 14_000_000],
      ["PROTESE", 2_000_000, 1_400_001],
    ]);
  });

  it("of several modes adds up, and of one mode is capped together", () => {
    const sea = cost("TRANSPORT_SEA", 1_500_000);
    expect(paidBack(sea, cost("TRANSPORT_AIR", 9_000_000), sea)).toEqual([
      ["BIAYA_PENGANGKUTAN", 3_000_000, 2_000_000],
      ["BIAYA_PENGANGKUTAN", 9_000_000, 9_000_000],
    ]);
  });

  it("is part of the total, beside the cash of a death, whose own sums nobody claims", () => {
    const { total, benefits } = benefitsDue({
      ...treated,
      event: "DEATH",
      costs: [cost("TRANSPORT_SEA", 3_000_000)],
    });
    expect(total).toBe(72_000_000);
    expect(benefits.map((benefit) => benefit.claimed)).toEqual([undefined, undefined, undefined, 3_000_000]);
  });

  it("of false teeth and hearing aids is unverified", () => {
    const { benefits } = benefitsDue({
      ...treated,
      costs: COST_KINDS.filter((kind) => kind !== "PROSTHESIS").map((kind) => cost(kind, 1)),
    });
    const unverified = benefits.filter((benefit) => benefit.basis.verification === "UNVERIFIED");
    expect(unverified.map((benefit) => benefit.code)).toEqual(["GIGI_TIRUAN", "ALAT_BANTU_DENGAR"]);
  });
});

describe("the trace of a cost", () => {
  const trace = (...costs: CostInput[]) => benefitsDue({ ...treated, costs }).benefits[0]?.trace;

  it("says the ceiling, and whether it cut", () => {
    expect(trace(cost("TRANSPORT_SEA", 2_000_000))?.en).toBe(
      "Transport (pengangkutan) by sea: Rp2,000,000 claimed, at most Rp2,000,000: paid in full = Rp2,000,000 (PP 44/2015, sebagaimana diubah dengan PP 82/2019)",
    );
    expect(trace(cost("TRANSPORT_SEA", 1_500_000), cost("TRANSPORT_SEA", 1_500_000))).toEqual({
      id: "Pengangkutan laut: diajukan Rp3.000.000 dalam 2 biaya, paling banyak Rp2.000.000: diganti Rp2.000.000 saja (PP 44/2015, sebagaimana diubah dengan PP 82/2019)",
      en: "Transport (pengangkutan) by sea: Rp3,000,000 claimed in 2 costs, at most Rp2,000,000: Rp2,000,000 paid only (PP 44/2015, sebagaimana diubah dengan PP 82/2019)",
    });
  });

  it("of medical care says that there is none", () => {
    expect(trace(cost("MEDICAL_CARE", 1))?.en).toContain("to medical need without ceiling");
  });

  it("of a prosthesis says how the ceiling comes about", () => {
    expect(trace(cost("PROSTHESIS", 1, 10_000_000))?.id).toContain(
      "paling banyak harga acuan Rp10.000.000 + 40% = Rp14.000.000",
    );
  });
});

describe("costs are refused", () => {
  it.each<[string, Partial<BenefitsInput>, string]>([
    ["under JKM", { programme: "JKM", event: "DEATH", costs: [cost("GLASSES", 1)] }, "costs[0].kind"],
    ["of an unknown kind", { costs: [cost("GLASSES", 1), cost("SPA" as CostKind, 1)] }, "costs[1].kind"],
    ["of nothing", { costs: [cost("GLASSES", 0)] }, "costs[0].amount"],
    ["for a prosthesis without its price", { costs: [cost("PROSTHESIS", 1)] }, "costs[0].referencePrice"],
    ["for a prosthesis priced at nothing", { costs: [cost("PROSTHESIS", 1, 0)] }, "costs[0].referencePrice"],
    ["for glasses with such a price", { costs: [cost("GLASSES", 1, 1)] }, "costs[0].referencePrice"],
    ["by the hundred and one", { costs: Array.from({ length: 101 }, () => cost("GLASSES", 1)) }, "costs"],
  ])("%s, naming the field", (_, about, field) => {
    expect(() => benefitsDue({ ...treated, ...about })).toThrow(
      expect.objectContaining({ code: "INVALID_RULE_INPUT", field }),
    );
  });

  it.each<[string, CostInput[], string]>([
    ["below zero", [{ kind: "GLASSES", amount: -1 as Rupiah }], "costs[0].amount"],
    ["that add up beyond 2^53-1", Array(2).fill(cost("MEDICAL_CARE", 9_007_199_254_740_991)), "costs"],
    ["whose total is beyond it", [cost("MEDICAL_CARE", 9_007_199_254_740_991), cost("GLASSES", 1)], "costs"],
    [
      "with a price whose ceiling is beyond it",
      [cost("PROSTHESIS", 1, 9_007_199_254_740_991)],
      "costs[0].referencePrice",
    ],
  ])("%s as no rupiah", (_, costs, field) => {
    expect(() => benefitsDue({ ...treated, costs })).toThrow(
      expect.objectContaining({ code: "INVALID_RUPIAH", field }),
    );
  });

  it("before PP 82/2019 as not settled, and taken from its day on; an empty list is no cost", () => {
    const costs = [cost("GLASSES", 1)];
    expect(() => benefitsDue({ ...treated, date: localDate("2019-12-01"), costs })).toThrow(
      expect.objectContaining({ code: "NOT_SETTLED", field: "costs" }),
    );
    expect(benefitsDue({ ...treated, date: localDate("2019-12-01"), costs: [] }).total).toBe(0);
    expect(benefitsDue({ ...treated, date: localDate("2019-12-02"), costs }).total).toBe(1);
  });
});

describe("whatever was spent", () => {
  it("never more is granted than claimed, in whatever order, and the total is the sum", () => {
    const costs = fc.array(
      fc.record({
        kind: fc.constantFrom(...COST_KINDS),
        amount: fc.integer({ min: 1, max: 50_000_000 }).map((amount) => rupiah(amount)),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(costs, (spent) => {
        const priced = spent.map((each) =>
          each.kind === "PROSTHESIS" ? { ...each, referencePrice: rupiah(10_000_000) } : each,
        );
        const { benefits, total } = benefitsDue({ ...treated, costs: priced });
        for (const { amount, claimed } of benefits) expect(amount).toBeLessThanOrEqual(claimed!);
        expect(benefits.reduce((sum, { amount }) => sum + amount, 0)).toBe(total);
        expect(benefitsDue({ ...treated, costs: priced.toReversed() }).total).toBe(total);
      }),
    );
  });
});
