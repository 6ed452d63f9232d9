import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import { keptLog } from "./logs.js";

const ROOT = path.resolve(import.meta.dirname, "../../..");

export interface Spawned {
  readonly port: number;
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

/**
 * Starts one of the product's programs as it is built, and waits until its log says on which port it serves. All that
 * it logs is kept for the end of the run, see logs.ts.
 */
export async function spawnPayung(program: string, env: Record<string, string>): Promise<Spawned> {
  const child = spawn(process.execPath, [path.join(ROOT, program)], {
    cwd: ROOT,
    env: { ...process.env, PORT: "0", PAYUNG_LOG_LEVEL: "debug", ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const port = await servingPort(child, program);
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    await ended;
  };
  return { port, process: child, stop };
}

function servingPort(child: ChildProcess, program: string): Promise<number> {
  const lines: string[] = [];
  const keep = keptLog(program.split("/").at(-3) ?? program);
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`${program} ended with ${code}:\n${lines.join("\n")}`)));
    createInterface({ input: child.stderr! }).on("line", (line) => {
      lines.push(line);
      keep.write(`${line}\n`);
      const port = /"port":(\d+).*"msg":"serving"/.exec(line)?.[1];
      if (port) resolve(Number(port));
    });
  });
}
