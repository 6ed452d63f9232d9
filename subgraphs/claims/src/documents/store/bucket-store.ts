import { createHash } from "node:crypto";
import type { S3Bucket } from "@payung/subgraph-kit";
import { AwsClient } from "aws4fetch";
import type { DocumentStore } from "./document-store.js";

const ANSWER_WITHIN_MS = 30_000;
/** Besides the first; of answers that say that the storage is at fault or busy. */
const TRIES_AGAIN = 2;

/** Keeps documents in a bucket of an S3-compatible storage, by requests that are signed with their content. */
export function bucketStore({ url, bucket, region, accessKey, secretKey }: S3Bucket): DocumentStore {
  const client = new AwsClient({
    accessKeyId: accessKey,
    secretAccessKey: secretKey,
    region,
    service: "s3",
    retries: TRIES_AGAIN,
  });
  const send = async (method: string, key: string, body?: Buffer): Promise<Response> => {
    const hash = createHash("sha256")
      .update(body ?? "")
      .digest("hex");
    return client.fetch(`${url.replace(/\/+$/, "")}/${bucket}/documents/${encodeURIComponent(key)}.sealed`, {
      method,
      headers: { "x-amz-content-sha256": hash },
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      ...(body && { body: new Uint8Array(body) }),
    });
  };
  return {
    async put(key, sealed) {
      await done(await send("PUT", key, sealed));
    },
    async get(key, bytes) {
      const response = await send("GET", key);
      if (response.status === 404) return void (await response.body?.cancel());
      if (response.ok && Number(response.headers.get("content-length")) !== bytes)
        return void (await response.body?.cancel());
      return done(response);
    },
    async remove(key) {
      const response = await send("DELETE", key);
      if (response.status !== 404) await done(response);
    },
  };
}

/** @throws Error with the storage's own words, for the log */
async function done(response: Response): Promise<Buffer> {
  const body = Buffer.from(await response.arrayBuffer());
  if (response.ok) return body;
  throw new Error(`The storage of documents answered ${response.status}: ${body.toString().slice(0, 500)}`);
}
