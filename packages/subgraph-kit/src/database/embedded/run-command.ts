import { spawn } from "node:child_process";
import type { ServerAccount } from "./account.js";

const windows = process.platform === "win32";

/**
 * The server gets none of our variables: it needs none, PG* and LD_* ones would change it, and a secret among
 * them could be read in /proc. LC_ALL keeps macOS from starting a thread, which the postmaster forbids; TZ
 * spares initdb a search through all time zones.
 */
export const commandEnvironment: NodeJS.ProcessEnv | undefined = windows
  ? undefined
  : { PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", LC_ALL: "C", TZ: "UTC" };

export interface CommandResult {
  ok: boolean;
  /** The last of what the program wrote, for an error message. */
  output: string;
}

interface CommandOptions {
  account: ServerAccount;
  cwd: string;
  /** Off for a program that leaves a server behind, which would hold the pipe open. */
  capture: boolean;
}

/** Runs a program to its end, in a session of its own so that Ctrl-C in the terminal does not reach it. */
export function runCommand(program: string, args: string[], options: CommandOptions): Promise<CommandResult> {
  const [command, ...rest] = [...options.account.prefix, program, ...args];
  return new Promise((resolve) => {
    const pipe = options.capture ? "pipe" : "ignore";
    const child = spawn(command!, rest, {
      cwd: options.cwd,
      env: commandEnvironment,
      stdio: ["ignore", pipe, pipe],
      detached: !windows,
      windowsHide: true,
      ...options.account.ids,
    });
    let output = "";
    const collect = (chunk: Buffer) => (output = (output + chunk.toString()).slice(-2000));
    child.stdout?.on("data", collect);
    child.stderr?.on("data", collect);
    child.once("error", (error) => resolve({ ok: false, output: error.message }));
    child.once(options.capture ? "close" : "exit", (code) => resolve({ ok: code === 0, output }));
  });
}
