import { buildSubgraphSchema } from "@apollo/subgraph";
import { execute, parse } from "graphql";
import { GRAPH } from "./graph.js";
import { readText, serve } from "./serve.js";

interface Body {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}

/**
 * Serves one subgraph of the bench: `subgraph.main.js NAME`. A request it has answered before it answers again from
 * memory: the processors are for the gateways, which are what is measured.
 */
const { typeDefs, resolvers } = GRAPH[process.argv[2]!]!;
const modules = { typeDefs: parse(typeDefs), resolvers } as Parameters<typeof buildSubgraphSchema>[0];
const schema = buildSubgraphSchema(modules);
const answers = new Map<string, string>();

async function answerTo(body: string): Promise<string> {
  const { query, variables } = JSON.parse(body) as Body;
  const result = await execute({ schema, document: parse(query), variableValues: variables });
  return JSON.stringify(result);
}

await serve(async (request, response) => {
  const body = await readText(request);
  const answer = answers.get(body) ?? (await answerTo(body));
  answers.set(body, answer);
  response.setHeader("content-type", "application/json");
  response.end(answer);
});
