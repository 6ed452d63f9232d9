import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { issueToken, localTokenKey, readConfig, startEmbedded } from "@payung/subgraph-kit";
import type { EmbeddedPostgres, Role } from "@payung/subgraph-kit";
import { assertNoNikInLogs } from "@payung/test-kit/logs";
import { freePorts } from "../../graph/harness/free-ports.js";
import { spawnPayung } from "../../graph/harness/spawn-payung.js";
import type { Spawned } from "../../graph/harness/spawn-payung.js";

const SUBGRAPHS = ["regions", "workers", "funding", "claims"] as const;
export const PARTS = ["database", "gateway", "plugins", ...SUBGRAPHS] as const;
export type Part = (typeof PARTS)[number];

const PROGRAMS: Readonly<Record<Exclude<Part, "database">, string>> = {
  gateway: "gateway/dist/main.js",
  plugins: "plugins/dist/main.js",
  regions: "subgraphs/regions/dist/main.js",
  workers: "subgraphs/workers/dist/main.js",
  funding: "subgraphs/funding/dist/main.js",
  claims: "subgraphs/claims/dist/main.js",
};

type Regions = Parameters<typeof issueToken>[2];

/** What is asked of the gateway: an answer, or nothing when a part was down. */
export interface Reply {
  readonly data?: Record<string, any> | null;
  readonly errors?: readonly { message: string; extensions: Record<string, any> }[];
}

/** The whole product, every part a process of its own that can be killed and started again at its address. */
export class Product {
  readonly #directory = mkdtempSync(path.join(tmpdir(), "payung-faults-"));
  readonly #processes = new Map<Part, Spawned>();
  #ports: ReadonlyMap<Part, number> = new Map();
  /** Every use of the database, each killed server's too: the server stops when none is left. */
  readonly #databases: EmbeddedPostgres[] = [];

  /** Everything up. */
  async start(): Promise<void> {
    const parts = PARTS.filter((part) => part !== "database");
    const ports = await freePorts(parts.length);
    this.#ports = new Map(parts.map((part, index) => [part, ports[index]!]));
    await this.startPart("database");
    // The regions first: their load is the longest, and others ask them.
    for (const part of ["regions", "workers", "funding", "claims", "plugins", "gateway"] as const)
      await this.startPart(part);
  }

  get url(): string {
    return `http://127.0.0.1:${this.#ports.get("gateway")}`;
  }

  get databaseUrl(): string {
    return this.#databases.at(-1)!.url;
  }

  /** As after a crash of the machine's part: at the same address, with what it left behind. */
  async startPart(part: Part): Promise<void> {
    if (part === "database") {
      const directory = path.join(this.#directory, "postgres");
      // What was written outlives a killed server, though not a machine.
      this.#databases.push(await startEmbedded({ directory, settings: { fsync: "off" } }));
      return;
    }
    this.#processes.set(part, await spawnPayung(PROGRAMS[part], this.#environment(part)));
  }

  /** kill -9, waited for. */
  async kill(part: Part): Promise<void> {
    const found = this.#processes.get(part);
    if (part === "database") return killed(this.#databases.at(-1)!.processId);
    if (found === undefined || found.process.exitCode !== null || found.process.signalCode !== null) return;
    const ended = new Promise((resolve) => found.process.once("exit", resolve));
    found.process.kill("SIGKILL");
    await ended;
  }

  /** Asks the gateway; undefined when it did not answer at all. */
  async ask(query: string, variables: object = {}, token?: string): Promise<Reply | undefined> {
    const headers = { "content-type": "application/json", "accept-language": "en", ...bearer(token) };
    const body = JSON.stringify({ query, variables });
    try {
      const signal = AbortSignal.timeout(30_000);
      const response = await fetch(`${this.url}/graphql`, { method: "POST", headers, body, signal });
      return (await response.json()) as Reply;
    } catch {
      return undefined;
    }
  }

  token(role: Role, regions: readonly string[]): Promise<string> {
    const config = readConfig({ PAYUNG_DIRECTORY: this.#directory });
    return issueToken(localTokenKey(config), role, regions as unknown as Regions);
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#processes.values()].toReversed().map((each) => each.stop()));
    for (const use of this.#databases) await use.stop();
    await assertNoNikInLogs([path.join(this.#directory, "postgres/data")]);
    rmSync(this.#directory, { recursive: true, force: true, maxRetries: 5 });
  }

  #environment(part: Part): Record<string, string> {
    const urls = SUBGRAPHS.map((name) => [
      `${name.toUpperCase()}_URL`,
      `http://127.0.0.1:${this.#ports.get(name)}/graphql`,
    ]);
    return {
      PAYUNG_DIRECTORY: this.#directory,
      PAYUNG_SAMPLE: "0",
      PLUGINS_URL: `http://127.0.0.1:${this.#ports.get("plugins")}`,
      ...(Object.fromEntries(urls) as Record<string, string>),
      PORT: String(this.#ports.get(part)),
    };
  }
}

function bearer(token: string | undefined): Record<string, string> {
  return token === undefined ? {} : { authorization: `Bearer ${token}` };
}

async function killed(pid: number): Promise<void> {
  process.kill(pid, "SIGKILL");
  // Its sessions end by themselves once they see that it is gone.
  await new Promise((resolve) => setTimeout(resolve, 300));
}
