import type { LocalDate, Message, Period } from "@payung/jamsostek";
import type { RegionCode } from "./region-code.js";
import type { RegionPlugin } from "./region-plugin.js";
import type { Scheme, SchemeTerms } from "./scheme.js";

/** ACTIVE serves all; DEGRADED serves its schemes but not its graph extension; QUARANTINED serves nothing. */
export const PLUGIN_STATES = ["ACTIVE", "DEGRADED", "QUARANTINED"] as const;
export type PluginState = (typeof PLUGIN_STATES)[number];

/** One line of plugins/index.ts: the plugin's id and how to load its module. */
export type PluginLoaders = Readonly<Record<string, () => Promise<{ readonly default: unknown }>>>;

export interface PluginStatus {
  readonly id: string;
  readonly version: string | null;
  readonly regionCode: RegionCode | null;
  readonly state: PluginState;
  /** In both languages, for the operator: what went wrong, without a stack. */
  readonly lastError: Message | null;
}

export interface RegisteredScheme {
  readonly scheme: Scheme;
  readonly plugin: RegionPlugin;
}

/** The names of the rules in SchemeTerms. */
export type RuleName = "eligibility" | "payer" | "allocation" | "topUps" | "claimDocuments";
type Rule<K extends RuleName> = NonNullable<SchemeTerms[K]>;

/** What the subgraphs see of the live plugins. */
export interface Registry {
  readonly plugins: readonly RegionPlugin[];
  status(): readonly PluginStatus[];
  /** Takes a plugin's graph extension out of service, with the reason; its schemes stay. */
  degrade(pluginId: string, reason: Message): void;
  scheme(code: string): RegisteredScheme | undefined;
  /** The schemes of a region and of its ancestors, the nation's first; all schemes without a region. */
  schemesIn(region?: RegionCode): readonly RegisteredScheme[];
  /** The terms in force on a day, or undefined. */
  termsOn(scheme: Scheme, on: LocalDate): Period<SchemeTerms> | undefined;
  /**
   * Runs one rule of one scheme's terms over a batch, each item the rule's arguments, and checks each result.
   * Undefined for a rule that the terms do not have. @throws PluginRuleError naming plugin, scheme and rule.
   */
  run<K extends RuleName>(
    scheme: Scheme,
    terms: Period<SchemeTerms>,
    rule: K,
    batch: readonly Parameters<Rule<K>>[],
  ): Promise<readonly ReturnType<Rule<K>>[] | undefined>;
}
