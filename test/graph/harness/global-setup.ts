import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
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
  const env = { PAYUNG_DIRECTORY: directory };
  const spawned: Spawned[] = [await spawnPayung("gateway/dist/main.js", env)];
  const subgraphs = await Promise.all(
    SUBGRAPHS.map((name) => spawnPayung(`subgraphs/${name}/dist/main.js`, env)),
  );
  const plugins = await spawnPayung("plugins/dist/main.js", env);
  spawned.push(...subgraphs, plugins);
  const remote = Object.fromEntries(
    SUBGRAPHS.map((name, index) => [name, `http://127.0.0.1:${subgraphs[index]!.port}/graphql`]),
  );
  project.provide("payung", {
    directory,
    remote: { ...remote, plugins: `http://127.0.0.1:${plugins.port}` },
  });
  return async () => {
    await Promise.all(spawned.toReversed().map((each) => each.stop()));
    rmSync(directory, { recursive: true, force: true });
  };
}
