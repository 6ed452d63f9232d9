import { setImmediate } from "node:timers/promises";
import type { RegionPlugin } from "../region-plugin.js";
import type { RuleName } from "../registry.js";
import type { Scheme, SchemeTerms } from "../scheme.js";
import { PluginRuleError } from "./plugin-rule-error.js";
import { resultProblems } from "./result-problems.js";

export interface RuleRun {
  readonly plugin: RegionPlugin;
  readonly scheme: Scheme;
  readonly terms: SchemeTerms;
  readonly rule: RuleName;
}

/** So many items run before others get their turn. */
const AT_ONCE = 500;

/** The rule's answer for each item of the batch, checked. @throws PluginRuleError at the first that fails */
export async function runRule(run: RuleRun, batch: readonly (readonly unknown[])[]): Promise<unknown[]> {
  const results: unknown[] = [];
  for (const [index, args] of batch.entries()) {
    if (index > 0 && index % AT_ONCE === 0) await setImmediate();
    results.push(checked(run, args));
  }
  return results;
}

function checked(run: RuleRun, args: readonly unknown[]): unknown {
  const result = answered(run, args);
  const setting = { rule: run.rule, terms: run.terms, region: run.plugin.regionCode };
  const problems = resultProblems(setting, args, result);
  if (problems.length > 0) throw fault(run, problems.join("; "));
  return result;
}

function answered(run: RuleRun, args: readonly unknown[]): unknown {
  const rule = run.terms[run.rule] as (...args: readonly unknown[]) => unknown;
  try {
    return rule.apply(run.terms, [...args]);
  } catch (error) {
    throw fault(run, `threw ${error instanceof Error ? error.message : String(error)}`, error);
  }
}

function fault({ plugin, scheme, rule }: RuleRun, detail: string, cause?: unknown): PluginRuleError {
  return new PluginRuleError({ pluginId: plugin.id, scheme: scheme.code, rule, detail, cause });
}
