import { CATALOGUE } from "@payung/subgraph-kit";
import { GraphQLError } from "graphql";

/** An error that refuses a whole request, with the HTTP status of its code for Apollo Server to answer with. */
export function withStatus<E>(error: E): E | GraphQLError {
  if (!(error instanceof GraphQLError)) return error;
  const { code } = error.extensions;
  if (typeof code !== "string" || !Object.hasOwn(CATALOGUE, code)) return error;
  const { status } = CATALOGUE[code as keyof typeof CATALOGUE];
  return new GraphQLError(error.message, {
    extensions: { ...error.extensions, http: { status, headers: new Map<string, string>() } },
  });
}
