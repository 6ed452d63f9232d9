import { addMonths, coverOfMonths, holdsNik, monthOf } from "@payung/jamsostek";
import type { LocalDate, Month } from "@payung/jamsostek";
import { Refused, problem } from "@payung/subgraph-kit";
import type { Candidate, CandidateProblem } from "../enrolling/candidate.js";
import { refusalOf } from "../enrolling/refusal-of.js";
import { statedPerson } from "../enrolling/stated-person.js";
import type { PastCoverInput } from "../types/past-cover-input.js";

/** A person with cover that was paid for once. */
export interface PastCover extends Candidate {
  readonly untilMonth: Month;
  readonly coveredFrom: LocalDate;
  /** The last paid day. */
  readonly paidThrough: LocalDate;
  readonly earlierMonths: number;
  readonly evidence: string;
}

const MOST_EARLIER = 600;
const [SHORTEST, LONGEST] = [5, 200];
// eslint-disable-next-line no-control-regex -- what it must not hold
const CONTROL = /[\u0000-\u001f\u007f]/;

/**
 * The cover that a request states, each value valid by itself, with what is to be looked at. The person's age is asked for
 * when the cover began. @throws Refused naming the field
 */
export function readPastCover(
  input: PastCoverInput,
  today: LocalDate,
): { readonly cover: PastCover; readonly notices: readonly CandidateProblem[] } {
  const { coveredFrom, months, payer } = input;
  const { person, problems } = statedPerson(input, months, today, coveredFrom);
  if (!person) throw new Refused(refusalOf(problems.find(({ severity }) => severity === "ERROR")!));
  const fromMonth = monthOf(coveredFrom);
  const cover = {
    ...person,
    ...(payer === "CSR" && { sponsoredByCompany: true }),
    fromMonth,
    months,
    untilMonth: addMonths(fromMonth, months - 1),
    coveredFrom,
    paidThrough: coverOfMonths(coveredFrom, months).paidThrough,
    earlierMonths: earlierMonthsOf(input),
    evidence: evidenceOf(input),
  };
  return { cover, notices: problems };
}

function earlierMonthsOf({ earlierMonths }: PastCoverInput): number {
  const months = earlierMonths ?? 0;
  if (months >= 0 && months <= MOST_EARLIER) return months;
  throw new Refused(problem("EARLIER_MONTHS_NOT_VALID", { most: MOST_EARLIER }, "input.earlierMonths"));
}

/** Everybody who reads the enrolment reads it, so that it holds nobody's NIK. */
function evidenceOf({ evidence }: PastCoverInput): string {
  const text = evidence.trim();
  const length = Array.from(text).length;
  if (length >= SHORTEST && length <= LONGEST && !CONTROL.test(text) && !holdsNik(text)) return text;
  throw new Refused(problem("EVIDENCE_NEEDED", { shortest: SHORTEST, longest: LONGEST }, "input.evidence"));
}
