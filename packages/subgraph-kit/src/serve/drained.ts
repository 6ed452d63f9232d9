import type { Server } from "node:http";

/**
 * Closes a server: requests under way have `within` milliseconds, what takes longer is cut off. A connection that ends
 * its request while we stop is kept alive by Node: look for idle ones until none is left.
 */
export async function drained(server: Server, within: number): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  const sweep = setInterval(() => server.closeIdleConnections(), 20);
  const cut = setTimeout(() => server.closeAllConnections(), within);
  await closed;
  clearInterval(sweep);
  clearTimeout(cut);
}
