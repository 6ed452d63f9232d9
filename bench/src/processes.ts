import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const children = new Set<ChildProcess>();

/** Starts a program of the bench, or another one by its whole path, in a process of its own. */
export function start(
  program: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): ChildProcess {
  const path = program.startsWith("/") ? program : fileURLToPath(new URL(program, import.meta.url));
  const env = { ...process.env, NODE_ENV: "production", ...environment };
  const child = fork(path, args, { env, stdio: ["ignore", "ignore", "inherit", "ipc"] });
  children.add(child);
  child.once("exit", () => children.delete(child));
  return child;
}

/** The first message of a process. @throws Error when it ends without one */
export async function messageOf(child: ChildProcess): Promise<unknown> {
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`${child.spawnargs.join(" ")} ended with ${code}`);
  });
  const [message] = (await Promise.race([once(child, "message"), ended])) as [unknown];
  return message;
}

export function stopAll(): void {
  for (const child of children) child.kill("SIGKILL");
}
