import { randomUUID } from "node:crypto";
import { appendFileSync, mkdirSync } from "node:fs";
import path from "node:path";

/** Names the folder to the processes that the run starts. */
const FOLDER = "PAYUNG_TEST_LOGS";

/** All logs of the run are kept there until its end, where they are looked through for NIKs. */
export function keepLogsIn(folder: string): void {
  mkdirSync(folder, { recursive: true });
  process.env[FOLDER] = folder;
}

/** Where one process, or one gateway of a test, logs. */
export function keptLog(name: string): { write(text: string): void } {
  const folder = process.env[FOLDER];
  if (folder === undefined) throw new Error("No folder of logs: the global setup makes it");
  const file = path.join(folder, `${name}-${randomUUID()}.log`);
  return { write: (text) => appendFileSync(file, text) };
}
