import { createReadStream, createWriteStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { request } from "undici";
import { GraphRefusal } from "./batch.js";
import type { PayungClient } from "./batch.js";

const TYPES: Readonly<Record<string, string>> = {
  ".csv": "text/csv",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Sends the list as it lies on disk, piece by piece. @returns the batch's number @throws GraphRefusal in words */
export async function sendList(
  client: PayungClient,
  file: string,
  parameters: URLSearchParams,
  onSent: (share: number) => void,
): Promise<string> {
  const { size } = await stat(file);
  const query = new URLSearchParams([...parameters, ["fileName", path.basename(file)]]);
  const pieces = async function* (): AsyncGenerator<Buffer> {
    let sent = 0;
    for await (const piece of createReadStream(file) as AsyncIterable<Buffer>) {
      yield piece;
      onSent((sent += piece.length) / size);
    }
  };
  const { statusCode, body } = await request(`${client.url}/imports?${query.toString()}`, {
    method: "POST",
    headers: {
      ...client.headers,
      "content-type": TYPES[path.extname(file).toLowerCase()] ?? "application/octet-stream",
      "content-length": String(size),
    },
    body: Readable.from(pieces(), { objectMode: false }),
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const answer = (await body.json()) as { id?: string; errors?: { message: string }[] };
  if (statusCode === 202 && answer.id !== undefined) return answer.id;
  throw new GraphRefusal(answer.errors?.[0]?.message ?? `HTTP ${statusCode}`);
}

/** Writes the rows that were not taken, to be sent back; a file that breaks off is not left. */
export async function fetchProblems(client: PayungClient, batch: string, file: string): Promise<void> {
  const { statusCode, body } = await request(
    `${client.url}/imports/problems?id=${encodeURIComponent(batch)}`,
    {
      headers: client.headers,
    },
  );
  if (statusCode !== 200) {
    const { errors } = (await body.json()) as { errors?: { message: string }[] };
    throw new GraphRefusal(errors?.[0]?.message ?? `HTTP ${statusCode}`);
  }
  try {
    await pipeline(body, createWriteStream(file));
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
}
