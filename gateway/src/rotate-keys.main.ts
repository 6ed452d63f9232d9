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
  for (const module of modules) sealed += await resealModule(module, config);
  say(`${sealed} values sealed again. Restart Payung, then run: npm run rotate-keys -- --resume`);
}

async function resealModule({ database: subgraph, sealed }: SubgraphModule, config: Config): Promise<number> {
  if (!sealed) return 0;
  const database = await openSubgraphDatabase({
    databaseUrl: config.databaseUrls[subgraph.name] ?? config.databaseUrl,
    payungDirectory: config.directory,
    subgraph,
    onProgress: say,
  });
  try {
    return await reseal(database.dataSource, sealed, personalData(personalKeys(config)), say);
  } finally {
    await database.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
