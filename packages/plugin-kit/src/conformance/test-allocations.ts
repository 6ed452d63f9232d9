import { rupiah, yearOf } from "@payung/jamsostek";
import type { FundingSource, Period } from "@payung/jamsostek";
import { assert, asyncProperty, constantFrom, integer, nat, oneof } from "fast-check";
import { expect, test } from "vitest";
import { NOT_STATED } from "../scheme.js";
import type { SchemeTerms } from "../scheme.js";
import type { AllocationExample } from "./plugin-examples.js";
import { villageIn } from "./sample-applicants.js";
import type { TestedScheme } from "./tested-scheme.js";

/** That a budget of any size, cut for any number of villages, stays whole to the rupiah; and the examples. */
export function testAllocations(scheme: TestedScheme, examples: readonly AllocationExample[]): void {
  const own = examples.filter((example) => example.scheme === scheme.code);
  const cutting = scheme.periods.filter(({ value }) => value.allocation !== undefined);

  for (const period of cutting) {
    test(`loses no rupiah of any budget from ${period.from}, whatever the villages`, () =>
      assert(wholeWhateverTheBudget(scheme, period)));
  }

  test("has an example of how it cuts a budget, if it cuts any", () => {
    expect(own.length > 0).toBe(cutting.length > 0);
  });

  for (const { title, on, budget, shares, unallocated } of own) {
    test(`example: ${title}`, async () => {
      const terms = scheme.termsOn(on);
      expect(terms, `no terms of ${scheme.code} hold on ${on}`).toBeDefined();
      const plan = await scheme.ask(terms!, "allocation", budget);
      expect(plan?.shares.map(({ target, amount }) => ({ target, amount }))).toEqual(shares);
      expect(plan?.unallocated).toBe(unallocated);
    });
  }
}

function wholeWhateverTheBudget(scheme: TestedScheme, period: Period<SchemeTerms>) {
  const villages = integer({ min: 0, max: 60 });
  return asyncProperty(amounts, villages, sourcesOf(period), async (amount, count, source) => {
    const budget = {
      year: yearOf(period.from),
      source,
      amount: rupiah(amount),
      villages: Array.from({ length: count }, (_, index) =>
        villageIn(scheme.plugin.regionCode, 2001 + index),
      ),
    };
    // The registry refuses shares that do not add up, are negative, or are for another region.
    const plan = await scheme.ask(period, "allocation", budget);
    expect(plan?.unallocated).toBeLessThanOrEqual(amount);
  });
}

const amounts = oneof(nat({ max: 50_000 }), nat(2_000_000_000), nat(Number.MAX_SAFE_INTEGER));

function sourcesOf({ value }: Period<SchemeTerms>) {
  const sources: readonly FundingSource[] =
    value.fundingSources === NOT_STATED ? ["APBD_REGENCY"] : value.fundingSources;
  return constantFrom(...sources);
}
