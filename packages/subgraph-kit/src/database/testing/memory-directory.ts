import { statfsSync } from "node:fs";
import { tmpdir } from "node:os";

const memory = "/dev/shm";
/** Containers often have 64 MB there, less than one server needs. */
const roomy = 2 * 1024 ** 3;

/**
 * Where a test's server lives: in memory where the system has room there, since a new database is some 300 new
 * files (10 ms there, 200 ms on a slow disk), or else the temporary folder.
 */
export function memoryDirectory(): string {
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize >= roomy ? memory : tmpdir();
  } catch {
    return tmpdir();
  }
}
