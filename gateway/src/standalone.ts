import { unwatchFile, watchFile } from "node:fs";
import type { Logger } from "pino";
import { createEngine } from "./engine/engine.js";
import { createGatewayServer } from "./server/gateway-server.js";
import type { GatewayServer } from "./server/gateway-server.js";
import { readSupergraph } from "./standalone/read-supergraph.js";
import { RemoteSubgraphs } from "./standalone/remote-subgraphs.js";

/** A look at the file's date costs nothing, and sees a replaced file and a mounted one, which change events miss. */
const LOOK_EVERY_MS = 500;

export interface StandaloneOptions {
  /** The file of a Federation 2 supergraph. */
  readonly file: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly host: string;
  readonly introspection: boolean;
  readonly log: Logger;
}

export interface Standalone {
  readonly port: number;
  /** The names and addresses of the subgraphs. */
  readonly urls: ReadonlyMap<string, string>;
  /** Serves the file as it is now; one that cannot be used is logged, and the graph stays. */
  reload(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Serves any Federation 2 supergraph, reaching the subgraphs at the addresses in it. The file is served anew when it
 * changes, without dropping a request. @throws Error with what is wrong with the file
 */
export async function startStandalone(options: StandaloneOptions): Promise<Standalone> {
  const { file, log } = options;
  const { sdl, urls } = await readSupergraph(file);
  const subgraphs = new RemoteSubgraphs(urls);
  const state = { sdl, urls };
  const engine = engineOf(file, sdl, subgraphs);
  const server = await serve(engine, () => state.urls, options).catch(async (error: unknown) => {
    await subgraphs.close();
    throw error;
  });
  const reload = async (): Promise<void> => {
    try {
      const next = await readSupergraph(file);
      if (next.sdl === state.sdl) return;
      // First what may fail; in the same turn the addresses, so that no request is between the two.
      engine.update(next.sdl);
      const moved = subgraphs.move(next.urls);
      Object.assign(state, next);
      await moved;
      log.info({ file, subgraphs: next.urls.size }, "supergraph reloaded");
    } catch (error) {
      log.error({ err: error, file }, "the new supergraph cannot be used; the old one is still served");
    }
  };
  const oneByOne = inTurn(reload);
  const changed = (): void => void oneByOne();
  watchFile(file, { interval: LOOK_EVERY_MS, persistent: false }, changed);
  const stop = async (): Promise<void> => {
    unwatchFile(file, changed);
    await server.stop();
    await subgraphs.close();
  };
  return { port: server.port, urls, reload: oneByOne, stop };
}

function engineOf(file: string, sdl: string, subgraphs: RemoteSubgraphs) {
  try {
    return createEngine({ supergraphSdl: sdl, executeSubgraph: subgraphs.execute });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${file} is a supergraph that cannot be served: ${why}`, { cause: error });
  }
}

function serve(
  engine: ReturnType<typeof engineOf>,
  urls: () => ReadonlyMap<string, string>,
  { port, host, introspection, log }: StandaloneOptions,
): Promise<GatewayServer> {
  return createGatewayServer({
    engine,
    port,
    host,
    log,
    introspection,
    foreignSubgraphs: true,
    requestFacts: (incoming) => incoming,
    readiness: () => ({
      ready: true,
      subgraphs: [...urls().keys()].map((name) => ({ name, runs: "remote" })),
      plugins: [],
    }),
  });
}

/** Calls that come while one runs wait for it. */
function inTurn(run: () => Promise<void>): () => Promise<void> {
  let last = Promise.resolve();
  return () => (last = last.then(run));
}
