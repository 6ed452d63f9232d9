import { ageOn } from "@payung/jamsostek";
import type { LocalDate, NikFacts } from "@payung/jamsostek";
import type { Sex } from "../types/worker-enums.js";
import { fault, warning } from "./candidate-problem.js";
import type { CandidateProblem } from "./candidate.js";

const LONGEST_NAME = 100;
const [YOUNGEST, OLDEST] = [10, 110];

/**
 * What is to be said of a person's own facts, beside a NIK that is well formed.
 * @param workedOn when the age is asked for, where that is not the present day
 */
export function personProblems(
  { name, birthDate, sex }: { readonly name: string; readonly birthDate: LocalDate; readonly sex: Sex },
  nik: Pick<NikFacts, "birthDate" | "sex">,
  on: LocalDate,
  workedOn: LocalDate = on,
): CandidateProblem[] {
  const problems: CandidateProblem[] = [];
  // eslint-disable-next-line no-control-regex -- what a name must not hold
  if (name.length === 0 || name.length > LONGEST_NAME || /[\u0000-\u001f\u007f]/.test(name))
    problems.push(fault("NAME_NOT_VALID", { longest: LONGEST_NAME }));
  if (birthDate > on) problems.push(fault("BORN_LATER", {}));
  else {
    const age = ageOn(birthDate, workedOn);
    if (age < YOUNGEST || age > OLDEST)
      problems.push(fault("AGE_NOT_PLAUSIBLE", { age, youngest: YOUNGEST, oldest: OLDEST }));
  }
  if (birthDate !== nik.birthDate) problems.push(warning("NIK_OTHER_BIRTH_DATE", {}));
  if (sex !== nik.sex) problems.push(warning("NIK_OTHER_SEX", {}));
  return problems;
}
