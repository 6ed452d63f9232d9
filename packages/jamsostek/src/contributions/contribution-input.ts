import type { Message } from "../message.js";
import type { Month } from "../month.js";
import { distinctWords, invalidInput, oneOf, wholeNumber } from "../rule-input.js";
import { rupiah } from "../rupiah.js";
import type { Rupiah } from "../rupiah.js";
import { FUNDING_SOURCES, PROGRAMMES, SEGMENTS } from "../vocabulary.js";
import type { FundingSource, Programme, Segment } from "../vocabulary.js";

/** One worker's month. An optional field may be null, as GraphQL sends what a client left empty. */
export interface ContributionInput {
  readonly segment: Segment;
  /** Each programme once, at least one. */
  readonly programmes: readonly Programme[];
  /** BPU: the reported income, which falls in a band. PU: the wage. Rupiah a month. */
  readonly monthlyIncome: Rupiah;
  /** The month that the contribution is for; its first day decides the law. */
  readonly month: Month;
  /** Who pays. It decides whether PP 50/2025 halves a BPU's contribution; a PU's amount does not depend on it. */
  readonly payer: FundingSource;
  /** BPU only: PP 50/2025 holds longer for transport workers. */
  readonly transportWorker?: boolean | null;
  /** PU only, and needed for JKK: 1 (very low risk) to 5 (very high). */
  readonly riskClass?: number | null;
  /** PU only: the employer is one of the labour-intensive industries of PP 7/2025. */
  readonly labourIntensive?: boolean | null;
}

/** @throws RuleError INVALID_RULE_INPUT or INVALID_RUPIAH naming the first field that is wrong */
export function checkContributionInput(input: ContributionInput): void {
  oneOf(input.segment, SEGMENTS, "segment");
  distinctWords(input.programmes, PROGRAMMES, "programmes");
  oneOf(input.payer, FUNDING_SOURCES, "payer");
  rupiah(input.monthlyIncome, "monthlyIncome");
  if (input.segment === "BPU") refusePuFields(input);
  else checkPuFields(input);
}

function refusePuFields({ riskClass, labourIntensive }: ContributionInput): void {
  if (riskClass != null) throw onlyFor("PU", "riskClass");
  if (labourIntensive === true) throw onlyFor("PU", "labourIntensive");
}

function checkPuFields({ riskClass, transportWorker, monthlyIncome }: ContributionInput): void {
  if (transportWorker === true) throw onlyFor("BPU", "transportWorker");
  if (monthlyIncome === 0) throw invalidInput("monthlyIncome", WAGE_OF_ZERO);
  if (riskClass != null) wholeNumber(riskClass, "riskClass", { least: 1, most: 5 });
}

function onlyFor(segment: Segment, field: string): Error {
  return invalidInput(field, {
    id: `${field} hanya berlaku bagi peserta ${segment}.`,
    en: `${field} only concerns ${segment} members.`,
  });
}

const WAGE_OF_ZERO: Message = {
  id: "monthlyIncome harus lebih dari Rp0 bagi penerima upah (PU).",
  en: "monthlyIncome must be more than Rp0 for a wage earner (PU).",
};
