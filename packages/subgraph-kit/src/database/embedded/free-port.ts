import { createServer } from "node:net";

/** A port of 127.0.0.1 on which nobody listens: the preferred one if it is free. */
export async function freePort(preferred?: number): Promise<number> {
  return (preferred && (await tryListen(preferred))) || (await tryListen(0)) || Promise.reject(noPort());
}

function tryListen(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(undefined));
    server.listen({ port, host: "127.0.0.1" }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" ? address?.port : undefined));
    });
  });
}

function noPort(): Error {
  return new Error("No port of 127.0.0.1 is free");
}
