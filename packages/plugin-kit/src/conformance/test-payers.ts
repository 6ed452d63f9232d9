import { PROGRAMMES, lastDayOf, monthOf } from "@payung/jamsostek";
import type { Period } from "@payung/jamsostek";
import { expect, test } from "vitest";
import { NOT_STATED } from "../scheme.js";
import type { SchemeTerms } from "../scheme.js";
import type { PayerExample } from "./plugin-examples.js";
import { daysOf, everybody, villageIn } from "./sample-applicants.js";
import type { TestedScheme } from "./tested-scheme.js";

/** That everybody has one payer of the scheme's sources, and that every source pays for somebody. */
export function testPayers(scheme: TestedScheme, examples: readonly PayerExample[]): void {
  const isOwn = (example: PayerExample): boolean => example.scheme === scheme.code;

  for (const period of scheme.periods) {
    test(`has one payer for everybody from ${period.from}, and no source that never pays`, async () => {
      const { fundingSources } = period.value;
      const payers = await payersOf(scheme, period);
      const stated = fundingSources === NOT_STATED ? [NOT_STATED] : fundingSources;
      expect(stated.filter((source) => !payers.has(source))).toEqual([]);
    });
  }

  for (const { title, applicant, programme, month, payer } of examples.filter(isOwn)) {
    test(`example: ${title}`, async () => {
      const terms = scheme.termsOn(lastDayOf(month));
      expect(terms, `no terms of ${scheme.code} hold in ${month}`).toBeDefined();
      expect(await scheme.ask(terms!, "payer", applicant, programme, month)).toBe(payer);
    });
  }
}

async function payersOf(scheme: TestedScheme, period: Period<SchemeTerms>): Promise<Set<string>> {
  const { programmes } = period.value;
  const payers = new Set<string>();
  for (const on of daysOf(period)) {
    for (const applicant of everybody(villageIn(scheme.plugin.regionCode), on)) {
      for (const programme of programmes === NOT_STATED ? PROGRAMMES : programmes) {
        // The registry refuses a payer that is none of the scheme's sources.
        payers.add((await scheme.ask(period, "payer", applicant, programme, monthOf(on)))!);
      }
    }
  }
  return payers;
}
