import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { execute, parse, validate, type GraphQLSchema } from "graphql";

export interface FixtureServer {
  readonly url: string;
  close(): Promise<void>;
}

interface Body {
  readonly query: string;
  readonly operationName?: string;
  readonly variables?: Record<string, unknown>;
}

/** Serves one fixture subgraph on a free port. It validates what the gateway sends, as a real subgraph would. */
export async function serveFixture(schema: GraphQLSchema): Promise<FixtureServer> {
  const server = createServer((request, response) => {
    void answer(schema, request).then((result) => {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(result));
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/graphql`, close: () => closed(server) };
}

async function answer(schema: GraphQLSchema, request: IncomingMessage): Promise<unknown> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  const { query, operationName, variables } = JSON.parse(text) as Body;
  const document = parse(query);
  const errors = validate(schema, document);
  if (errors.length > 0) return { errors };
  const contextValue = { headers: request.headers };
  return execute({ schema, document, operationName, variableValues: variables, contextValue });
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => {
    server.close(resolve);
  });
}
