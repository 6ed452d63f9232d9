import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { issueToken, localTokenKey, readConfig } from "@payung/subgraph-kit";
import type { Role } from "@payung/subgraph-kit";

const GATEWAY = fileURLToPath(new URL("../../gateway/dist/main.js", import.meta.url));

export interface Product {
  readonly url: string;
  /** Asks the graph. @throws Error with the first error */
  ask<T>(query: string, variables?: object, role?: Role): Promise<T>;
  token(role: Role): Promise<string>;
  /** The most memory that the process has had, in megabytes. */
  peakMemory(): number;
  stop(): Promise<void>;
}

/** Starts the product as its user does, on a database of its own without the sample. */
export async function startProduct(directory: string): Promise<Product> {
  const settings = { PAYUNG_DIRECTORY: directory, PAYUNG_SAMPLE: "0", PAYUNG_LOG_LEVEL: "info" };
  const child = spawn(process.execPath, [GATEWAY], {
    env: { ...process.env, ...settings, PORT: "0", NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const port = await new Promise<number>((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`The product ended with ${code}`)));
    createInterface({ input: child.stderr }).on("line", (line) => {
      const found = /"port":(\d+).*"msg":"serving"/.exec(line)?.[1];
      if (found) resolve(Number(found));
      if (/"level":(40|50|60)/.test(line)) process.stderr.write(`${line}\n`);
    });
  });
  const url = `http://127.0.0.1:${port}`;
  const key = localTokenKey(readConfig(settings));
  const token = (role: Role) => issueToken(key, role, ["ID" as never]);
  return {
    url,
    token,
    ask: async (query, variables, role) => answer(url, query, variables, role && (await token(role))),
    peakMemory: () =>
      Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))![1]) / 1024,
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

async function answer<T>(url: string, query: string, variables: object = {}, token?: string): Promise<T> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "accept-language": "en",
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data?: T; errors?: { message: string }[] };
  if (errors?.[0] || !data) throw new Error(errors?.[0]?.message ?? `HTTP ${response.status}`);
  return data;
}
