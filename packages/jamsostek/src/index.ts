export { fillMessage, joinMessages } from "./message.js";
export type { Locale, Message, Placeholder } from "./message.js";
export { RULE_ERROR_CODES, RuleError } from "./rule-error.js";
export type { RuleErrorCode } from "./rule-error.js";
export { VERIFICATIONS, articleOf, citation, cite, noSurerThan } from "./legal-basis.js";
export type { LegalBasis, Verification } from "./legal-basis.js";
export {
  ZERO_RUPIAH,
  addRupiah,
  basisPointsRoundedDown,
  divideRupiah,
  excessRupiah,
  formatRupiah,
  greaterRupiah,
  groupDigits,
  lesserRupiah,
  rupiah,
  rupiahText,
  splitRupiah,
  sumRupiah,
  subtractRupiah,
  timesRupiah,
} from "./rupiah.js";
export type { Rupiah } from "./rupiah.js";
export { basisPointsOfPercent, percentText } from "./basis-points.js";
export { addDays, addYears, ageOn, isLocalDate, localDate, previousDay, yearOf } from "./local-date.js";
export type { LocalDate } from "./local-date.js";
export { addMonths, firstDayOf, isMonth, lastDayOf, month, monthOf } from "./month.js";
export type { Month } from "./month.js";
export { dated, inForce, periodOn } from "./dated.js";
export type { Dated, Period } from "./dated.js";
export {
  BENEFIT_EVENTS,
  COST_KINDS,
  FUNDING_SOURCES,
  PROGRAMMES,
  SCHOOL_LEVELS,
  SEGMENTS,
} from "./vocabulary.js";
export type { BenefitEvent, CostKind, FundingSource, Programme, SchoolLevel, Segment } from "./vocabulary.js";
export * from "./regulations/government-regulations.js";
export * from "./regulations/ministerial-regulations.js";
export { BPU_INCOME_BANDS, bpuIncomeBand } from "./contributions/bpu-income-bands.js";
export type { BandInForce, IncomeBand } from "./contributions/bpu-income-bands.js";
export { contributionDue } from "./contributions/contribution-due.js";
export type { ContributionDue } from "./contributions/contribution-due.js";
export type { ContributionInput } from "./contributions/contribution-input.js";
export type { ContributionItem } from "./contributions/contribution-item.js";
export { RELIEFS } from "./contributions/reliefs.js";
export type { Relief, ReliefGroup } from "./contributions/reliefs.js";
export { affordability } from "./affordability/affordability.js";
export type { Affordability } from "./affordability/affordability.js";
export type { AffordabilityInput } from "./affordability/affordability-input.js";
export { BENEFIT_CODES } from "./benefits/benefit.js";
export type { Benefit, BenefitCode } from "./benefits/benefit.js";
export { benefitsDue } from "./benefits/benefits-due.js";
export type { BenefitsDue } from "./benefits/benefits-due.js";
export type { BenefitsInput, ChildInput } from "./benefits/benefits-input.js";
export type { CostInput } from "./benefits/cost-input.js";
export { correctedSchedule } from "./benefits/corrected-schedule.js";
export type { SchoolYearCorrection } from "./benefits/corrected-schedule.js";
export type { ScholarshipYear } from "./benefits/scholarship-schedule.js";
export { DAYS_TO_REPORT, YEARS_TO_CLAIM, lapsesOn, reportBy } from "./claims/claim-clocks.js";
export { dateText } from "./claims/date-text.js";
export { CHILD_ENDS, endsOfSchedule, paymentStands } from "./claims/child.js";
export type { ChildEnd } from "./claims/child.js";
export { CHILD_WORK_KINDS, workKeepsScholarship } from "./claims/child-work.js";
export type { ChildWork, ChildWorkKind } from "./claims/child-work.js";
export { nationalDocuments } from "./claims/claim-documents.js";
export type { DocumentAsked } from "./claims/document-list.js";
export { coverText } from "./claims/cover-texts.js";
export type { CoverText } from "./claims/cover-text-common.js";
export { entitlement } from "./claims/entitlement.js";
export { FINDING_CODES } from "./claims/finding.js";
export type { CoverOnDay, EntitlementFacts, Finding, FindingCode } from "./claims/finding.js";
export { HEIR_RELATIONS, heirShares } from "./claims/heirs.js";
export type { HeirRelation, HeirShare } from "./claims/heirs.js";
export { coverAfterPayment, coverOfMonths } from "./membership/cover-after-payment.js";
export type { CoverAfterPayment, PaidCover } from "./membership/cover-after-payment.js";
export { joinedRuns, monthsContributed } from "./membership/paid-runs.js";
export type { PaidRun } from "./membership/paid-runs.js";
export { NIK_FAULTS } from "./nik/nik-fault.js";
export type { NikFault, NikFaultCode } from "./nik/nik-fault.js";
export { holdsNik, maskNik, nik, parseNik, syntheticNik } from "./nik/nik.js";
export type { Nik, NikFacts, NikOptions, NikReading, NikSex } from "./nik/nik.js";
