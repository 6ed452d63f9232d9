import { levelOf } from "@payung/plugin-kit";
import type { RegionCode } from "@payung/plugin-kit";
import type { Peers } from "@payung/subgraph-kit";
import { GraphQLError } from "graphql";
import { fault } from "./candidate-problem.js";
import type { CandidateProblem } from "./candidate.js";

const MONTHS_OF_YEAR = 12;
const LONGEST_OCCUPATION = 100;
// eslint-disable-next-line no-control-regex -- what it must not hold
const CONTROL = /[\u0000-\u001f\u007f]/;

/** What is wrong with a request to enrol one person, beside the person's own facts and the scheme's rules. */
export function inputProblems({
  months,
  occupation,
  village,
}: {
  readonly months: number;
  readonly occupation: string | undefined;
  readonly village: RegionCode;
}): CandidateProblem[] {
  const problems: CandidateProblem[] = [];
  if (months < 1 || months > MONTHS_OF_YEAR)
    problems.push(fault("MONTHS_NOT_VALID", { months, most: MONTHS_OF_YEAR }));
  if (occupation !== undefined && (occupation.length > LONGEST_OCCUPATION || CONTROL.test(occupation)))
    problems.push(fault("OCCUPATION_NOT_VALID", { longest: LONGEST_OCCUPATION }));
  if (levelOf(village) !== "VILLAGE") problems.push(fault("NO_SUCH_VILLAGE", { village }));
  return problems;
}

const REGION = "query EnrolVillage($code: RegionCode!) { region(code: $code) { code } }";

/** As the regions subgraph knows the villages today. */
export async function noSuchVillage(
  peers: Peers,
  code: RegionCode,
  requestId: string,
): Promise<CandidateProblem | undefined> {
  const variables = { code };
  try {
    await peers.ask({ subgraph: "regions", query: REGION, variables, requestId });
    return undefined;
  } catch (error) {
    const unknown = error instanceof GraphQLError && error.extensions["code"] === "REGION_NOT_FOUND";
    if (!unknown) throw error;
    return fault("NO_SUCH_VILLAGE", { village: code });
  }
}
