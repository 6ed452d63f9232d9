import { localDate } from "@payung/jamsostek";
import { describe, expect, test } from "vitest";
import { regionCode } from "../region-code.js";
import type { Applicant } from "../scheme.js";
import { PERGUB } from "../testing/sound-plugin.js";
import { belongsTo } from "./belongs-to.js";
import { withinBpuAge } from "./bpu-age.js";
import { eligibleWhen } from "./condition.js";
import { inExtremePoverty } from "./in-extreme-poverty.js";
import { livesIn } from "./lives-in.js";

const rule = eligibleWhen(
  livesIn(regionCode("99.01"), "Kabupaten Contoh", PERGUB),
  belongsTo(["BPD"], PERGUB),
  withinBpuAge,
  inExtremePoverty(PERGUB),
);
const on = localDate("2024-06-01");
const fit: Applicant = {
  category: "BPD",
  birthDate: localDate("1990-01-01"),
  region: regionCode("99.01.02.2003"),
  extremelyPoor: true,
};
const codes = (applicant: Partial<Applicant>) =>
  rule({ ...fit, ...applicant }, on).reasons.map(({ code }) => code);

describe("an eligibility rule out of conditions", () => {
  test("says every reason for somebody who is eligible", () => {
    expect(rule(fit, on).eligible).toBe(true);
    expect(codes({})).toEqual(["LIVES_IN_REGION", "CATEGORY_COVERED", "WITHIN_AGE_LIMIT", "EXTREMELY_POOR"]);
  });

  test("says every reason against somebody who is not, and only those", () => {
    const decision = rule(
      { ...fit, region: regionCode("99"), category: "NON_ASN", extremelyPoor: false },
      on,
    );
    expect(decision.eligible).toBe(false);
    expect(decision.reasons.map(({ code }) => code)).toEqual([
      "OUTSIDE_REGION",
      "CATEGORY_NOT_COVERED",
      "NOT_EXTREMELY_POOR",
    ]);
    expect(decision.reasons.every(({ basis }) => basis !== undefined)).toBe(true);
  });

  test("does not read what nobody said as no: it says what is missing", () => {
    const { extremelyPoor: _, ...unsaid } = fit;
    const decision = rule(unsaid, on);
    expect(decision).toMatchObject({ eligible: false, reasons: [{ code: "EXTREME_POVERTY_NOT_STATED" }] });
    expect(decision.reasons[0]!.message.en).toContain("fill in extremelyPoor");
  });
});

describe("the age of a BPU at registration", () => {
  test.each([
    ["1959-06-01", "WITHIN_AGE_LIMIT"],
    ["1958-06-02", "WITHIN_AGE_LIMIT"],
    ["1958-06-01", "AGE_OVER_LIMIT"],
    ["2024-06-02", "BORN_AFTER_THE_DAY"],
  ])("born %s: %s", (birthDate, code) => {
    expect(withinBpuAge({ ...fit, birthDate: localDate(birthDate) }, on)?.reason.code).toBe(code);
  });

  test("rests on a citation that is marked as not verified", () => {
    expect(withinBpuAge(fit, on)?.reason.basis?.verification).toBe("UNVERIFIED");
  });
});
