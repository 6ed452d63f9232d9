import type { DocumentNode, ExecutionResult, GraphQLSchema } from "graphql";
import { GraphQLError, execute, parse, validate } from "graphql";

const MOST_DOCUMENTS = 1_000;
const PARSE_OPTIONS = { noLocation: true, maxTokens: 20_000 };

export interface GraphQLCall {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

type Prepared = { readonly document: DocumentNode } | { readonly errors: readonly GraphQLError[] };

/** Runs calls on one schema; a document that came before is neither parsed nor validated again. */
export function documentExecutor(schema: GraphQLSchema) {
  const prepared = new Map<string, Prepared>();
  return async (call: GraphQLCall, contextValue: object): Promise<ExecutionResult> => {
    const known = prepared.get(call.query);
    const ready = known ?? prepare(schema, call.query);
    if (!known) remember(prepared, call.query, ready);
    if ("errors" in ready) return { errors: ready.errors };
    const { variables: variableValues, operationName } = call;
    return execute({ schema, document: ready.document, contextValue, variableValues, operationName });
  };
}

function prepare(schema: GraphQLSchema, query: string): Prepared {
  try {
    const document = parse(query, PARSE_OPTIONS);
    const errors = validate(schema, document, undefined, { maxErrors: 5 });
    return errors.length > 0 ? { errors } : { document };
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
}

/** The oldest document makes room: a gateway sends few distinct ones. */
function remember(prepared: Map<string, Prepared>, query: string, ready: Prepared): void {
  if (prepared.size >= MOST_DOCUMENTS) prepared.delete(prepared.keys().next().value!);
  prepared.set(query, ready);
}
