import { once } from "node:events";
import { request as httpRequest } from "node:http";
import type { IncomingHttpHeaders } from "node:http";
import { actor, codedError, createSubgraph, serveSubgraphs } from "@payung/subgraph-kit";
import type {
  FileRequest,
  FileRoute,
  SubgraphModule,
  SubgraphParts,
  UploadLimits,
} from "@payung/subgraph-kit";
import { regionCode } from "@payung/plugin-kit";
import { pino } from "pino";
import { reachFiles } from "../../src/files/reach-files.js";
import { fixtureSchema, fixtureTypeDefs } from "../federation/federation-tester.js";
import { startServer } from "../server/server-tester.js";
import type { TestServer } from "../server/server-tester.js";

export const MODES = ["in process", "over HTTP"] as const;
export type Mode = (typeof MODES)[number];

/** What the routes of the fixture have seen and kept. */
export interface Desk {
  readonly seen: FileRequest[];
  /** Whole files only. */
  readonly kept: number[];
  readonly failures: unknown[];
  /** Bytes taken so far of the file under way. */
  taken: number;
  /** Milliseconds that the desk thinks about each piece. */
  slow: number;
}

export interface FileGateway {
  readonly server: TestServer;
  readonly url: string;
  readonly desk: Desk;
  /** Of the subgraph's own server; undefined in process. */
  readonly away: string | undefined;
  stopAway(): Promise<void>;
  stop(): Promise<void>;
}

export const CALL_KEY = new TextEncoder().encode("a key of thirty-two bytes at least");
/** A route of the fixture takes less than the others, in bytes. */
export const MOST_OF_A_PAPER = 1024 * 1024;
const FIXTURE = { typeDefs: "type Query { desks: Int }" };
const log = pino({ level: "silent" });
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function routesOf(desk: Desk): Record<string, FileRoute> {
  const take: FileRoute = async (request) => {
    desk.seen.push(request);
    if (request.facts.actor.role === "PUBLIC") throw codedError("UNAUTHENTICATED");
    if (request.parameters.has("forbidden")) throw codedError("FORBIDDEN", {}, "region");
    if (request.parameters.has("fault")) throw new TypeError("password=hunter2");
    desk.taken = 0;
    try {
      for await (const chunk of request.body) {
        desk.taken += chunk.length;
        if (desk.slow > 0) await pause(desk.slow);
      }
    } catch (error) {
      desk.failures.push(error);
      throw error;
    }
    desk.kept.push(desk.taken);
    const body = JSON.stringify({ bytes: desk.taken, scheme: request.parameters.get("scheme") });
    return { status: 202, contentType: "application/json", body };
  };
  return {
    "POST /lists": take,
    "POST /papers": take,
    "GET /lists": async ({ parameters, facts }) => ({
      status: 200,
      contentType: "text/csv; charset=utf-8",
      fileName: `daftar ${parameters.get("id")}.csv`,
      body: (async function* () {
        yield `${facts.actor.subject};${facts.locale}\n`;
        for (let row = 0; row < 20_000; row++) yield `${row};kolom\n`;
      })(),
    }),
  };
}

/** A gateway whose subgraph "desks" has file routes, here or on a server of its own. */
export async function startFiles(mode: Mode, uploadLimits?: UploadLimits): Promise<FileGateway> {
  const desk: Desk = { seen: [], kept: [], failures: [], taken: 0, slow: 0 };
  const schema = fixtureSchema(FIXTURE);
  const files = routesOf(desk);
  const module: SubgraphModule = {
    database: { name: "desks", entities: [], migrations: [] },
    files: Object.keys(files),
    mostBytes: { "POST /papers": MOST_OF_A_PAPER },
    create: async () => ({
      name: "desks",
      typeDefs: fixtureTypeDefs(FIXTURE),
      schema,
      files,
      contextFor: (f) => f,
    }),
  };
  const subgraph = await createSubgraph(module, {} as SubgraphParts);
  const away =
    mode === "over HTTP"
      ? await serveSubgraphs({
          subgraphs: { "/graphql": subgraph },
          port: 0,
          host: "127.0.0.1",
          callKey: CALL_KEY,
          clock: Date.now,
          log,
        })
      : undefined;
  const address = away && `http://127.0.0.1:${away.port}`;
  const remote = new Map(address ? [["desks", `${address}/graphql`]] : []);
  const local = address ? [] : [subgraph];
  const reach = reachFiles({ modules: [module], local, remote, callKey: CALL_KEY, log });
  const server = await startServer({
    files: reach.files,
    uploadLimits,
    requestFacts: ({ authorization, locale, requestId }) => {
      if (authorization === "Bearer bad") throw codedError("UNAUTHENTICATED");
      const role = authorization === undefined ? "PUBLIC" : "OFFICER";
      return { actor: actor("desk-1", role, [regionCode("99.01")]), locale, clock: Date.now, requestId };
    },
  });
  const stop = async (): Promise<void> => {
    await server.server.stop();
    await reach.close();
    if (away) await stopAway();
  };
  const stopAway = async (): Promise<void> => away?.stop();
  return { server, url: server.url, desk, away: address, stopAway, stop };
}

export interface Received {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export const OFFICER = { authorization: "Bearer good" };

/** An upload whose sender waits when the line is full; `sent` is told how far it is. */
export function upload(
  url: string,
  pieces: AsyncIterable<Buffer> | Iterable<Buffer>,
  headers: Record<string, string | number> = OFFICER,
  sent: (bytes: number) => void = () => {},
): Promise<Received> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(url, { method: "POST", headers, agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      response.on("end", () => resolve({ status: response.statusCode!, headers: response.headers, text }));
    });
    request.on("error", reject);
    const closed = once(request, "close").catch(() => {});
    void (async () => {
      let bytes = 0;
      for await (const piece of pieces) {
        if (request.destroyed) return;
        bytes += piece.length;
        const room = request.write(piece);
        sent(bytes);
        if (!room) await Promise.race([once(request, "drain"), closed]);
      }
      request.end();
    })().catch(reject);
  });
}
