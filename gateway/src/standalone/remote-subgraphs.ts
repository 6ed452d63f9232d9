import { httpExecutor } from "../http.js";
import type { HttpExecutor } from "../http.js";
import type { Incoming } from "../server/incoming.js";
import type { SubgraphCall } from "../subgraph-call.js";

/** The subgraphs of a supergraph over HTTP, whose addresses may change while requests are under way. */
export class RemoteSubgraphs {
  #urls: ReadonlyMap<string, string>;
  #executor: HttpExecutor;
  #former: HttpExecutor | undefined;

  constructor(urls: ReadonlyMap<string, string>) {
    this.#urls = urls;
    this.#executor = executorOf(urls);
  }

  readonly execute: HttpExecutor["execute"] = (call) => this.#executor.execute(call);

  /**
   * Takes effect at once. A subgraph that is no longer named stays reachable, and calls under way end on their
   * connections: a request that began before may still need both.
   */
  async move(urls: ReadonlyMap<string, string>): Promise<void> {
    const former = this.#former;
    this.#former = this.#executor;
    this.#urls = new Map([...this.#urls, ...urls]);
    this.#executor = executorOf(this.#urls);
    await former?.close();
  }

  async close(): Promise<void> {
    await Promise.all([this.#executor.close(), this.#former?.close()]);
  }
}

function executorOf(urls: ReadonlyMap<string, string>): HttpExecutor {
  return httpExecutor({ urls, headers: forwarded });
}

/** Who asks is for the subgraphs to judge: this gateway knows nobody. */
function forwarded({ context }: SubgraphCall): Record<string, string> {
  const { authorization, locale, requestId } = context as Incoming;
  const always = { "accept-language": locale, "x-request-id": requestId };
  return authorization === undefined ? always : { ...always, authorization };
}
