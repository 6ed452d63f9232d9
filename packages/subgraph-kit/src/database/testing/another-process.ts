import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { ServerAccount } from "../embedded/account.js";

/** A Node process of its own that runs built code of this package. */
export interface AnotherProcess {
  child: ChildProcess;
  /** The next line it prints, read as JSON. @throws Error with what it wrote to stderr when it ends before. */
  next<T>(): Promise<T>;
  /** Closes its standard input, which the programs here take as the wish to end, and waits for the end. */
  end(): Promise<void>;
  kill(): Promise<void>;
}

const built = new URL("../../../dist/database/", import.meta.url);

/** @param program ES module source; `built` in it is replaced by the address of this folder's built files. */
export function anotherProcess(program: string, account: ServerAccount = { prefix: [] }): AnotherProcess {
  const source = program.replaceAll("built:", built.href);
  const [command, ...args] = [...account.prefix, process.execPath, "--input-type=module", "-e", source];
  const child = spawn(command, args, { stdio: "pipe", cwd: "/", detached: true, ...account.ids });
  let complaints = "";
  child.stderr.on("data", (chunk: Buffer) => (complaints += chunk.toString()));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = once(child, "close");
  return {
    child,
    next: async <T>() => {
      const line = await lines.next();
      if (line.done) throw new Error(`The process ended: ${complaints}`);
      return JSON.parse(line.value) as T;
    },
    end: async () => {
      child.stdin.end();
      await ended;
      if (child.exitCode !== 0) throw new Error(`The process failed: ${complaints}`);
    },
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** Starts or joins the server of the directory, prints what it got, and stops when its input ends. */
export function serverElsewhere(directory: string, account?: ServerAccount): AnotherProcess {
  return anotherProcess(
    `import { startEmbedded } from "built:embedded/start-embedded.js";
     const options = { directory: ${JSON.stringify(directory)}, settings: { fsync: "off" } };
     const { stop, ...server } = await startEmbedded(options);
     console.log(JSON.stringify({ ...server, uid: process.getuid?.() }));
     process.stdin.resume().once("end", () => stop());`,
    account,
  );
}
