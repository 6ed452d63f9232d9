import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RuleError } from "../rule-error.js";
import { rupiah } from "../rupiah.js";
import { HEIR_RELATIONS, heirShares } from "./heirs.js";
import type { HeirRelation, HeirShare } from "./heirs.js";

const JKM = rupiah(42_000_000);

const heir = (relation: HeirRelation, share?: number): HeirShare => ({
  relation,
  share: share === undefined ? null : rupiah(share),
});
const equally = (...relations: HeirRelation[]) =>
  heirShares(
    relations.map((relation) => heir(relation)),
    JKM,
  );

function refused(heirs: readonly HeirShare[], total = JKM): RuleError {
  try {
    heirShares(heirs, total);
  } catch (error) {
    if (error instanceof RuleError) return error;
  }
  throw new Error("was not refused");
}

describe("heirs that name no shares", () => {
  it("share equally: a widow and two children have Rp14,000,000 each", () => {
    expect(equally("SPOUSE", "CHILD", "CHILD")).toEqual([14_000_000, 14_000_000, 14_000_000]);
  });

  it("share to the rupiah, the odd ones to the first", () => {
    const three = [heir("CHILD"), heir("CHILD"), heir("CHILD")];
    expect(heirShares(three, rupiah(10_000_001))).toEqual([3_333_334, 3_333_334, 3_333_333]);
  });

  it("are one alone, or fifty, and neither none nor fifty-one", () => {
    expect(equally("BY_WILL")).toEqual([42_000_000]);
    expect(equally(...Array<HeirRelation>(50).fill("SIBLING"))).toHaveLength(50);
    expect(refused([])).toMatchObject({ code: "INVALID_RULE_INPUT", field: "heirs" });
    expect(refused(Array(51).fill(heir("SIBLING")))).toMatchObject({ field: "heirs" });
  });
});

describe("heirs that name their shares", () => {
  it("have them as given, a share of nothing too", () => {
    const family = [heir("CHILD", 12_000_000), heir("SPOUSE", 30_000_000), heir("CHILD", 0)];
    expect(heirShares(family, JKM)).toEqual([12_000_000, 30_000_000, 0]);
  });

  it("name those of all or of nobody", () => {
    const error = refused([heir("SPOUSE", 42_000_000), heir("CHILD")]);
    expect(error).toMatchObject({ code: "INVALID_RULE_INPUT", field: "heirs[1].share" });
    expect(error.messages.en).toContain("give the share of every heir, or of none");
  });

  it("are told how much is missing", () => {
    const error = refused([heir("SPOUSE", 20_000_000), heir("CHILD", 21_999_999)]);
    expect(error.field).toBe("heirs");
    expect(error.messages).toEqual({
      id: "Bagian ahli waris berjumlah Rp41.999.999, sedangkan yang dibayarkan Rp42.000.000: kurang Rp1.",
      en: "The shares of the heirs add up to Rp41,999,999, and Rp42,000,000 is paid: Rp1 is missing.",
    });
  });

  it("are told how much is too much", () => {
    expect(refused([heir("SPOUSE", 42_500_000)]).messages.en).toContain("Rp500,000 too much");
  });

  it("never name a share below nothing or of a part of a rupiah", () => {
    for (const share of [-1, 0.5]) {
      const heirs = [{ relation: "SPOUSE", share }] as unknown as HeirShare[];
      expect(refused(heirs)).toMatchObject({ code: "INVALID_RUPIAH", field: "heirs[0].share" });
    }
  });
});

describe("the order of heirs", () => {
  it.each([
    ["SPOUSE", "CHILD"],
    ["PARENT", "GRANDCHILD"],
    ["GRANDPARENT", "PARENT"],
  ] as const)("has %s beside %s", (first, second) => expect(equally(first, second)).toHaveLength(2));

  it.each([
    ["SPOUSE", "PARENT"],
    ["CHILD", "GRANDCHILD"],
    ["PARENT", "SIBLING"],
    ["SIBLING", "PARENT_IN_LAW"],
    ["PARENT_IN_LAW", "BY_WILL"],
  ] as const)("has %s before %s, whoever is named first", (first, later) => {
    expect(refused([heir(first), heir(later)])).toMatchObject({ field: "heirs[1].relation" });
    expect(refused([heir(later), heir(first)])).toMatchObject({ field: "heirs[0].relation" });
  });

  it("is told to who is refused, with its article", () => {
    const error = refused([heir("SPOUSE"), heir("SIBLING")]);
    expect(error.messages.en).toMatch(
      /^Not for a brother or sister while there is a widow or widower\. .*\(PP 44\/2015, Pasal 37 dan Pasal 40\)\.$/,
    );
    expect(error.basis?.verification).toBe("SECONDARY");
  });

  it("knows no other relation", () => {
    const heirs = [{ relation: "COUSIN", share: null }] as unknown as HeirShare[];
    expect(refused(heirs)).toMatchObject({ code: "INVALID_RULE_INPUT", field: "heirs[0].relation" });
  });
});

it("whoever they are, the shares of the heirs add up to the total", () => {
  const total = fc.nat({ max: 300_000_000 }).map((amount) => rupiah(amount));
  const count = fc.integer({ min: 1, max: 50 });
  fc.assert(
    fc.property(fc.constantFrom(...HEIR_RELATIONS), count, total, (relation, heirs, amount) => {
      const equal = heirShares(Array(heirs).fill(heir(relation)), amount);
      expect(equal.reduce((sum, share) => sum + share, 0)).toBe(amount);
      const given = equal.map((share) => heir(relation, share));
      expect(heirShares(given, amount)).toEqual(equal);
    }),
  );
});
