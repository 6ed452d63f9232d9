import { parseNik } from "@payung/jamsostek";
import type { LocalDate } from "@payung/jamsostek";
import type { RegionCode, WorkerCategory } from "@payung/plugin-kit";
import type { PersonalData } from "@payung/subgraph-kit";
import type { Sex } from "../types/worker-enums.js";
import type { Candidate, CandidateProblem } from "./candidate.js";
import { inputProblems } from "./input-problems.js";
import { personProblems } from "./person-problems.js";

/** What a request says of one person. */
export interface PersonInput {
  readonly nik: string;
  readonly name: string;
  readonly birthDate?: LocalDate | null;
  readonly sex?: Sex | null;
  readonly category: WorkerCategory;
  readonly village: RegionCode;
  readonly occupation?: string | null;
  readonly synthetic?: boolean | null;
}

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
