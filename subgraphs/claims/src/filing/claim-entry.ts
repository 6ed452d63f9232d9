import type {
  BenefitEvent,
  ChildInput,
  CostInput,
  LocalDate,
  Programme,
  Rupiah,
  Segment,
} from "@payung/jamsostek";
import type { ClaimCause } from "../types/claim-enums.js";

export interface EnteredChild extends ChildInput {
  readonly name: string;
}

/** What an officer enters of an event, as far as it may be revised before a decision. */
export interface ClaimEntry {
  readonly cause: ClaimCause;
  readonly event: BenefitEvent;
  readonly date: LocalDate;
  /** Of a death that followed an accident later; the event's day unless told. */
  readonly diedOn: LocalDate | null;
  readonly monthlyIncome: Rupiah;
  readonly segment: Segment;
  readonly disabilityPercent: number | null;
  readonly incapacityMonths: number | null;
  readonly costs: readonly CostInput[];
  readonly children: readonly EnteredChild[];
}

export function programmeOf(cause: ClaimCause): Programme & ("JKK" | "JKM") {
  return cause === "NOT_FROM_WORK" ? "JKM" : "JKK";
}

/** The day of the death; null where the worker lives. */
export function deathDay({ event, date, diedOn }: ClaimEntry): LocalDate | null {
  return event === "DEATH" ? (diedOn ?? date) : null;
}
