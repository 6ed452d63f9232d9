import { FUNDING_SOURCES, PROGRAMMES, addRupiah } from "@payung/jamsostek";
import { shown } from "../define/plugin-problem.js";
import { problemsFoundBy } from "../define/zod-problems.js";
import { isRegionCode, liesIn } from "../region-code.js";
import type { RegionCode } from "../region-code.js";
import type { RuleName } from "../registry.js";
import { NOT_STATED } from "../scheme.js";
import type { AllocationPlan, BudgetFacts, SchemeBenefit, SchemeTerms } from "../scheme.js";
import { RESULT_SCHEMAS } from "./result-schemas.js";
import { isSoundDecision } from "./sound-decision.js";

export interface RuleSetting {
  readonly rule: RuleName;
  readonly terms: SchemeTerms;
  /** The plugin's region. */
  readonly region: RegionCode;
}

/** What is wrong with a rule's answer, in words for the operator; empty when nothing is. */
export function resultProblems(setting: RuleSetting, args: readonly unknown[], result: unknown): string[] {
  if (setting.rule === "eligibility" && isSoundDecision(result)) return [];
  const ofShape = problemsFoundBy(RESULT_SCHEMAS[setting.rule], result, "result");
  if (ofShape.length > 0) return ofShape.map(({ path, message }) => `${path}: ${message.en}`);
  switch (setting.rule) {
    case "payer":
      return payerProblems(setting.terms, result as string);
    case "allocation":
      return allocationProblems(setting.region, args[0] as BudgetFacts, result as AllocationPlan);
    case "topUps":
      return topUpProblems(args[1] as readonly SchemeBenefit[], result as readonly SchemeBenefit[]);
    default:
      return [];
  }
}

function payerProblems({ fundingSources }: SchemeTerms, payer: string): string[] {
  const sources = fundingSources === NOT_STATED ? [] : fundingSources;
  if ([...sources, NOT_STATED].includes(payer)) return [];
  const known = FUNDING_SOURCES.includes(payer as never) ? "a source, but not one of this scheme" : "unknown";
  return [`the payer ${shown(payer)} is ${known}; allowed: ${[...sources, NOT_STATED].join(", ")}`];
}

function allocationProblems(region: RegionCode, budget: BudgetFacts, plan: AllocationPlan): string[] {
  const targets = plan.shares.map((share) => share.target as string);
  const foreign = targets.filter(
    (target) => !PROGRAMMES.includes(target as never) && !(isRegionCode(target) && liesIn(target, region)),
  );
  const twice = targets.filter((target, index) => targets.indexOf(target) !== index);
  const sum = addRupiah(...plan.shares.map((share) => share.amount), plan.unallocated);
  return [
    ...foreign.map(
      (target) => `the target ${shown(target)} is neither a programme nor a region in ${region}`,
    ),
    ...twice.map((target) => `the target ${shown(target)} stands twice`),
    ...(sum === budget.amount
      ? []
      : [`shares and unallocated are ${sum} together, the budget is ${budget.amount}`]),
  ];
}

function topUpProblems(national: readonly SchemeBenefit[], added: readonly SchemeBenefit[]): string[] {
  const codes = added.map((benefit) => benefit.code);
  const taken = codes.filter((code) => national.some((benefit) => benefit.code === code));
  const twice = codes.filter((code, index) => codes.indexOf(code) !== index);
  return [
    ...taken.map((code) => `the code ${code} is a national benefit's: a scheme adds, it replaces nothing`),
    ...twice.map((code) => `the code ${code} stands twice`),
  ];
}
