import type { Message } from "@payung/jamsostek";
import { CATALOGUE, RULE_ERRORS } from "@payung/subgraph-kit";
import type { ErrorCode } from "@payung/subgraph-kit";
import { GraphQLError } from "graphql";
import type { GraphQLFormattedError } from "graphql";
import type { Logger } from "pino";
import { GATEWAY_ERRORS, isGatewayErrorCode } from "./gateway-errors.js";
import { missingInput } from "./missing-input.js";
import { inputPathOf } from "./input-path.js";
import type { Reader } from "./reader.js";

export interface PresenterOptions {
  readonly log: Logger;
  /** Subgraphs that are not the product's speak for themselves: their messages and codes pass as they are. */
  readonly foreignSubgraphs?: boolean | undefined;
}

/** The errors of one answer as its reader sees them. */
export type ErrorPresenter = (errors: readonly unknown[], reader: Reader) => GraphQLFormattedError[];

type Extensions = Readonly<Record<string, unknown>>;

/** What clients see of a coded error's extensions; the rest is the product's own business. */
const PUBLIC_EXTENSIONS = ["field", "basis", "serviceName", "plugin"] as const;

/** Faults that somebody has to look for in the log, so that the client is told the request's number. */
const FAULTS = new Set<string>(["INTERNAL_SERVER_ERROR", "DOWNSTREAM_SERVICE_ERROR", "PLUGIN_ERROR"]);

/**
 * The one place that decides what clients see of an error: its code, its sentence in the reader's language, the input's
 * field and the rule's citation. What has no code of the catalogues is masked, and logged under the request's number.
 */
export function errorPresenter({ log, foreignSubgraphs = false }: PresenterOptions): ErrorPresenter {
  return (errors, reader) => {
    const logged = new Set<unknown>();
    return errors.map((thrown) => {
      const error = thrown instanceof GraphQLError ? thrown : wrap(thrown);
      const shown = foreignSubgraphs ? (foreign(error) ?? known(error)) : known(error);
      if (shown === undefined || FAULTS.has(shown.code)) logOnce(log, logged, error, reader);
      return formatted(error, shown ?? masked(), reader);
    });
  };
}

interface Shown {
  readonly code: string;
  readonly messages: Message;
  readonly extensions: Extensions;
}

function known(error: GraphQLError): Shown | undefined {
  return ownError(error) ?? unreachable(error.extensions) ?? gatewayError(error);
}

/** An error of the catalogues, thrown here or in a subgraph. What wraps it may have put its own code in front. */
function ownError({ extensions, originalError }: GraphQLError): Shown | undefined {
  const inner = originalError instanceof GraphQLError ? originalError.extensions : {};
  for (const { code, messages } of [inner, extensions]) {
    if (!isMessage(messages) || !isKnownCode(code)) continue;
    return { code, messages, extensions: publicOnes({ ...inner, ...extensions }) };
  }
  return undefined;
}

function publicOnes(extensions: Extensions): Extensions {
  const present = PUBLIC_EXTENSIONS.filter((name) => extensions[name] !== undefined);
  return Object.fromEntries(present.map((name) => [name, extensions[name]]));
}

/** The engine's error for a call that gave no usable answer; plugins' subgraphs are named after the plugin. */
function unreachable({ code, serviceName }: Extensions): Shown | undefined {
  if (code !== "DOWNSTREAM_SERVICE_ERROR" || typeof serviceName !== "string") return undefined;
  const plugin = /^plugin_(.+)$/.exec(serviceName)?.[1];
  const messages = CATALOGUE.DOWNSTREAM_SERVICE_ERROR.messages({ subgraph: serviceName });
  return { code, messages, extensions: { serviceName, ...(plugin && { plugin }) } };
}

/** graphql-js' and Apollo Server's own, whose words are about the query and hold no variable's value. */
function gatewayError({ message, extensions: { code } }: GraphQLError): Shown | undefined {
  if (!isGatewayErrorCode(code)) return undefined;
  return { code, messages: GATEWAY_ERRORS[code].messages({ details: message }), extensions: {} };
}

/** An error of a subgraph whose codes are not ours. */
function foreign({ message, extensions, originalError }: GraphQLError): Shown | undefined {
  const { serviceName, code, stacktrace: _, exception: __, ...rest } = extensions;
  const own = typeof serviceName === "string" && originalError === undefined;
  if (!own) return undefined;
  const shown = typeof code === "string" ? code : "DOWNSTREAM_SERVICE_ERROR";
  return { code: shown, messages: { id: message, en: message }, extensions: { ...rest, serviceName } };
}

function masked(): Shown {
  const code: ErrorCode = "INTERNAL_SERVER_ERROR";
  return { code, messages: CATALOGUE[code].messages({}), extensions: {} };
}

function formatted(error: GraphQLError, shown: Shown, reader: Reader): GraphQLFormattedError {
  const { code, messages } = shown;
  const { locations, path } = error;
  // Without a path it is the request that is wrong, and the node says which input of it.
  const field = shown.extensions["field"] ?? (path === undefined ? fieldOf(error) : undefined);
  return {
    message: messages[reader.locale],
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: {
      code,
      ...shown.extensions,
      ...(field !== undefined && { field }),
      ...(FAULTS.has(code) && { requestId: reader.requestId }),
    },
  };
}

function fieldOf({ nodes, message }: GraphQLError): string | undefined {
  const [node] = nodes ?? [];
  return node && missingInput(message, inputPathOf(node));
}

/** Neither the query nor variables are logged: they may name people. */
function logOnce(log: Logger, logged: Set<unknown>, error: GraphQLError, { requestId }: Reader): void {
  const { code, serviceName } = error.extensions;
  const cause = error.originalError ?? error;
  // One failed call is reported at each row that misses it.
  const same = error.originalError ?? `${String(serviceName)} ${error.message}`;
  if (logged.has(same)) return;
  logged.add(same);
  log.error({ err: cause, requestId, code, serviceName, path: error.path }, "request has an error");
}

function wrap(thrown: unknown): GraphQLError {
  const originalError = thrown instanceof Error ? thrown : new Error(String(thrown));
  return new GraphQLError(originalError.message, { originalError });
}

function isMessage(value: unknown): value is Message {
  const { id, en } = (value ?? {}) as Partial<Message>;
  return typeof id === "string" && typeof en === "string";
}

function isKnownCode(code: unknown): code is string {
  return (
    typeof code === "string" &&
    [CATALOGUE, RULE_ERRORS, GATEWAY_ERRORS].some((all) => Object.hasOwn(all, code))
  );
}
