import { GraphQLError } from "graphql";

/** What the engine itself refuses to run. */
export type EngineErrorCode = "PLAN_NODE_NOT_SUPPORTED" | "QUERY_PLAN_FAILED" | "SUBSCRIPTIONS_NOT_SUPPORTED";

export function engineError(code: EngineErrorCode, message: string, cause?: Error): GraphQLError {
  return new GraphQLError(message, { extensions: { code }, originalError: cause });
}
