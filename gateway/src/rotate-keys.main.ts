import { parseArgs } from "node:util";
import {
  addLocalKey,
  openSubgraphDatabase,
  personalData,
  personalKeys,
  readConfig,
} from "@payung/subgraph-kit";
import { reseal, workersModule } from "@payung/subgraph-workers";

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
  const database = await openSubgraphDatabase({
    databaseUrl: config.databaseUrls["workers"] ?? config.databaseUrl,
    payungDirectory: config.directory,
    subgraph: workersModule.database,
    onProgress: say,
  });
  try {
    const sealed = await reseal(database.dataSource, personalData(personalKeys(config)), say);
    say(`${sealed} values sealed again. Restart Payung, then run: npm run rotate-keys -- --resume`);
  } finally {
    await database.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
