import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const PROGRAM = path.resolve(import.meta.dirname, "../../gateway/dist/main.js");
let directory: string;
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), "payung-stopping-"));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** Starts the product below a shell, as npm does, and waits until it says that it is ready. */
async function startBelowShell() {
  const env = {
    ...process.env,
    PORT: "0",
    PAYUNG_DIRECTORY: directory,
    PAYUNG_SAMPLE: "0",
    npm_lifecycle_event: "start",
  };
  const shell = spawn("sh", ["-c", `"${process.execPath}" "${PROGRAM}"; true`], {
    env,
    stdio: ["ignore", "pipe", "ignore"],
    detached: true,
  });
  await new Promise<void>((resolve, reject) => {
    shell.stdout.on("data", (text: Buffer) => /is ready/.test(text.toString()) && resolve());
    shell.once("exit", () => reject(new Error("it ended before it was ready")));
  });
  return shell;
}

const postgresRuns = () => existsSync(path.join(directory, "postgres/data/postmaster.pid"));

test("Ctrl-C stops the server and its PostgreSQL", async () => {
  const shell = await startBelowShell();
  expect(postgresRuns()).toBe(true);
  process.kill(-shell.pid!, "SIGINT");
  await expect.poll(postgresRuns, { timeout: 10_000 }).toBe(false);
});

test("SIGTERM that ends only the shell of npm stops them too", async () => {
  const shell = await startBelowShell();
  process.kill(shell.pid!, "SIGTERM");
  await expect.poll(postgresRuns, { timeout: 10_000 }).toBe(false);
});
