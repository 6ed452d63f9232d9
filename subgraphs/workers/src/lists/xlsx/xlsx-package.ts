import { fromBufferPromise, openPromise } from "yauzl";
import type { Entry, ZipFile } from "yauzl";
import { ListFault } from "../problems/problem.js";

/** An honest workbook has some dozens. */
const MAX_PARTS = 2000;

/** The parts of an XLSX file by name. Its whole contents are known to be below the limit, as long as sizes do not lie. */
export interface XlsxPackage {
  has(name: string): boolean;
  /** Bytes of a part that is there, unpacked. */
  sizeOf(name: string): number;
  /** @throws ListFault XLSX_SIZES_LIE as soon as a part unpacks to more than it says */
  read(name: string): AsyncGenerator<Buffer>;
  close(): void;
}

/** @throws ListFault for a file that is no zip, or unpacks to more than the limit, whatever part it may be in. */
export async function openPackage(
  source: string | AsyncIterable<Buffer>,
  maxUnpackedBytes: number,
): Promise<XlsxPackage> {
  const zip = await openZip(source, maxUnpackedBytes);
  try {
    const parts = await partsOf(zip, maxUnpackedBytes);
    return {
      has: (name) => parts.has(name),
      sizeOf: (name) => parts.get(name)?.uncompressedSize ?? 0,
      read: (name) => readPart(zip, parts.get(name)),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw zipFault(error);
  }
}

async function openZip(source: string | AsyncIterable<Buffer>, maxBytes: number): Promise<ZipFile> {
  const options = { lazyEntries: true, autoClose: false };
  try {
    if (typeof source === "string") return await openPromise(source, options);
    return await fromBufferPromise(await whole(source, maxBytes), options);
  } catch (error) {
    throw zipFault(error);
  }
}

/** Packed bytes beyond the limit unpack to more than it too. */
async function whole(chunks: AsyncIterable<Buffer>, maxBytes: number): Promise<Buffer> {
  const taken: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw tooMuch(maxBytes);
    taken.push(chunk);
  }
  return Buffer.concat(taken);
}

async function partsOf(zip: ZipFile, maxUnpackedBytes: number): Promise<Map<string, Entry>> {
  const parts = new Map<string, Entry>();
  let unpacked = 0;
  if (zip.entryCount > MAX_PARTS) throw new ListFault("XLSX_TOO_MANY_PARTS", { limit: MAX_PARTS });
  for await (const entry of zip.eachEntry()) {
    unpacked += entry.uncompressedSize;
    if (unpacked > maxUnpackedBytes) throw tooMuch(maxUnpackedBytes);
    if (entry.isEncrypted()) throw new ListFault("FILE_ENCRYPTED");
    parts.set(entry.fileName, entry);
  }
  return parts;
}

async function* readPart(zip: ZipFile, entry: Entry | undefined): AsyncGenerator<Buffer> {
  if (entry === undefined) throw new ListFault("XLSX_DAMAGED");
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) yield chunk as Buffer;
  } catch (error) {
    throw zipFault(error);
  }
}

function tooMuch(maxBytes: number): ListFault {
  return new ListFault("XLSX_TOO_LARGE", { limit: Math.round(maxBytes / 1_000_000) });
}

/** The zip library checks each part's size while it unpacks, and says so in these words. */
function zipFault(error: unknown): unknown {
  if (error instanceof ListFault || !(error instanceof Error)) return error;
  if (/too many bytes in the stream|compressed\/uncompressed size mismatch/.test(error.message)) {
    return new ListFault("XLSX_SIZES_LIE");
  }
  const ofSystem = (error as NodeJS.ErrnoException).syscall !== undefined;
  return ofSystem ? error : new ListFault("XLSX_DAMAGED");
}
