import { committedSdl, modules } from "@payung/gateway/everything";
import { startPayung } from "@payung/gateway";
import type { SubgraphCall } from "@payung/gateway";
import type { PluginLoaders, RegionCode } from "@payung/plugin-kit";
import { plugins as livePlugins } from "@payung/plugins";
import { createLog, issueToken, localTokenKey, readConfig } from "@payung/subgraph-kit";
import type { Clock, Role } from "@payung/subgraph-kit";
import { inject } from "vitest";
import { keptLog } from "./logs.js";

export const MODES = ["in one process", "over HTTP"] as const;
export type Mode = (typeof MODES)[number];

export interface Answer {
  readonly status: number;
  readonly data?: Record<string, any>;
  readonly errors?: readonly {
    message: string;
    path?: (string | number)[];
    extensions: Record<string, any>;
  }[];
}

export interface AskOptions {
  readonly variables?: Record<string, unknown>;
  readonly language?: "id" | "en";
  readonly token?: string;
}

export interface Graph {
  readonly address: string;
  ask(query: string, options?: AskOptions): Promise<Answer>;
  token(role: Role, regions: readonly string[]): Promise<string>;
  /** The subgraphs that were called since the last time this was asked, in order of the calls. */
  callsSince(): SubgraphCall[];
  close(): Promise<void>;
}

export interface GraphChange {
  /** Other plugins than the live ones. */
  readonly plugins?: PluginLoaders;
  /** Other addresses of subgraphs than the mode's. */
  readonly remote?: Readonly<Record<string, string>>;
  /** Another time than now, of what runs here. */
  readonly clock?: Clock;
}

/** A gateway of the test's own over the common database: its subgraphs here, or each in its process. */
export async function openGraph(mode: Mode, change: GraphChange = {}): Promise<Graph> {
  const { directory, remote } = inject("payung");
  const away = change.remote ?? (mode === "over HTTP" ? remote : {});
  const urls = Object.entries(away).map(([name, url]) => [`${name.toUpperCase()}_URL`, url]);
  const config = readConfig({
    PORT: "0",
    PAYUNG_DIRECTORY: directory,
    PAYUNG_SAMPLE: "0",
    // The product that the journeys share does them.
    PAYUNG_JOBS: "0",
    ...Object.fromEntries(urls),
  });
  const plugins = change.plugins ?? livePlugins;
  let calls: SubgraphCall[] = [];
  const payung = await startPayung({
    config,
    modules,
    plugins,
    committedSdl,
    log: createLog("debug", "journeys", keptLog("journeys")),
    clock: change.clock ?? Date.now,
    onProgress: () => {},
    onCall: (call) => calls.push(call),
  });
  const address = `http://127.0.0.1:${payung.port}`;
  return {
    address,
    ask: (query, options) => ask(`${address}/graphql`, query, options),
    token: (role, regions) => issueToken(localTokenKey(config), role, regions as RegionCode[]),
    callsSince: () => {
      const since = calls;
      calls = [];
      return since;
    },
    close: () => payung.stop(),
  };
}

async function ask(
  url: string,
  query: string,
  { variables, language = "en", token }: AskOptions = {},
): Promise<Answer> {
  const headers: Record<string, string> = { "content-type": "application/json", "accept-language": language };
  if (token) headers["authorization"] = `Bearer ${token}`;
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify({ query, variables }) });
  return { status: response.status, ...((await response.json()) as Omit<Answer, "status">) };
}
