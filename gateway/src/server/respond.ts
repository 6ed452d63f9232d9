import type { OutgoingHttpHeaders, ServerResponse } from "node:http";

/** Every answer's headers, whatever it holds. */
export const ALWAYS: OutgoingHttpHeaders = {
  "x-content-type-options": "nosniff",
  "cache-control": "no-store",
};

/** Sends a whole answer at once. */
export function respond(
  response: ServerResponse,
  status: number,
  headers: OutgoingHttpHeaders,
  body: string | Buffer,
): void {
  if (response.destroyed || response.headersSent) return;
  const length = typeof body === "string" ? Buffer.byteLength(body) : body.length;
  response.writeHead(status, { ...ALWAYS, ...headers, "content-length": length });
  response.end(response.req.method === "HEAD" ? undefined : body);
}

export function respondJson(
  response: ServerResponse,
  status: number,
  value: object,
  headers: OutgoingHttpHeaders = {},
): void {
  const json = { ...headers, "content-type": "application/json; charset=utf-8" };
  respond(response, status, json, `${JSON.stringify(value)}\n`);
}
