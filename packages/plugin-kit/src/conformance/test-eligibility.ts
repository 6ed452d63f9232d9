import { expect, test } from "vitest";
import { NATION } from "../region-code.js";
import { NOT_STATED } from "../scheme.js";
import type { Applicant, Decision } from "../scheme.js";
import type { EligibilityExample } from "./plugin-examples.js";
import { daysOf, elsewhere, everybody, villageIn } from "./sample-applicants.js";
import type { TestedScheme } from "./tested-scheme.js";

interface Asked {
  readonly applicant: Applicant;
  readonly decision: Decision;
}

/** That everybody gets an answer with reasons, that only the named groups and residents are eligible, and the examples. */
export function testEligibility(scheme: TestedScheme, examples: readonly EligibilityExample[]): void {
  const own = examples.filter((example) => example.scheme === scheme.code);

  test("answers everybody with reasons, the same each time", async () => {
    const once = await askEverybody(scheme, villageIn(scheme.plugin.regionCode));
    expect(once.length).toBeGreaterThan(0);
    expect(await askEverybody(scheme, villageIn(scheme.plugin.regionCode))).toEqual(once);
  });

  test("finds nobody eligible whose category it does not name", async () => {
    const wrong: string[] = [];
    for (const { value } of scheme.periods) {
      const { categories } = value;
      if (categories === NOT_STATED) continue;
      const asked = await askEverybody(scheme, villageIn(scheme.plugin.regionCode), value);
      wrong.push(...eligible(asked).filter((category) => !categories.includes(category as never)));
    }
    expect(wrong).toEqual([]);
  });

  test("finds nobody eligible who lives elsewhere", async () => {
    const { regionCode } = scheme.plugin;
    const asked = regionCode === NATION ? [] : await askEverybody(scheme, elsewhere(regionCode));
    expect(eligible(asked)).toEqual([]);
  });

  test("has an example of somebody who is eligible, and of somebody who is not", () => {
    expect(new Set(own.map((example) => example.eligible))).toEqual(new Set([true, false]));
  });

  for (const { title, applicant, on, eligible: expected, reasons } of own) {
    test(`example: ${title}`, async () => {
      const terms = scheme.termsOn(on);
      expect(terms, `no terms of ${scheme.code} hold on ${on}`).toBeDefined();
      const decision = await scheme.ask(terms!, "eligibility", applicant, on);
      expect(decision?.reasons.map(({ code }) => code)).toEqual(expect.arrayContaining([...reasons]));
      expect(decision?.eligible).toBe(expected);
    });
  }
}

function eligible(asked: readonly Asked[]): string[] {
  return asked.filter(({ decision }) => decision.eligible).map(({ applicant }) => applicant.category);
}

async function askEverybody(
  scheme: TestedScheme,
  region: Applicant["region"],
  ofTerms?: unknown,
): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const period of scheme.periods.filter(({ value }) => ofTerms === undefined || value === ofTerms)) {
    for (const on of daysOf(period)) {
      for (const applicant of everybody(region, on)) {
        const decision = await scheme.ask(period, "eligibility", applicant, on);
        asked.push({ applicant, decision: decision! });
      }
    }
  }
  return asked;
}
