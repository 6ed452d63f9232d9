import { addMonths, firstDayOf, monthOf, yearOf } from "@payung/jamsostek";
import type { LocalDate, Month, Period } from "@payung/jamsostek";
import type { RegionCode, Registry, Scheme, SchemeTerms } from "@payung/plugin-kit";
import { mayReadPeopleOf, todayIn } from "@payung/subgraph-kit";
import type { Actor, Clock } from "@payung/subgraph-kit";
import type { ImportOptions } from "../types/import-options.js";
import type { Admitted, Candidate, CandidateProblem } from "./candidate.js";
import { fault } from "./candidate-problem.js";
import { applicantOf, payersOf, programmesPaid } from "./payer-and-programmes.js";

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
  const programmes = programmesPaid(admission, terms);
  if ("code" in programmes) return group.map(({ row }) => ({ row, problems: [programmes] }));
  const payers = await payersOf(admission, terms, group, programmes);
  return group.map((candidate, index) => {
    const { eligible, reasons } = decisions![index]!;
    if (!eligible) {
      const problems = reasons.map((reason) => ({ severity: "ERROR" as const, ...reason }));
      return { row: candidate.row, problems };
    }
    const payer = payers[index]!;
    if (typeof payer !== "string") return { row: candidate.row, problems: [payer] };
    const untilMonth = lastMonth(candidate.fromMonth, candidate.months);
    return { ...candidate, payer, programmes, untilMonth, termsFrom: terms.from };
  });
}
