import { parseArgs } from "node:util";

const USAGE = "npm run gateway -- --supergraph FILE [--port 4000] [--host 127.0.0.1]";

export interface StandaloneArguments {
  readonly supergraph: string;
  readonly port: number | undefined;
  readonly host: string | undefined;
}

/** Reads the command line. @throws Error that says what is wrong and how it is used */
export function readArguments(args: readonly string[]): StandaloneArguments {
  const { supergraph, port, host } = parsed(args);
  if (!supergraph)
    throw new Error(`--supergraph is missing: the file of a Federation 2 supergraph.\nUse: ${USAGE}`);
  return { supergraph, port: port === undefined ? undefined : portOf(port), host };
}

function parsed(args: readonly string[]): Partial<Record<"supergraph" | "port" | "host", string>> {
  try {
    const text = { type: "string" } as const;
    return parseArgs({ args: [...args], options: { supergraph: text, port: text, host: text } }).values;
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\nUse: ${USAGE}`, {
      cause: error,
    });
  }
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new Error(`--port is a whole number from 0 to 65535, not "${text}".\nUse: ${USAGE}`);
}
