import type { FundingSource, Period, Programme } from "@payung/jamsostek";
import { NOT_STATED } from "@payung/plugin-kit";
import type { Applicant, Registry, Scheme, SchemeTerms } from "@payung/plugin-kit";
import type { ImportOptions } from "../types/import-options.js";
import type { Candidate, CandidateProblem } from "./candidate.js";
import { fault } from "./candidate-problem.js";

/** A scheme, and what a request states where the scheme leaves it open. */
export interface AskedOfScheme {
  readonly registry: Registry;
  readonly scheme: Scheme;
  readonly options: Pick<ImportOptions, "payer" | "programmes">;
}

type Terms = Period<SchemeTerms>;

/** What the scheme pays for, or the request where the scheme does not state it, in alphabetical order. */
export function programmesPaid(
  { scheme, options }: AskedOfScheme,
  { value }: Terms,
): readonly Programme[] | CandidateProblem {
  const stated = value.programmes === NOT_STATED ? options.programmes : value.programmes;
  if (!stated || stated.length === 0) return fault("PROGRAMMES_NOT_STATED", { scheme: scheme.code });
  const asked = new Set(options.programmes ?? stated);
  if (asked.size === stated.length && stated.every((each) => asked.has(each))) return stated.toSorted();
  return fault("PROGRAMMES_NOT_OF_SCHEME", {
    scheme: scheme.code,
    programmes: stated.toSorted().join(", "),
  });
}

/** The one source that pays all programmes of each candidate, or why there is none. */
export async function payersOf(
  { registry, scheme, options }: AskedOfScheme,
  terms: Terms,
  candidates: readonly Candidate[],
  programmes: readonly Programme[],
): Promise<(FundingSource | CandidateProblem)[]> {
  const batch = candidates.flatMap((candidate) =>
    programmes.map((programme) => [applicantOf(candidate), programme, candidate.fromMonth] as const),
  );
  const answers = (await registry.run(scheme, terms, "payer", batch as never))!;
  return candidates.map((_, index) => {
    const own = answers.slice(index * programmes.length, (index + 1) * programmes.length);
    if (own.some((payer) => payer !== own[0])) return fault("PAYERS_DIFFER", { scheme: scheme.code });
    const payer = own[0] === NOT_STATED ? (options.payer ?? NOT_STATED) : own[0]!;
    if (payer === NOT_STATED) return fault("PAYER_NOT_STATED", { scheme: scheme.code });
    if (options.payer === null || options.payer === payer) return payer;
    return fault("SOURCE_NOT_OF_SCHEME", { scheme: scheme.code, sources: payer });
  });
}

/** What a rule learns of a candidate. */
export function applicantOf(candidate: Candidate): Applicant {
  const { category, birthDate, village, extremelyPoor, sponsoredByCompany, occupation } = candidate;
  return {
    category,
    birthDate,
    region: village,
    ...(extremelyPoor !== undefined && { extremelyPoor }),
    ...(sponsoredByCompany !== undefined && { sponsoredByCompany }),
    ...(occupation !== undefined && { occupation }),
  };
}
