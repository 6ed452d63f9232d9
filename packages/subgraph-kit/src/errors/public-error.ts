import { RuleError } from "@payung/jamsostek";
import { GraphQLError } from "graphql";
import { codedError, fromRuleError } from "./coded-error.js";

/**
 * What may leave a subgraph of an error that a resolver threw: a coded error as it is, a rule's error with its
 * code, anything else masked; `onFault` gets what is masked, for the log.
 */
export function publicError(error: GraphQLError, onFault: (error: GraphQLError) => void): GraphQLError {
  const cause = error.originalError;
  if (cause instanceof RuleError) return located(fromRuleError(cause), error);
  if (typeof error.extensions["code"] === "string") return error;
  // Without an original error graphql itself speaks: of a null where none may be, of a value it cannot coerce.
  if (cause === undefined || cause === null) return error;
  onFault(error);
  return located(codedError("INTERNAL_SERVER_ERROR"), error);
}

/** The error at the place of another. */
export function located(coded: GraphQLError, at: GraphQLError): GraphQLError {
  return new GraphQLError(coded.message, { path: at.path, nodes: at.nodes, extensions: coded.extensions });
}
