import { addMonths, firstDayOf, monthOf, yearOf } from "@payung/jamsostek";
import type { FundingSource, LocalDate, Month, Period, Programme } from "@payung/jamsostek";
import { NOT_STATED } from "@payung/plugin-kit";
import type { Applicant, RegionCode, Registry, Scheme, SchemeTerms } from "@payung/plugin-kit";
import { mayReadPeopleOf, problemMessages, todayIn } from "@payung/subgraph-kit";
import type { Actor, Clock, ProblemCode } from "@payung/subgraph-kit";
import type { ImportOptions } from "../types/import-options.js";
import type { Admitted, Candidate, CandidateProblem } from "./candidate.js";

export interface Admission {
  readonly registry: Registry;
  readonly clock: Clock;
  readonly actor: Actor;
  readonly scheme: Scheme;
  readonly options: Pick<ImportOptions, "payer" | "programmes">;
}

/** Admitted, or refused with every reason. */
export type AdmissionResult =
  | Admitted
  | { readonly row: number; readonly problems: readonly CandidateProblem[] };

type Terms = Period<SchemeTerms>;

/** Who of the candidates may be enrolled, by the scheme's own rules and those of the law on months, in their order. */
export async function admit(
  admission: Admission,
  candidates: readonly Candidate[],
): Promise<AdmissionResult[]> {
  const today = daysByProvince(admission.clock);
  const results = new Map<Candidate, AdmissionResult>();
  const byTerms = new Map<Terms, Candidate[]>();
  for (const candidate of candidates) {
    const terms = admission.registry.termsOn(admission.scheme, firstDayOf(candidate.fromMonth));
    const against = obstacles(admission, candidate, terms, today);
    if (against.length > 0) results.set(candidate, { row: candidate.row, problems: against });
    else byTerms.set(terms!, [...(byTerms.get(terms!) ?? []), candidate]);
  }
  for (const [terms, group] of byTerms) {
    const decided = await decide(admission, terms, group, today);
    for (const [index, candidate] of group.entries()) results.set(candidate, decided[index]!);
  }
  return candidates.map((candidate) => results.get(candidate)!);
}

type DayIn = (region: RegionCode) => LocalDate;

/** The day it is in a region, looked up once for a province: its regions are of one zone. */
function daysByProvince(clock: Clock): DayIn {
  const days = new Map<string, LocalDate>();
  return (region) => {
    const province = region.slice(0, 2);
    const known = days.get(province) ?? todayIn(clock, region);
    days.set(province, known);
    return known;
  };
}

/** What speaks against a candidate before the scheme's rules are asked. */
function obstacles(
  { actor, scheme }: Admission,
  { village, fromMonth, months }: Candidate,
  terms: Terms | undefined,
  today: DayIn,
): CandidateProblem[] {
  if (!mayReadPeopleOf(actor, village)) return [fault("NOT_ALLOWED_HERE", { region: village })];
  if (fromMonth < monthOf(today(village))) return [fault("MONTH_PAST", { month: fromMonth })];
  if (yearOf(firstDayOf(lastMonth(fromMonth, months))) !== yearOf(firstDayOf(fromMonth)))
    return [fault("CROSSES_YEAR", { months, month: fromMonth })];
  if (!terms) return [fault("SCHEME_NOT_IN_FORCE_THEN", { scheme: scheme.code, month: fromMonth })];
  return [];
}

function lastMonth(from: Month, months: number): Month {
  return addMonths(from, months - 1);
}

async function decide(
  admission: Admission,
  terms: Terms,
  group: readonly Candidate[],
  today: DayIn,
): Promise<AdmissionResult[]> {
  const { registry, scheme } = admission;
  const applicants = group.map(applicantOf);
  const decisions = await registry.run(
    scheme,
    terms,
    "eligibility",
    applicants.map((applicant) => [applicant, today(applicant.region)]),
  );
  const programmes = statedProgrammes(admission, terms);
  if (!programmes) return group.map(({ row }) => refused(row, "PROGRAMMES_NOT_STATED", scheme));
  if (asksOthers(admission, programmes)) {
    const about = { scheme: scheme.code, programmes: programmes.join(", ") };
    return group.map(({ row }) => ({ row, problems: [fault("PROGRAMMES_NOT_OF_SCHEME", about)] }));
  }
  const payers = await payersOf(admission, terms, group, applicants, programmes);
  return group.map((candidate, index) => {
    const { eligible, reasons } = decisions![index]!;
    if (!eligible) {
      const problems = reasons.map((reason) => ({ severity: "ERROR" as const, ...reason }));
      return { row: candidate.row, problems };
    }
    const payer = payers[index]!;
    if (payer === NOT_STATED) return refused(candidate.row, "PAYER_NOT_STATED", scheme);
    if (payer === "DIFFER") return refused(candidate.row, "PAYERS_DIFFER", scheme);
    if (admission.options.payer !== null && admission.options.payer !== payer) {
      const about = { scheme: scheme.code, sources: payer };
      return { row: candidate.row, problems: [fault("SOURCE_NOT_OF_SCHEME", about)] };
    }
    const untilMonth = lastMonth(candidate.fromMonth, candidate.months);
    return { ...candidate, payer, programmes, untilMonth, termsFrom: terms.from };
  });
}

function statedProgrammes({ options }: Admission, terms: Terms): readonly Programme[] | undefined {
  const stated = terms.value.programmes === NOT_STATED ? options.programmes : terms.value.programmes;
  return stated && stated.length > 0 ? [...stated].toSorted() : undefined;
}

/** Whether other programmes are asked for than are paid for. */
function asksOthers({ options }: Admission, programmes: readonly Programme[]): boolean {
  const asked = new Set(options.programmes ?? programmes);
  return asked.size !== programmes.length || programmes.some((each) => !asked.has(each));
}

/** The one source that pays all programmes of each candidate. */
async function payersOf(
  { registry, scheme, options }: Admission,
  terms: Terms,
  group: readonly Candidate[],
  applicants: readonly Applicant[],
  programmes: readonly Programme[],
): Promise<(FundingSource | typeof NOT_STATED | "DIFFER")[]> {
  const batch = group.flatMap(({ fromMonth }, index) =>
    programmes.map((programme) => [applicants[index]!, programme, fromMonth] as const),
  );
  const answers = (await registry.run(scheme, terms, "payer", batch as never))!;
  return group.map((_, index) => {
    const own = answers.slice(index * programmes.length, (index + 1) * programmes.length);
    if (own.some((payer) => payer !== own[0])) return "DIFFER";
    return own[0] === NOT_STATED ? (options.payer ?? NOT_STATED) : own[0]!;
  });
}

function applicantOf(candidate: Candidate): Applicant {
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

function refused(row: number, code: ProblemCode, { code: scheme }: Scheme): AdmissionResult {
  return { row, problems: [fault(code, { scheme })] };
}

/** An error of a candidate by the catalogue. */
export function fault(
  code: ProblemCode,
  parameters: Parameters<typeof problemMessages>[1],
): CandidateProblem {
  return { severity: "ERROR", code, message: problemMessages(code, parameters) };
}

/** A warning of a candidate by the catalogue. */
export function warning(
  code: ProblemCode,
  parameters: Parameters<typeof problemMessages>[1],
): CandidateProblem {
  return { severity: "WARNING", code, message: problemMessages(code, parameters) };
}
