import { problemMessages } from "@payung/subgraph-kit";
import type { ProblemCode } from "@payung/subgraph-kit";
import type { CandidateProblem } from "./candidate.js";

type Parameters = globalThis.Parameters<typeof problemMessages>[1];

/** An error of a candidate by the catalogue. */
export function fault(code: ProblemCode, parameters: Parameters): CandidateProblem {
  return { severity: "ERROR", code, message: problemMessages(code, parameters) };
}

/** A warning of a candidate by the catalogue. */
export function warning(code: ProblemCode, parameters: Parameters): CandidateProblem {
  return { severity: "WARNING", code, message: problemMessages(code, parameters) };
}
