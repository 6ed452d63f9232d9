import { Kind, parse } from "graphql";
import type { RequestFacts } from "@payung/subgraph-kit";
import type { Engine } from "../engine/engine.js";
import type { JsonObject } from "../engine/json-object.js";

/** Asks the graph from within the product. @throws Error with the first error's message, since the query is our own. */
export async function askEngine(
  engine: Engine,
  source: string,
  variables: JsonObject,
  context: RequestFacts,
): Promise<JsonObject> {
  const document = parse(source);
  const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  const request = {
    schema: engine.apiSchema,
    document,
    operation,
    operationName: null,
    source,
    queryHash: source,
    context,
  };
  const { data, errors } = await engine.execute({ ...request, request: { variables } });
  if (errors?.[0] || !data) throw new Error(errors?.[0]?.message ?? "The graph gave no answer");
  return data;
}
