import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { isPostgres, processIdentity } from "./process-identity.js";

/** A living server as its postmaster.pid tells. */
export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

/** Reads postmaster.pid: number, data, start time, port, socket, address, shared memory, status, one a line. */
export function readPostmaster(data: string): Postmaster | undefined {
  const lines = readLines(pidFile(data));
  const pid = Number(lines?.[0]);
  if (!lines || !isPostgres(pid)) return undefined;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
}

/**
 * PostgreSQL will not start while the process named in postmaster.pid seems to live. It only asks for the
 * number, so a stranger that got the number after a crash, or a zombie, would lock it out for good.
 */
export function removeMisleadingPidFile(data: string): void {
  const lines = readLines(pidFile(data));
  if (!lines) return;
  const pid = Number(lines[0]);
  const misleading = processIdentity(pid) === undefined ? isZombie(pid) : !isPostgres(pid);
  if (misleading) rmSync(pidFile(data), { force: true });
}

function isZombie(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function pidFile(data: string): string {
  return path.join(data, "postmaster.pid");
}

function readLines(file: string): string[] | undefined {
  try {
    return readFileSync(file, "utf8").split("\n");
  } catch {
    return undefined;
  }
}
