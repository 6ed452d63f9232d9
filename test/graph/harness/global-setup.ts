import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { assertNoNikInLogs } from "@payung/test-kit/logs";
import type { TestProject } from "vitest/node";
import { freePorts } from "./free-ports.js";
import { keepLogsIn } from "./logs.js";
import { spawnPayung } from "./spawn-payung.js";
import type { Spawned } from "./spawn-payung.js";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the whole product runs in one process, and by name where each subgraph runs in its own. */
    readonly payung: { readonly directory: string; readonly remote: Record<string, string> };
  }
}

const SUBGRAPHS = ["regions", "workers", "funding", "claims"];

/** One database for all journeys, loaded by a start of the product; beside it every subgraph as a process of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = mkdtempSync(path.join(tmpdir(), "payung-journeys-"));
  keepLogsIn(path.join(directory, "logs"));
  const env = { PAYUNG_DIRECTORY: directory };
  const spawned: Spawned[] = [await spawnPayung("gateway/dist/main.js", env)];
  // They call each other: each needs the others' addresses before it starts.
  const ports = await freePorts(SUBGRAPHS.length);
  const remote = Object.fromEntries(
    SUBGRAPHS.map((name, index) => [name, `http://127.0.0.1:${ports[index]}/graphql`]),
  );
  const urls = Object.fromEntries(
    Object.entries(remote).map(([name, url]) => [`${name.toUpperCase()}_URL`, url]),
  );
  const subgraphs = await Promise.all(
    SUBGRAPHS.map((name, index) =>
      spawnPayung(`subgraphs/${name}/dist/main.js`, { ...env, ...urls, PORT: String(ports[index]) }),
    ),
  );
  const plugins = await spawnPayung("plugins/dist/main.js", env);
  spawned.push(...subgraphs, plugins);
  project.provide("payung", {
    directory,
    remote: { ...remote, plugins: `http://127.0.0.1:${plugins.port}` },
  });
  return async () => {
    await Promise.all(spawned.toReversed().map((each) => each.stop()));
    // Kept where a NIK stands in one, to be looked at.
    await assertNoNikInLogs([path.join(directory, "logs"), path.join(directory, "postgres/data")]);
    rmSync(directory, { recursive: true, force: true });
  };
}
