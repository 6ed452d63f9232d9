import { BENEFIT_EVENTS, PP_44_2015, PROGRAMMES, rupiah } from "@payung/jamsostek";
import type { LocalDate } from "@payung/jamsostek";
import { expect, test } from "vitest";
import type { SchemeBenefit } from "../scheme.js";
import { WORKER_CATEGORIES } from "../worker-category.js";
import { daysOf } from "./sample-applicants.js";
import type { TestedScheme } from "./tested-scheme.js";

/** What the nation pays, for top-ups to stand beside. */
const NATIONAL: readonly SchemeBenefit[] = ["JKM_SANTUNAN_KEMATIAN", "JKM_BIAYA_PEMAKAMAN"].map((code) => ({
  code,
  amount: rupiah(10_000_000),
  basis: PP_44_2015,
  trace: { id: "Contoh", en: "Example" },
}));

/** That what the scheme adds never lowers a national benefit, whatever happened to whomever. */
export function testTopUps(scheme: TestedScheme): void {
  const adding = scheme.periods.filter(({ value }) => value.topUps !== undefined);

  for (const period of adding) {
    test(`never lowers a national benefit from ${period.from}`, async () => {
      const before = structuredClone(NATIONAL);
      for (const claim of daysOf(period).flatMap(claimsOn)) {
        // The registry refuses amounts below zero and the codes of national benefits.
        expect(await scheme.ask(period, "topUps", claim, NATIONAL)).toBeDefined();
      }
      expect(NATIONAL).toEqual(before);
    });
  }
}

function claimsOn(date: LocalDate) {
  return PROGRAMMES.flatMap((programme) =>
    BENEFIT_EVENTS.flatMap((event) =>
      WORKER_CATEGORIES.flatMap((category) =>
        [0, 2, 3, 36].map((monthsContributed) => ({ programme, event, date, category, monthsContributed })),
      ),
    ),
  );
}
