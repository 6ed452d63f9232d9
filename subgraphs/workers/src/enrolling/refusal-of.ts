import { Refusal } from "@payung/subgraph-kit";
import type { CandidateProblem } from "./candidate.js";

/** A candidate's problem as a result of its own, with the input at fault where that is always the same. */
export function refusalOf({ code, message, basis }: CandidateProblem): Refusal {
  const field = FIELDS[code] ?? (code.startsWith("NIK_") ? "input.nik" : null);
  return Object.assign(new Refusal(), { code, messages: message, field, basis: basis ?? null });
}

const FIELDS: Readonly<Record<string, string>> = {
  NOT_ALLOWED_HERE: "input.village",
  MONTH_PAST: "input.fromMonth",
  CROSSES_YEAR: "input.months",
  MONTHS_NOT_VALID: "input.months",
  OCCUPATION_NOT_VALID: "input.occupation",
  NO_SUCH_VILLAGE: "input.village",
  SCHEME_NOT_IN_FORCE_THEN: "input.scheme",
  PROGRAMMES_NOT_STATED: "input.programmes",
  PROGRAMMES_NOT_OF_SCHEME: "input.programmes",
  PAYER_NOT_STATED: "input.payer",
  SOURCE_NOT_OF_SCHEME: "input.payer",
  NAME_NOT_VALID: "input.name",
  BORN_LATER: "input.birthDate",
  AGE_NOT_PLAUSIBLE: "input.birthDate",
};
