import type { ExecutionResult, GraphQLError } from "graphql";
import { publicError } from "./public-error.js";

/** A result whose errors may leave the subgraph: see publicError. */
export function maskedResult(
  result: ExecutionResult,
  onFault: (error: GraphQLError) => void,
): ExecutionResult {
  return result.errors
    ? { ...result, errors: result.errors.map((error) => publicError(error, onFault)) }
    : result;
}
