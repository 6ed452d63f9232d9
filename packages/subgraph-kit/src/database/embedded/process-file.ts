import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { processIdentity } from "./process-identity.js";

let written = 0;

/** Writes a file that names this process, whole or not at all. False when the file is there already. */
export function writeProcessFile(file: string): boolean {
  const draft = `${file}.${process.pid}.${written++}`;
  writeFileSync(draft, JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid) }));
  try {
    // A link, since a file that is opened first and written afterwards could be read empty in between.
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** The number of the process that wrote the file, or undefined when it lives no more or the file is gone. */
export function livingWriter(file: string): number | undefined {
  try {
    const { pid, identity } = JSON.parse(readFileSync(file, "utf8")) as { pid: number; identity: string };
    return processIdentity(pid) === identity ? pid : undefined;
  } catch {
    return undefined;
  }
}
