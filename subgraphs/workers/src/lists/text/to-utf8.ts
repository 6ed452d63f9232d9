import { isAscii } from "node:buffer";
import { TextDecoder } from "node:util";
import { ListFault, listProblem } from "../problems/problem.js";
import type { ListProblem } from "../problems/problem.js";

/**
 * A text in whatever encoding as UTF-8 without a mark. What is not UTF-8 is read as Windows-1252, from the first byte on
 * that says so; all before it has to be ASCII, or the file mixes both and is refused.
 * @throws ListFault TEXT_MIXED, also after a good part was given on
 */
export async function* toUtf8(
  chunks: AsyncIterable<Buffer>,
  notice: (problem: ListProblem) => void,
): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | undefined;
  let unfinished: Buffer = Buffer.alloc(0);
  let letters = false;
  let first = true;
  for await (const chunk of chunks) {
    let bytes = unfinished.length === 0 ? chunk : Buffer.concat([unfinished, chunk]);
    unfinished = Buffer.alloc(0);
    // A mark has up to three bytes.
    if (first && bytes.length < 3) {
      unfinished = bytes;
      continue;
    }
    if (first) [decoder, bytes, letters] = withoutMark(bytes);
    first = false;
    if (decoder !== undefined) {
      yield Buffer.from(decoder.decode(bytes, { stream: true }));
    } else if (isAscii(bytes)) {
      yield bytes;
    } else {
      const whole = wholeLetters(bytes);
      unfinished = bytes.subarray(whole);
      const good = goodUtf8(bytes.subarray(0, whole));
      letters ||= !isAscii(bytes.subarray(0, good));
      yield bytes.subarray(0, good);
      if (good === whole) continue;
      decoder = otherDecoder(letters, notice);
      yield Buffer.from(decoder.decode(bytes.subarray(good), { stream: true }));
      unfinished = Buffer.alloc(0);
    }
  }
  if (unfinished.length > 0) yield lastBytes(unfinished, letters, notice);
}

/** The decoder of another encoding, the text, and whether the mark says that it is UTF-8. */
function withoutMark(bytes: Buffer): [TextDecoder | undefined, Buffer, boolean] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return [new TextDecoder("utf-16le"), bytes, false];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return [new TextDecoder("utf-16be"), bytes, false];
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return [undefined, marked ? bytes.subarray(3) : bytes, marked];
}

function otherDecoder(letters: boolean, notice: (problem: ListProblem) => void): TextDecoder {
  if (letters) throw new ListFault("TEXT_MIXED");
  notice(listProblem("TEXT_WINDOWS_1252"));
  return new TextDecoder("windows-1252");
}

/** A file of one or two bytes, or one that ends amid a letter. */
function lastBytes(bytes: Buffer, letters: boolean, notice: (problem: ListProblem) => void): Buffer {
  if (goodUtf8(bytes) === bytes.length) return bytes;
  return Buffer.from(otherDecoder(letters, notice).decode(bytes));
}

/** How many bytes are good UTF-8, from the start. */
function goodUtf8(bytes: Buffer): number {
  const text = bytes.toString("utf8");
  // Node puts this sign where the bytes are none of UTF-8; in the file it is such a place of an earlier program.
  const bad = text.indexOf("\uFFFD");
  return bad === -1 ? bytes.length : Buffer.byteLength(text.slice(0, bad));
}

/** The length without the start of a letter whose other bytes are still to come. */
function wholeLetters(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back]!;
    if (byte >= 0xc0) return back < lengthOfLetter(byte) ? bytes.length - back : bytes.length;
    if (byte < 0x80) return bytes.length;
  }
  return bytes.length;
}

function lengthOfLetter(firstByte: number): number {
  if (firstByte >= 0xf0) return 4;
  return firstByte >= 0xe0 ? 3 : 2;
}
