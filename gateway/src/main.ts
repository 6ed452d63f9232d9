import "@payung/subgraph-kit/production";
import { plugins } from "@payung/plugins";
import { createLog, exitInOrder, readConfig } from "@payung/subgraph-kit";
import { committedSdl, modules } from "./everything.main.js";
import { startPayung } from "./start.js";
import { startedBlock } from "./started-block.js";

/** Progress is for people and goes to standard output; the log is for machines and goes to standard error, unasked only what is wrong. */
function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel ?? "warn", "gateway");
  const began = performance.now();
  const payung = await startPayung({
    config,
    modules,
    plugins,
    committedSdl,
    log,
    clock: Date.now,
    onProgress: say,
  });
  exitInOrder(() => payung.stop(), log, process.env);
  log.info({ port: payung.port }, "serving");
  say(startedBlock(config, payung, performance.now() - began));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
