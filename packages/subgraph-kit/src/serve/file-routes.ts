import type { IncomingMessage, ServerResponse } from "node:http";
import { GraphQLError } from "graphql";
import { RuleError } from "@payung/jamsostek";
import { PluginRuleError } from "@payung/plugin-kit";
import { verifyFileCall } from "../actor/signed-call.js";
import { codedError, fromRuleError } from "../errors/coded-error.js";
import { fileStatus } from "../files/file-status.js";
import { serveFile } from "../files/serve-file.js";
import { limitsOf } from "../files/upload-body.js";
import type { FileAnswer, RequestFacts, Subgraph } from "../subgraph.js";
import type { ServeOptions } from "./serve-subgraphs.js";

type FileHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** An error of a file route that may leave its subgraph, with both languages; what has no code is masked. */
export function publicFileError(thrown: unknown, onFault: (fault: unknown) => void): GraphQLError {
  if (thrown instanceof RuleError) return fromRuleError(thrown);
  if (thrown instanceof PluginRuleError) return codedError("PLUGIN_ERROR", { plugin: thrown.pluginId });
  if (thrown instanceof GraphQLError && typeof thrown.extensions["code"] === "string") return thrown;
  onFault(thrown);
  return codedError("INTERNAL_SERVER_ERROR");
}

/** By this type the gateway tells a refusal from an answer: no route answers so. */
export const REFUSAL_TYPE = "application/graphql-response+json";

/** The file routes of a subgraph that runs alone, by method and path, for signed calls alone. */
export function fileRoutes(subgraph: Subgraph, options: ServeOptions): Map<string, FileHandler> {
  const log = options.log.child({ subgraph: subgraph.name });
  const routes = Object.entries(subgraph.files ?? {}).map(([name, serve]): [string, FileHandler] => [
    name,
    async (request, response) => {
      const requestId = String(request.headers["x-request-id"] ?? "");
      const fault = (err: unknown): void => log.error({ err, route: name, requestId }, "route failed");
      const refuse = (thrown: unknown): FileAnswer =>
        thrown === UNSIGNED ? NOT_OF_THE_GATEWAY : refusal(publicFileError(thrown, fault));
      const facts = () => factsOf(request, subgraph.name, options);
      const serving = { facts, serve, refuse, headers: {}, limits: limitsOf(subgraph.mostBytes?.[name]) };
      await serveFile(request, response, serving).catch((err: unknown) => {
        log.error({ err, route: name, requestId }, "answer failed");
        response.destroy();
      });
    },
  ]);
  return new Map(routes);
}

/** Without a code, so that the gateway takes it for a fault between the two, not for the client's. */
const UNSIGNED = new Error("Not a call of the gateway");
const NOT_OF_THE_GATEWAY: FileAnswer = {
  status: 401,
  contentType: REFUSAL_TYPE,
  body: JSON.stringify({ errors: [{ message: UNSIGNED.message }] }),
};

function refusal({ message, extensions }: GraphQLError): FileAnswer {
  const body = JSON.stringify({ errors: [{ message, extensions }] });
  return { status: fileStatus(extensions["code"]), contentType: REFUSAL_TYPE, body };
}

async function factsOf(
  request: IncomingMessage,
  subgraph: string,
  { callKey, clock }: ServeOptions,
): Promise<RequestFacts> {
  const { method, url, headers } = request;
  const token = headers.authorization?.replace(/^Bearer /, "") ?? "";
  const actor = await verifyFileCall(callKey, subgraph, token, `${method} ${url}`, clock());
  if (!actor) throw UNSIGNED;
  const locale = headers["accept-language"] === "en" ? "en" : "id";
  return { actor, locale, clock, requestId: String(headers["x-request-id"] ?? "") };
}
