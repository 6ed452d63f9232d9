import path from "node:path";
import { isRegionCode } from "@payung/plugin-kit";
import { issueToken, localTokenKey, readConfig } from "@payung/subgraph-kit";
import { GraphRefusal } from "./import/batch.js";
import { readImportArguments } from "./import/read-arguments.js";
import { runImport } from "./import/run-import.js";

/** An officer's token by the local key, as `npm run token` makes it. */
async function officerOf(region: string): Promise<string> {
  const config = readConfig(process.env);
  if (config.jwksUrl !== undefined)
    throw new GraphRefusal("PAYUNG_JWKS_URL is set: tokens come from that issuer. Give one by --token.");
  if (!isRegionCode(region)) throw new Error(`"${region}" is no region's code`);
  return issueToken(localTokenKey(config), "OFFICER", [region]);
}

async function main(): Promise<number> {
  const { env, argv, stdout } = process;
  const options = readImportArguments(argv.slice(2), env["LC_ALL"] ?? env["LC_MESSAGES"] ?? env["LANG"]);
  // npm runs us at the top of the repository, wherever it was called.
  const from = (file: string): string => path.resolve(env["INIT_CWD"] ?? "", file);
  const files = { file: from(options.file), problems: options.problems && from(options.problems) };
  return runImport({ ...options, ...files }, { officerOf, output: stdout });
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
