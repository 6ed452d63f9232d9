import { describe, expect, test } from "vitest";
import type { RegionPlugin } from "../region-plugin.js";
import { loadPlugins } from "../registry/load-plugins.js";
import type { PluginExamples } from "./plugin-examples.js";
import { testAllocations } from "./test-allocations.js";
import { testEligibility } from "./test-eligibility.js";
import { testExtension } from "./test-extension.js";
import { testFigures } from "./test-figures.js";
import { testMoney } from "./test-money.js";
import { testPayers } from "./test-payers.js";
import { testTerms } from "./test-terms.js";
import { testTopUps } from "./test-top-ups.js";
import { withRegistry } from "./tested-scheme.js";

/**
 * A plugin's whole test suite for vitest, in one call: it loads and is frozen, its terms cover their days, its rules
 * answer everybody with reasons and within their bounds, its money adds up, its figures say no more than their sources,
 * its graph extension composes with the core; and the worked examples come out.
 */
export function testPlugin(plugin: RegionPlugin, examples: PluginExamples): void {
  describe(`the plugin ${plugin.id}`, () => {
    test("loads, and cannot be changed afterwards", async () => {
      const registry = await loadPlugins({ [plugin.id]: () => Promise.resolve({ default: plugin }) });
      expect(registry.status()).toMatchObject([{ id: plugin.id, state: "ACTIVE", lastError: null }]);
      expect(Object.isFrozen(plugin) && Object.isFrozen(plugin.schemes)).toBe(true);
    });

    const schemes = withRegistry(plugin);
    for (const scheme of schemes) {
      describe(`the scheme ${scheme.code}`, () => {
        testTerms(scheme);
        testEligibility(scheme, examples.eligibility);
        testPayers(scheme, examples.payers ?? []);
        testAllocations(scheme, examples.allocations ?? []);
        testTopUps(scheme);
      });
    }
    testMoney(plugin, examples.money);
    testFigures(plugin.figures ?? []);
    testExtension(plugin);

    test("has examples of its own schemes only", () => {
      const { eligibility, payers = [], allocations = [] } = examples;
      const named = [...eligibility, ...payers, ...allocations].map((example) => example.scheme);
      const known = schemes.map(({ code }) => code);
      expect(named.filter((code) => !known.includes(code))).toEqual([]);
    });
  });
}
