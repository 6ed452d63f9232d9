import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Config } from "../config.js";
import { readOrMakeSecret, readSecret } from "../database/secret-file.js";
import type { PersonalKeys } from "./personal-data.js";

/**
 * The configured keys, or those kept in the directory: `personal.key` (number 1), `personal.key.2` and so on, of which
 * the last one encrypts, and `personal-index.key`.
 */
export function personalKeys(config: Config): PersonalKeys {
  if (config.personalKeys && config.personalIndexKey) {
    return { encryption: parseKeys(config.personalKeys), index: Buffer.from(config.personalIndexKey, "hex") };
  }
  mkdirSync(config.directory, { recursive: true });
  const index = readOrMakeSecret(path.join(config.directory, "personal-index.key"));
  return { encryption: localKeys(config.directory), index: Buffer.from(index, "hex") };
}

/** Adds a local key, which encrypts from then on. @returns its number */
export function addLocalKey(config: Config): number {
  const number = localKeys(config.directory).size + 1;
  readOrMakeSecret(keyFile(config.directory, number));
  return number;
}

/** "2:<64 hexadecimal digits>,1:<...>": the first one encrypts. */
function parseKeys(text: string): Map<number, Uint8Array> {
  return new Map(
    text.split(",").map((each) => {
      const [number, key] = each.split(":");
      return [Number(number), Buffer.from(key!, "hex")];
    }),
  );
}

function localKeys(directory: string): ReadonlyMap<number, Uint8Array> {
  const keys = [readOrMakeSecret(keyFile(directory, 1))];
  for (;;) {
    const next = readSecret(keyFile(directory, keys.length + 1));
    if (next === undefined) break;
    keys.push(next);
  }
  const numbered = keys.map((key, place) => [place + 1, Buffer.from(key, "hex")] as const);
  return new LocalKeys(directory, numbered.toReversed());
}

/** Finds a key too that was added after the process began, so that it reads what another one seals with it. */
class LocalKeys extends Map<number, Uint8Array> {
  constructor(
    private readonly directory: string,
    keys: readonly (readonly [number, Uint8Array])[],
  ) {
    super();
    for (const [number, key] of keys) this.set(number, key);
  }

  override get(number: number): Uint8Array | undefined {
    const known = super.get(number);
    if (known !== undefined) return known;
    const added = readSecret(keyFile(this.directory, number));
    return added === undefined ? undefined : Buffer.from(added, "hex");
  }
}

function keyFile(directory: string, number: number): string {
  return path.join(directory, number === 1 ? "personal.key" : `personal.key.${number}`);
}
