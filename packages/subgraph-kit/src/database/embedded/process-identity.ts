import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * Tells this run of a process from a later one with the same number: numbers are used again, in containers
 * after every restart. Undefined when no such process lives; a zombie does not live.
 */
export function processIdentity(pid: number): string | undefined {
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined;
  if (process.platform === "linux") return linuxStartTime(pid);
  if (!answersSignals(pid)) return undefined;
  return process.platform === "win32" ? "alive" : ps(pid, "lstart=");
}

/** Whether the process is a PostgreSQL server; on Windows, where nobody says, any living process counts. */
export function isPostgres(pid: number): boolean {
  if (processIdentity(pid) === undefined) return false;
  if (process.platform === "win32") return true;
  const command = process.platform === "linux" ? readOr(`/proc/${pid}/cmdline`) : ps(pid, "command=");
  return command?.includes("postgres") ?? false;
}

function linuxStartTime(pid: number): string | undefined {
  const stat = readOr(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  // The second field is the program's name in brackets and may hold spaces; the state follows it.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return fields[0] === "Z" || fields[0] === "X" ? undefined : fields[19];
}

function readOr(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function ps(pid: number, column: string): string | undefined {
  try {
    return execFileSync("ps", ["-o", column, "-p", String(pid)], { encoding: "utf8" }).trim() || undefined;
  } catch {
    return undefined;
  }
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
