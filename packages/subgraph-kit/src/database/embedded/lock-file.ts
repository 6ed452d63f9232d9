import { existsSync, mkdirSync, rmSync, rmdirSync, statSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import type { Progress } from "../progress.js";
import { livingWriter, writeProcessFile } from "./process-file.js";

const pollMilliseconds = 20;
/** A guard is held for microseconds; one this old was left by a process killed at that very moment. */
const staleGuardMilliseconds = 10_000;

/** Runs the work while no other process runs work under the same lock; a dead process's lock is taken over. */
export async function withLock<T>(file: string, onProgress: Progress, work: () => Promise<T>): Promise<T> {
  const quietUntil = performance.now() + 2_000;
  let told = false;
  while (!writeProcessFile(file)) {
    removeStaleLock(file);
    if (!told && performance.now() > quietUntil) {
      told = true;
      onProgress(
        `Waiting for process ${livingWriter(file) ?? "?"}, which is starting or stopping the database`,
      );
    }
    await delay(pollMilliseconds);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/**
 * Two processes that both see a stale lock must not both remove it: the second would remove the first one's
 * fresh lock. So only the holder of the guard looks and removes, without a pause in between.
 */
function removeStaleLock(file: string): void {
  if (!existsSync(file) || livingWriter(file) !== undefined) return;
  const guard = `${file}.guard`;
  try {
    mkdirSync(guard);
  } catch {
    removeStaleGuard(guard);
    return;
  }
  try {
    if (livingWriter(file) === undefined) rmSync(file, { force: true });
  } finally {
    rmdirSync(guard);
  }
}

function removeStaleGuard(guard: string): void {
  const made = statSync(guard, { throwIfNoEntry: false })?.mtimeMs;
  if (made === undefined || Date.now() - made < staleGuardMilliseconds) return;
  rmSync(guard, { recursive: true, force: true });
}
