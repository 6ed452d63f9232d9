import { randomBytes } from "node:crypto";
import type { Clock } from "./clock.js";

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A ULID: 26 characters that sort by the time they were made and say nothing else. */
export function newId(clock: Clock): string {
  return ulid(clock(), randomBytes(16));
}

/** A ULID of a time in milliseconds and 16 bytes, of which each gives a character: the same for the same. */
export function ulid(time: number, bytes: Uint8Array): string {
  let [head, rest] = ["", time];
  for (let place = 0; place < 10; place++) {
    head = CROCKFORD[rest % 32]! + head;
    rest = Math.floor(rest / 32);
  }
  let tail = "";
  for (let place = 0; place < 16; place++) tail += CROCKFORD[bytes[place]! & 31]!;
  return head + tail;
}
