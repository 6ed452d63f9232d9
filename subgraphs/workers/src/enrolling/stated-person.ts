import { parseNik } from "@payung/jamsostek";
import type { LocalDate } from "@payung/jamsostek";
import type { PersonalData } from "@payung/subgraph-kit";
import type { PersonInput } from "../types/person-input.js";
import type { Candidate, CandidateProblem } from "./candidate.js";
import { inputProblems } from "./input-problems.js";
import { personProblems } from "./person-problems.js";

export type StatedPerson = Omit<Candidate, "fromMonth" | "months" | "extremelyPoor" | "sponsoredByCompany">;

/**
 * The person of a request as a list of one, with what is to be said of the facts; none where a fact is wrong.
 * @param workedOn when the age is asked for, where that is not the present day
 */
export function statedPerson(
  input: PersonInput,
  months: number,
  on: LocalDate,
  workedOn: LocalDate = on,
): { person?: StatedPerson; problems: readonly CandidateProblem[] } {
  const { nik, category, village, synthetic } = input;
  const { facts, fault } = parseNik(nik, { on, allowSynthetic: synthetic === true });
  if (fault) return { problems: [{ severity: "ERROR", ...fault }] };
  const birthDate = input.birthDate ?? facts.birthDate;
  const sex = input.sex ?? facts.sex;
  const name = input.name.trim().replace(/\s+/g, " ");
  const occupation = input.occupation?.trim().replace(/\s+/g, " ") || undefined;
  const problems = [
    ...inputProblems({ months, occupation, village }),
    ...personProblems({ name, birthDate, sex }, facts, on, workedOn),
  ];
  if (problems.some(({ severity }) => severity === "ERROR")) return { problems };
  const stated = { row: 1, nik, name, birthDate, sex, category, village };
  return { person: { ...stated, ...(occupation !== undefined && { occupation }) }, problems };
}

/** For the hash of an idempotency key: the NIK stands in it as its index, so that the hash alone tells nobody's NIK. */
export function withIndexedNik(personal: PersonalData, input: PersonInput): object {
  return Object.assign({}, input, { nik: personal.indexOf("nik", input.nik).toString("hex") });
}
