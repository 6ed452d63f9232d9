export type { Locale, Message } from "./message.js";
export { RULE_ERROR_CODES, RuleError } from "./rule-error.js";
export type { RuleErrorCode } from "./rule-error.js";
export { VERIFICATIONS, cite } from "./legal-basis.js";
export type { LegalBasis, Verification } from "./legal-basis.js";
export {
  ZERO_RUPIAH,
  addRupiah,
  basisPointsRoundedDown,
  divideRupiah,
  formatRupiah,
  rupiah,
  subtractRupiah,
  timesRupiah,
} from "./rupiah.js";
export type { Rupiah } from "./rupiah.js";
export { addYears, ageOn, isLocalDate, localDate, previousDay, yearOf } from "./local-date.js";
export type { LocalDate } from "./local-date.js";
export { addMonths, firstDayOf, isMonth, lastDayOf, month, monthOf } from "./month.js";
export type { Month } from "./month.js";
export { dated, inForce, periodOn } from "./dated.js";
export type { Dated, Period } from "./dated.js";
export { BENEFIT_EVENTS, FUNDING_SOURCES, PROGRAMMES, SCHOOL_LEVELS, SEGMENTS } from "./vocabulary.js";
export type { BenefitEvent, FundingSource, Programme, SchoolLevel, Segment } from "./vocabulary.js";
