import { addMonths } from "@payung/jamsostek";
import type { FundingSource, Month, Programme, Rupiah } from "@payung/jamsostek";
import type { RegionCode } from "@payung/plugin-kit";
import type { WhenShort } from "./decide-lines.js";

/** Months of people whom the workers subgraph wants to enrol, all at one price. */
export interface ReserveFunds {
  readonly key: string;
  readonly scheme: string;
  readonly payer: FundingSource;
  readonly programmes: readonly Programme[];
  readonly monthlyIncome: Rupiah;
  readonly transportWorker?: boolean | null;
  readonly fromMonth: Month;
  readonly months: number;
  readonly whenShort: WhenShort;
  /** The account on whose behalf it is. */
  readonly requestedBy: string;
  /** Where that account acts: nobody elsewhere is cut for its sake. Everywhere unless said. */
  readonly within?: readonly RegionCode[] | null;
  /** These three are parallel: a line of each. */
  readonly enrolments: readonly string[];
  readonly workers: readonly string[];
  readonly villages: readonly RegionCode[];
}

export interface RefusedLine {
  readonly line: number;
  readonly code: "NO_BUDGET" | "FUNDS_SHORT" | "CROSSES_YEAR";
  readonly missing: Rupiah | null;
  readonly available: Rupiah | null;
}

/** What differs from what was asked; every other line is reserved whole. */
export interface ReserveFundsAnswer {
  readonly refused: readonly RefusedLine[];
  readonly fewer: readonly { readonly line: number; readonly untilMonth: Month }[];
  /** People enrolled before, whose cover ends earlier now. */
  readonly shortened: readonly ShortenedPerson[];
}

export interface ShortenedPerson {
  readonly enrolment: string;
  readonly worker: string;
  readonly untilMonth: Month;
}

const MOST_LINES = 10_000;

/** @throws Error for what only a mistake in the caller's code can send */
export function checkLines({ enrolments, workers, villages, programmes }: ReserveFunds): void {
  const lines = enrolments.length;
  if (lines < 1 || lines > MOST_LINES) throw new Error(`A reservation has 1 to ${MOST_LINES} lines`);
  if (workers.length !== lines || villages.length !== lines)
    throw new Error("enrolments, workers and villages are parallel lists");
  if (new Set(enrolments).size !== lines) throw new Error("An enrolment stands twice in a reservation");
  if (programmes.length === 0) throw new Error("A reservation is for one programme at least");
}

export function yearOfMonth(month: Month): number {
  return Number(month.slice(0, 4));
}

/** 1 to 12. */
export function monthNumber(month: Month): number {
  return Number(month.slice(5));
}

/** A month of a year, from its number of 1 to 12. */
export function monthOfYear(year: number, number: number): Month {
  return addMonths(`${year}-01` as Month, number - 1);
}
