import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { access, mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** A list on disk while it is read: encrypted with a key of its own, since it holds names and NIKs. */
export interface StoredList {
  /** SHA-256 of the list as it was sent. */
  readonly hash: Buffer;
  readonly bytes: number;
  /** 32 bytes of the key and 16 of the counter, in hex. */
  readonly key: string;
  /** Whether it begins as a zip, and with it every XLSX, does. */
  readonly zipped: boolean;
}

const CIPHER = "aes-256-ctr";

function fileOf(directory: string, batchId: string): string {
  return path.join(directory, "imports", `${batchId}.sealed`);
}

/** Writes a list as it comes in. Nothing is left behind when it breaks off. @throws what `body` throws */
export async function storeList(
  directory: string,
  batchId: string,
  body: AsyncIterable<Uint8Array>,
): Promise<StoredList> {
  await mkdir(path.join(directory, "imports"), { recursive: true, mode: 0o700 });
  const [key, iv] = [randomBytes(32), randomBytes(16)];
  const hash = createHash("sha256");
  let bytes = 0;
  let start = Buffer.alloc(0);
  const counted = async function* (source: AsyncIterable<Uint8Array>) {
    for await (const chunk of source) {
      hash.update(chunk);
      bytes += chunk.length;
      if (start.length < 4) start = Buffer.concat([start, chunk]).subarray(0, 4);
      yield chunk;
    }
  };
  const file = fileOf(directory, batchId);
  const target = createWriteStream(file, { mode: 0o600, flush: true });
  try {
    await pipeline(Readable.from(body), counted, createCipheriv(CIPHER, key, iv), target);
  } catch (error) {
    await removeList(directory, batchId);
    throw error;
  }
  const zipped = start.equals(Buffer.from([0x50, 0x4b, 3, 4]));
  return { hash: hash.digest(), bytes, key: Buffer.concat([key, iv]).toString("hex"), zipped };
}

/** The list as it was sent. */
export async function* readStoredList(
  directory: string,
  batchId: string,
  key: string,
): AsyncGenerator<Buffer> {
  const secret = Buffer.from(key, "hex");
  const decipher = createDecipheriv(CIPHER, secret.subarray(0, 32), secret.subarray(32));
  for await (const chunk of createReadStream(fileOf(directory, batchId)) as AsyncIterable<Buffer>)
    yield decipher.update(chunk);
}

/** Whether the list lies on this machine's disk: another process of the product may have taken it in elsewhere. */
export async function hasList(directory: string, batchId: string): Promise<boolean> {
  return access(fileOf(directory, batchId)).then(
    () => true,
    () => false,
  );
}

export async function removeList(directory: string, batchId: string): Promise<void> {
  await rm(fileOf(directory, batchId), { force: true });
}
