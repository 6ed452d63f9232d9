import type { LocalDate } from "../local-date.js";
import type { Message } from "../message.js";
import { RuleError } from "../rule-error.js";
import { invalidInput, oneOf, wholeNumber } from "../rule-input.js";
import { rupiah } from "../rupiah.js";
import type { Rupiah } from "../rupiah.js";
import { BENEFIT_EVENTS, PROGRAMMES, SEGMENTS } from "../vocabulary.js";
import type { BenefitEvent, Programme, SchoolLevel, Segment } from "../vocabulary.js";
import { checkCosts } from "./cost-input.js";
import type { CostInput } from "./cost-input.js";

/** One event of one worker. An optional field may be null; one that the event has no use for is refused. */
export interface BenefitsInput {
  /** JKK when the event comes from work, JKM for a death that does not. */
  readonly programme: Programme;
  readonly event: BenefitEvent;
  /** The day of the accident or death, which decides the law. */
  readonly date: LocalDate;
  /** BPU: the reported income, which counts as the base of its band. PU: the wage. Rupiah a month. */
  readonly monthlyIncome: Rupiah;
  /** Months of contribution until the event: 0 to 1,200. */
  readonly monthsContributed: number;
  /** BPU unless given. */
  readonly segment?: Segment | null;
  /** The children who might have a scholarship; at most two get one, the first in this order. */
  readonly children?: readonly ChildInput[] | null;
  /** PARTIAL_DISABILITY only: the percentage of PP 44/2015, Lampiran III; more than 0, at most 100, two decimals. */
  readonly disabilityPercent?: number | null;
  /**
   * JKK, but not MEDICAL_CARE: whole months unable to work until healed, disabled or dead, 1 to 600. Needed for
   * TEMPORARY_INCAPACITY.
   */
  readonly incapacityMonths?: number | null;
  /** JKK only: what was spent on care, transport and aids. */
  readonly costs?: readonly CostInput[] | null;
}

/** A child at the day of the event: its school level, and the year within that level, from 1. */
export interface ChildInput {
  readonly birthDate: LocalDate;
  readonly level: SchoolLevel;
  readonly yearInLevel: number;
}

/** @throws RuleError INVALID_RULE_INPUT or INVALID_RUPIAH naming the field, NOT_SETTLED for JHT */
export function checkBenefitsInput(input: BenefitsInput): void {
  oneOf(input.programme, PROGRAMMES, "programme");
  oneOf(input.event, BENEFIT_EVENTS, "event");
  oneOf(input.segment ?? "BPU", SEGMENTS, "segment");
  if (input.programme === "JHT") throw new RuleError("NOT_SETTLED", JHT_BALANCE, { field: "programme" });
  if (input.programme === "JKM" && input.event !== "DEATH") throw invalidInput("event", JKM_IS_FOR_DEATH);
  rupiah(input.monthlyIncome, "monthlyIncome");
  if (input.segment === "PU" && input.monthlyIncome === 0) throw invalidInput("monthlyIncome", WAGE_OF_ZERO);
  wholeNumber(input.monthsContributed, "monthsContributed", { least: 0, most: 1_200 });
  checkDisability(input);
  checkIncapacity(input);
  checkCosts(input.costs ?? [], input.programme);
}

function checkDisability({ event, disabilityPercent }: BenefitsInput): void {
  const given = disabilityPercent != null;
  if (given === (event === "PARTIAL_DISABILITY")) return;
  throw invalidInput("disabilityPercent", given ? PERCENT_USELESS : PERCENT_NEEDED);
}

function checkIncapacity({ programme, event, incapacityMonths }: BenefitsInput): void {
  if (incapacityMonths == null) {
    if (event === "TEMPORARY_INCAPACITY") throw invalidInput("incapacityMonths", INCAPACITY_NEEDED);
    return;
  }
  if (programme === "JKM") throw invalidInput("incapacityMonths", INCAPACITY_IS_JKK);
  if (event === "MEDICAL_CARE") throw invalidInput("incapacityMonths", CARE_WITHOUT_LOSS);
  wholeNumber(incapacityMonths, "incapacityMonths", { least: 1, most: 600 });
}

const JHT_BALANCE: Message = {
  id: "Manfaat JHT adalah saldo tabungan peserta beserta hasil pengembangannya: tidak dapat dihitung di sini.",
  en: "The benefit of JHT is the member's savings balance with its returns: it cannot be computed here.",
};

const JKM_IS_FOR_DEATH: Message = {
  id: "JKM hanya membayar kematian bukan akibat kerja: event harus DEATH.",
  en: "JKM pays only for a death that does not come from work: event must be DEATH.",
};

const WAGE_OF_ZERO: Message = {
  id: "monthlyIncome harus lebih dari Rp0 bagi penerima upah (PU).",
  en: "monthlyIncome must be more than Rp0 for a wage earner (PU).",
};

const PERCENT_NEEDED: Message = {
  id: "disabilityPercent wajib diisi untuk PARTIAL_DISABILITY.",
  en: "disabilityPercent is needed for PARTIAL_DISABILITY.",
};

const PERCENT_USELESS: Message = {
  id: "disabilityPercent hanya untuk PARTIAL_DISABILITY.",
  en: "disabilityPercent is for PARTIAL_DISABILITY only.",
};

const INCAPACITY_NEEDED: Message = {
  id: "incapacityMonths wajib diisi untuk TEMPORARY_INCAPACITY.",
  en: "incapacityMonths is needed for TEMPORARY_INCAPACITY.",
};

const INCAPACITY_IS_JKK: Message = {
  id: "incapacityMonths hanya untuk JKK: JKM tidak membayar bulan-bulan tidak mampu bekerja.",
  en: "incapacityMonths is for JKK only: JKM pays no months of incapacity.",
};

const CARE_WITHOUT_LOSS: Message = {
  id: "incapacityMonths tidak untuk MEDICAL_CARE: bila peserta tidak mampu bekerja, event harus TEMPORARY_INCAPACITY.",
  en: "incapacityMonths is not for MEDICAL_CARE: when the member was unable to work, event must be TEMPORARY_INCAPACITY.",
};
