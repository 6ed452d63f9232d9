import type { HTTPGraphQLRequest } from "@apollo/server";

export type QueryRequest = Pick<HTTPGraphQLRequest, "method" | "body" | "search">;

export interface Asked {
  readonly query: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What Apollo Server will read of the request; anything malformed is left to it. */
export function readQuery({ method, body, search }: QueryRequest): Asked {
  const { query, variables } =
    method === "GET" ? fromSearch(search) : ((body ?? {}) as Record<string, unknown>);
  return {
    query: typeof query === "string" ? query : undefined,
    variables: variables !== null && typeof variables === "object" ? (variables as Asked["variables"]) : {},
  };
}

function fromSearch(search: string): { readonly query: unknown; readonly variables: unknown } {
  const parameters = new URLSearchParams(search);
  return { query: parameters.get("query"), variables: json(parameters.get("variables")) };
}

function json(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return undefined;
  }
}
