import { GraphQLError } from "graphql";
import { SubgraphFailure, type SubgraphError, type SubgraphResult } from "../../subgraph-call.js";
import { clientName } from "../plan/planner-alias.js";
import type { ResponsePath } from "./flatten-path.js";

/** One failed call is reported at this many places at most: a page of 600 rows needs no 600 equal errors. */
const PLACES_PER_ERROR = 100;

/**
 * A subgraph's error as the client sees it: with the path in the client's own answer and the subgraph's name.
 * The subgraph's own code stays; DOWNSTREAM_SERVICE_ERROR stands where it gives none.
 */
export function toGatewayErrors(
  error: SubgraphError,
  subgraph: string,
  places: readonly (ResponsePath | undefined)[],
): GraphQLError[] {
  const named = places.length === 0 ? [undefined] : places.slice(0, PLACES_PER_ERROR);
  return named.map((path) => toGatewayError(error, subgraph, path));
}

function toGatewayError(
  error: SubgraphError,
  subgraph: string,
  path: ResponsePath | undefined,
): GraphQLError {
  const message =
    typeof error?.message === "string" ? error.message : `Subgraph "${subgraph}" reported an error.`;
  return new GraphQLError(message, {
    path: path?.map((key) => (typeof key === "string" ? clientName(key) : key)),
    extensions: { code: "DOWNSTREAM_SERVICE_ERROR", ...error?.extensions, serviceName: subgraph },
    originalError: error instanceof Error ? error : undefined,
  });
}

/** The error of a call that threw. What was thrown may name addresses, so only a SubgraphFailure's message is shown. */
export function toFailure(thrown: unknown, subgraph: string): SubgraphFailure {
  if (thrown instanceof SubgraphFailure) return thrown;
  return new SubgraphFailure(`Subgraph "${subgraph}" could not be reached.`, { cause: thrown });
}

/** Refuses what is no GraphQL answer at all, so that the steps after it need not ask. */
export function checkResult(result: unknown, subgraph: string): SubgraphResult {
  if (isSubgraphResult(result)) return result;
  throw new SubgraphFailure(`Subgraph "${subgraph}" gave an answer that is not GraphQL.`);
}

function isSubgraphResult(result: unknown): result is SubgraphResult {
  if (result === null || typeof result !== "object") return false;
  const { data, errors } = result as SubgraphResult;
  const hasErrors = Array.isArray(errors) && errors.length > 0;
  if (data === null || data === undefined) return hasErrors;
  return typeof data === "object" && !Array.isArray(data) && (errors == null || Array.isArray(errors));
}
