import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { start } from "../processes.js";

const MAIN = fileURLToPath(new URL("../../../gateway/dist/main.js", import.meta.url));

export interface ScratchPayung {
  readonly origin: string;
  stop(): Promise<void>;
}

/** The product in a process of its own, with its data in a folder and no sample. */
export async function startScratch(directory: string): Promise<ScratchPayung> {
  const port = await freePort();
  const child = start(MAIN, [], { PORT: String(port), PAYUNG_DIRECTORY: directory, PAYUNG_SAMPLE: "0" });
  const origin = `http://127.0.0.1:${port}`;
  for (let attempt = 0; ; attempt++) {
    if (
      await fetch(`${origin}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      break;
    if (attempt > 1_200) throw new Error("Payung does not start");
    await wait(100);
  }
  return {
    origin,
    stop: async () => {
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
