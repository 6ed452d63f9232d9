import { ApolloServer } from "@apollo/server";
import type { ApolloServerOptionsWithGateway, ApolloServerPlugin, BaseContext } from "@apollo/server";
import type { FormattedExecutionResult, GraphQLFormattedError } from "graphql";
import type { Logger } from "pino";
import { withoutDefaultPlugins } from "./apollo-plugins.js";

/** What Apollo Server takes as its `gateway`. */
export type Gateway = ApolloServerOptionsWithGateway<BaseContext>["gateway"];

export interface ApolloOptions {
  readonly engine: Gateway;
  readonly introspection: boolean;
  readonly plugins: readonly ApolloServerPlugin[];
  readonly log: Logger;
  readonly mostTokens: number;
}

/**
 * Apollo Server over the engine. It neither formats errors nor makes text: both need the reader's language, which it
 * does not know, so it hands its result on as it is (see `resultOf`).
 */
export function createApollo({
  engine,
  introspection,
  plugins,
  log,
  mostTokens,
}: ApolloOptions): ApolloServer {
  return new ApolloServer({
    gateway: engine,
    introspection,
    // What introspection does not tell, an error's "Did you mean" must not tell either.
    validationOptions: { maxErrors: 5, hideSuggestions: !introspection },
    parseOptions: { maxTokens: mostTokens },
    // A query that is only a hash could not be checked against the limits.
    persistedQueries: false,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    nodeEnv: "production",
    plugins: [...withoutDefaultPlugins(), ...plugins],
    logger: log,
    formatError: (_, error) => error as GraphQLFormattedError,
    stringifyResult: (result) => result as unknown as string,
  });
}

/** What `stringifyResult` above has let through. */
export function resultOf(body: string): FormattedExecutionResult {
  return body as unknown as FormattedExecutionResult;
}
