import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** A file of the folder `data`, which lies beside `src` and `dist`. The tests of the load hold its shape. */
export function readDataFile(name: string): unknown {
  return JSON.parse(textOf(name));
}

/** Changes when one of the files changes. */
export function fingerprintOf(names: readonly string[]): string {
  const hash = createHash("sha256");
  for (const name of names) hash.update(textOf(name));
  return hash.digest("hex").slice(0, 12);
}

function textOf(name: string): string {
  return readFileSync(new URL(`../../data/${name}`, import.meta.url), "utf8");
}
