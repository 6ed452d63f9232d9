import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { spawnPayung } from "./harness/spawn-payung.js";

const ROOT = path.resolve(import.meta.dirname, "../..");
const directory = mkdtempSync(path.join(tmpdir(), "payung-crash-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** Starts the product, waits until it says that it loads the regions, then kills it and its PostgreSQL at once. */
async function startAndKillDuringLoad(delay: number): Promise<void> {
  const child = spawn(process.execPath, [path.join(ROOT, "gateway/dist/main.js")], {
    env: { ...process.env, PORT: "0", PAYUNG_DIRECTORY: directory },
    stdio: ["ignore", "pipe", "ignore"],
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (text: Buffer) => /regions/i.test(text.toString()) && resolve());
    child.once("exit", (code) => reject(new Error(`ended with ${code} before the regions were loaded`)));
  });
  await new Promise((resolve) => setTimeout(resolve, delay));
  const postmaster = Number(
    readFileSync(path.join(directory, "postgres/data/postmaster.pid"), "utf8").split("\n")[0],
  );
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  process.kill(postmaster, "SIGKILL");
  await ended;
}

test("killed again and again while it loads the regions, the next start is whole", async () => {
  for (const delay of [0, 400, 900]) await startAndKillDuringLoad(delay);
  const payung = await spawnPayung("gateway/dist/main.js", { PAYUNG_DIRECTORY: directory });
  const levels = ["PROVINCE", "REGENCY", "DISTRICT", "VILLAGE"].map(
    (level) => `${level}: regions(level: ${level}, first: 1) { totalCount }`,
  );
  const response = await fetch(`http://127.0.0.1:${payung.port}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: `{ ${levels.join(" ")} }` }),
  });
  const { data } = (await response.json()) as { data: Record<string, { totalCount: number }> };
  await payung.stop();
  expect(Object.values(data).map((each) => each.totalCount)).toEqual([38, 514, 7285, 83762]);
}, 120_000);
