import type { OutgoingHttpHeaders } from "node:http";

/**
 * The sites whose pages may read answers: all, or those named ("https://monitoring.example.go.id"), or none.
 * Nothing here is kept in cookies, so a page elsewhere can only ask what anybody may ask, or what its own token allows.
 */
export type AllowedOrigins = "*" | readonly string[];

const PREFLIGHT: OutgoingHttpHeaders = {
  "access-control-allow-methods": "GET, POST",
  "access-control-allow-headers":
    "content-type, authorization, accept-language, x-request-id, apollo-require-preflight, x-apollo-operation-name",
  "access-control-max-age": "86400",
};

/** The headers that let the page of an origin read an answer. */
export function corsHeaders(allowed: AllowedOrigins, origin: string | undefined): OutgoingHttpHeaders {
  const expose = { "access-control-expose-headers": "x-request-id, content-disposition" };
  if (allowed === "*") return { "access-control-allow-origin": "*", ...expose };
  if (origin === undefined || !allowed.includes(origin)) return { vary: "origin" };
  return { "access-control-allow-origin": origin, vary: "origin", ...expose };
}

/** The answer to a browser that asks whether it may ask. */
export function preflightHeaders(allowed: AllowedOrigins, origin: string | undefined): OutgoingHttpHeaders {
  return { ...corsHeaders(allowed, origin), ...PREFLIGHT };
}
