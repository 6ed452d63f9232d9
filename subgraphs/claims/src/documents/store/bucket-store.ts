import { createHash } from "node:crypto";
import type { S3Bucket } from "@payung/subgraph-kit";
import { AwsClient } from "aws4fetch";
import type { DocumentStore, StoredContent } from "./document-store.js";

const ANSWER_WITHIN_MS = 30_000;
/** Besides the first; of answers that say that the storage is at fault or busy. */
const TRIES_AGAIN = 2;
const FOLDER = "documents/";
/** Names that XML writes as they are. */
const OUR_NAME = /^documents\/([\w-]+)\.sealed$/;

/** Keeps documents in a bucket of an S3-compatible storage, by requests that are signed with their content. */
export function bucketStore({ url, bucket, region, accessKey, secretKey }: S3Bucket): DocumentStore {
  const client = new AwsClient({
    accessKeyId: accessKey,
    secretAccessKey: secretKey,
    region,
    service: "s3",
    retries: TRIES_AGAIN,
  });
  const root = `${url.replace(/\/+$/, "")}/${bucket}`;
  const request = async (method: string, address: string, body?: Buffer): Promise<Response> => {
    const hash = createHash("sha256")
      .update(body ?? "")
      .digest("hex");
    return client.fetch(`${root}${address}`, {
      method,
      headers: { "x-amz-content-sha256": hash },
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      ...(body && { body: new Uint8Array(body) }),
    });
  };
  const send = (method: string, key: string, body?: Buffer): Promise<Response> =>
    request(method, `/${FOLDER}${encodeURIComponent(key)}.sealed`, body);
  return {
    async put(key, sealed) {
      await done(await send("PUT", key, sealed));
    },
    async get(key, bytes) {
      const response = await send("GET", key);
      if (response.ok) return ofSize(response, bytes);
      if (response.status !== 404) await done(response);
      return undefined;
    },
    async remove(key) {
      const response = await send("DELETE", key);
      if (response.status !== 404) await done(response);
    },
    async *list(perPage) {
      let after = "";
      for (;;) {
        const asked = { prefix: FOLDER, "max-keys": String(perPage), marker: after };
        const answer = await done(await request("GET", `?${new URLSearchParams(asked).toString()}`));
        const { contents, last, isWhole } = listed(answer);
        yield contents;
        if (isWhole) return;
        if (last === undefined || last <= after)
          throw new Error("The storage of documents lists the same page again");
        after = last;
      }
    },
  };
}

/** What a page of ListObjects says, of names that are ours. */
function listed(xml: string): { contents: StoredContent[]; last: string | undefined; isWhole: boolean } {
  const objects = [...xml.matchAll(/<Contents>.*?<\/Contents>/gs)].map(([object]) => ({
    name: /<Key>(.*?)<\/Key>/s.exec(object)?.[1] ?? "",
    storedAt: Date.parse(/<LastModified>(.*?)<\/LastModified>/s.exec(object)?.[1] ?? ""),
  }));
  const contents = objects.flatMap(({ name, storedAt }) => {
    const [, key] = OUR_NAME.exec(name) ?? [];
    return key === undefined ? [] : [{ key, storedAt }];
  });
  return { contents, last: objects.at(-1)?.name, isWhole: !/<IsTruncated>\s*true/.test(xml) };
}

/** No more than expected is read, whatever lies there by now. */
async function ofSize({ body }: Response, bytes: number): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > bytes) return undefined;
    chunks.push(chunk);
  }
  return size === bytes ? Buffer.concat(chunks) : undefined;
}

/** The answer's body. @throws Error with the storage's own words, for the log */
async function done(response: Response): Promise<string> {
  const words = await response.text();
  if (response.ok) return words;
  throw new Error(`The storage of documents answered ${response.status}: ${words.slice(0, 500)}`);
}
