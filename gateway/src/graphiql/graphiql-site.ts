import type { IncomingMessage, ServerResponse } from "node:http";
import { respond } from "../server/respond.js";
import { Asset } from "./asset.js";
import { PAGE_POLICY, graphiqlPage, graphiqlScript } from "./graphiql-page.js";
import type { GraphiqlExample } from "./graphiql-page.js";
import { UMBRELLA } from "./umbrella.js";

const FOLDER = "/graphql/assets/";
const SCRIPT = "text/javascript; charset=utf-8";

/** GraphiQL's tabs keep a stale offset from their first animation and jump away under the first click. */
const TABS_STAY = "\n.graphiql-tab { transform: none !important; }\n";

interface Files {
  readonly html: string;
  readonly assets: ReadonlyMap<string, Asset>;
}

/** GraphiQL for browsers, whole from this server, so that it works without any other. */
export interface GraphiqlSite {
  /** True for a browser that opens the page; programs ask for JSON. */
  wants(request: IncomingMessage): boolean;
  sendPage(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** True for the address of something that the page needs. */
  has(path: string): boolean;
  sendAsset(path: string, request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/** Nine megabytes are loaded when the first browser comes, not when the server starts. */
export function graphiqlSite(examples: readonly GraphiqlExample[]): GraphiqlSite {
  let loading: Promise<Files> | undefined;
  const files = (): Promise<Files> => (loading ??= load(examples));
  return {
    wants: ({ method, headers }) => method === "GET" && (headers.accept ?? "").includes("text/html"),
    has: (path) => path.startsWith(FOLDER),
    async sendPage(_, response) {
      const { html } = await files();
      const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": PAGE_POLICY };
      respond(response, 200, headers, html);
    },
    async sendAsset(path, request, response) {
      const asset = (await files()).assets.get(path);
      if (asset) await asset.send(request, response);
      else respond(response, 404, { "content-type": "text/plain" }, "Not found\n");
    },
  };
}

async function load(examples: readonly GraphiqlExample[]): Promise<Files> {
  const library = await import("@graphql-yoga/render-graphiql/graphiql");
  const asset = (name: string, type: string, content: string | Buffer): Asset =>
    new Asset(FOLDER, name, type, content);
  const workers = {
    editorWorkerService: asset("editor-worker.js", SCRIPT, library.editorWorkerService),
    json: asset("json-worker.js", SCRIPT, library.jsonWorker),
    graphql: asset("graphql-worker.js", SCRIPT, library.graphqlWorker),
  };
  const workerPaths = Object.fromEntries(Object.entries(workers).map(([label, { path }]) => [label, path]));
  const icon = asset("icon.svg", "image/svg+xml", UMBRELLA);
  const style = asset("graphiql.css", "text/css; charset=utf-8", library.css + TABS_STAY);
  const script = asset("graphiql.js", SCRIPT, graphiqlScript(library.js, workerPaths, examples));
  const assets = [...Object.values(workers), icon, style, script];
  return {
    html: graphiqlPage({ icon: icon.path, style: style.path, script: script.path }),
    assets: new Map(assets.map((each) => [each.path, each])),
  };
}
