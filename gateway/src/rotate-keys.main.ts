import { parseArgs } from "node:util";
import {
  addLocalKey,
  openSubgraphDatabase,
  personalData,
  personalKeys,
  readConfig,
  reseal,
} from "@payung/subgraph-kit";
import type { Config, SubgraphModule } from "@payung/subgraph-kit";
import { modules } from "./everything.main.js";

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/**
 * Adds a key of personal data and seals all with it, while Payung runs or not. With --resume no key is added: for what a
 * stop left, for what processes wrote that began before, and for keys of PAYUNG_PERSONAL_KEYS, whose first one seals.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { resume: { type: "boolean", default: false } } });
  const config = readConfig(process.env);
  if (config.personalKeys === undefined && !values.resume)
    say(`Key ${addLocalKey(config)} seals from now on.`);
  let sealed = 0;
  for (const module of modules) sealed += await resealModule(config, module);
  say(`${sealed} values sealed again. Restart Payung, then run: npm run rotate-keys -- --resume`);
}

async function resealModule(
  config: Config,
  { database: subgraph, sealed = [] }: SubgraphModule,
): Promise<number> {
  if (sealed.length === 0) return 0;
  const opened = await openSubgraphDatabase({
    databaseUrl: config.databaseUrls[subgraph.name] ?? config.databaseUrl,
    payungDirectory: config.directory,
    subgraph,
    onProgress: say,
  });
  try {
    const places = { database: opened.dataSource, subgraph: subgraph.name, columns: sealed };
    return await reseal(places, personalData(personalKeys(config)), say);
  } finally {
    await opened.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
