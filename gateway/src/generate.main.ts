import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { loadPlugins } from "@payung/plugin-kit";
import { plugins } from "@payung/plugins";
import {
  createDataSource,
  createLog,
  createSubgraph,
  extensionSubgraphs,
  personalData,
} from "@payung/subgraph-kit";
import { LIST_PROBLEMS } from "@payung/subgraph-workers";
import { lexicographicSortSchema, printSchema } from "graphql";
import { composeGraph } from "./compose-graph.js";
import { judgeContract } from "./contract/judge-contract.js";
import { createEngine } from "./engine/engine.js";
import { errorCataloguePage } from "./error-catalogue-page.js";
import { modules } from "./everything.main.js";

const ROOT = path.resolve(import.meta.dirname, "../..");
const CONTRACT = "gateway/contract.graphql";
const log = createLog("warn", "generate");

/** Parts that only requests use. */
const NOT_ASKED = {
  clock: Date.now,
  peers: { ask: () => Promise.reject(new Error("Nobody is asked")) },
  personalData: personalData({ encryption: new Map([[1, new Uint8Array(32)]]), index: new Uint8Array(32) }),
  directory: ROOT,
  mostStopsAlone: 0,
};

/** Every generated file by its path, made from the code as it stands. No database is asked. */
async function generated(): Promise<Map<string, string>> {
  const registry = await loadPlugins(plugins);
  const faulty = registry.status().filter((each) => each.state !== "ACTIVE");
  if (faulty.length > 0)
    throw new Error(
      `Plugins that do not load: ${faulty.map((each) => `${each.id}: ${each.lastError?.en}`).join("\n")}`,
    );
  const core = new Map<string, string>();
  for (const module of modules) {
    const { name, entities } = module.database;
    const database = createDataSource({ url: "postgres://nobody@localhost/none", schema: name, entities });
    core.set(name, (await createSubgraph(module, { ...NOT_ASKED, database, registry, log })).typeDefs);
  }
  const extensions = extensionSubgraphs(registry, log);
  const supergraphSdl = composeGraph({ core, extensions, registry, log });
  const { apiSchema } = createEngine({ supergraphSdl, executeSubgraph: () => ({ data: null }) });
  return new Map([
    ...[...core].map(([name, sdl]) => [`subgraphs/${name}/schema.graphql`, sdl] as const),
    ["gateway/supergraph.graphql", `${supergraphSdl.trim()}\n`],
    [CONTRACT, `${printSchema(lexicographicSortSchema(apiSchema)).trim()}\n`],
    ["docs/errors.md", errorCataloguePage(LIST_PROBLEMS)],
  ]);
}

function read(file: string): string | undefined {
  try {
    return readFileSync(path.join(ROOT, file), "utf8");
  } catch {
    return undefined;
  }
}

function decisions(): string[] {
  const folder = path.join(ROOT, "docs/decisions");
  return readdirSync(folder).map((file) => readFileSync(path.join(folder, file), "utf8"));
}

/** The breaks of the contract that no decision record explains, each with the line to write. */
function unexplainedBreaks(files: ReadonlyMap<string, string>): string[] {
  const contract = read(CONTRACT);
  if (contract === undefined) return [];
  const { unexplained } = judgeContract(contract, files.get(CONTRACT)!, decisions());
  return unexplained.map(
    (each) => `This breaks clients: ${each} Say why in docs/decisions, with the line "Breaks: ${each}"`,
  );
}

async function main(): Promise<number> {
  const files = await generated();
  const faults = unexplainedBreaks(files);
  if (process.argv.includes("--check")) {
    const stale = [...files]
      .filter(([file, text]) => read(file) !== text)
      .map(([file]) => `${file} is stale: run npm run generate`);
    faults.push(...stale);
  }
  if (faults.length > 0) {
    process.stderr.write(`${faults.join("\n")}\n`);
    return 1;
  }
  if (!process.argv.includes("--check")) write(files);
  return 0;
}

function write(files: ReadonlyMap<string, string>): void {
  for (const [file, text] of files) {
    mkdirSync(path.dirname(path.join(ROOT, file)), { recursive: true });
    writeFileSync(path.join(ROOT, file), text);
  }
}

process.exitCode = await main();
