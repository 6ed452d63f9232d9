import type { LocalDate, Period } from "@payung/jamsostek";
import type { RegionPlugin } from "../region-plugin.js";
import type { Registry, RuleName } from "../registry.js";
import { createRegistry } from "../registry/create-registry.js";
import type { Scheme, SchemeTerms } from "../scheme.js";

type Rule<K extends RuleName> = NonNullable<SchemeTerms[K]>;

/** A scheme whose rules are run as the core runs them: by the registry, which checks each answer. */
export interface TestedScheme {
  readonly code: string;
  readonly plugin: RegionPlugin;
  readonly scheme: Scheme;
  readonly periods: readonly Period<SchemeTerms>[];
  readonly termsOn: (on: LocalDate) => Period<SchemeTerms> | undefined;
  /** Undefined for a rule that the terms do not have. */
  ask<K extends RuleName>(
    terms: Period<SchemeTerms>,
    rule: K,
    ...args: Parameters<Rule<K>>
  ): Promise<ReturnType<Rule<K>> | undefined>;
}

/** The plugin's schemes, each ready to be asked. */
export function withRegistry(plugin: RegionPlugin): TestedScheme[] {
  const registry = createRegistry([plugin]);
  return plugin.schemes.map((scheme) => tested(plugin, scheme, registry));
}

function tested(plugin: RegionPlugin, scheme: Scheme, registry: Registry): TestedScheme {
  return {
    code: scheme.code,
    plugin,
    scheme,
    periods: scheme.terms.periods,
    termsOn: (on) => registry.termsOn(scheme, on),
    ask: async (terms, rule, ...args) => (await registry.run(scheme, terms, rule, [args]))?.[0],
  };
}
