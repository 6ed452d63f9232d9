import { createHash } from "node:crypto";
import { SignJWT, errors, jwtVerify } from "jose";
import type { RegionCode } from "@payung/plugin-kit";
import { actor } from "./actor.js";
import type { Actor, Role } from "./actor.js";

const LIFETIME_SECONDS = 60;

interface CallClaims {
  readonly role: Role;
  readonly regions: readonly RegionCode[];
  /** SHA-256 of the body, so that a signature fits one GraphQL call only. */
  readonly body?: string;
  /** SHA-256 of method, path and query, for a call whose body streams and is not known when it is signed. */
  readonly request?: string;
}

/** What a signature is bound to: neither fits in the place of the other. */
type Binding = Pick<CallClaims, "body"> | Pick<CallClaims, "request">;

/** The bearer token of one call from the gateway to a subgraph: who asks, for whom, for which body, for 60 seconds. */
export function signCall(
  key: Uint8Array,
  subgraph: string,
  who: Actor,
  body: string,
  now: number,
): Promise<string> {
  return sign(key, subgraph, who, { body: digest(body) }, now);
}

/** The same for a call whose body streams. @param request method, path and query: "POST /imports?scheme=x" */
export function signFileCall(
  key: Uint8Array,
  subgraph: string,
  who: Actor,
  request: string,
  now: number,
): Promise<string> {
  return sign(key, subgraph, who, { request: digest(request) }, now);
}

/** The actor of a signed call, or undefined when the token is not the gateway's, for another subgraph or body, or old. */
export function verifyCall(
  key: Uint8Array,
  subgraph: string,
  token: string,
  body: string,
  now: number,
): Promise<Actor | undefined> {
  return verify(key, subgraph, token, (claims) => claims.body === digest(body), now);
}

/** The same for a call whose body streams. */
export function verifyFileCall(
  key: Uint8Array,
  subgraph: string,
  token: string,
  request: string,
  now: number,
): Promise<Actor | undefined> {
  return verify(key, subgraph, token, (claims) => claims.request === digest(request), now);
}

function sign(key: Uint8Array, subgraph: string, who: Actor, binding: Binding, now: number): Promise<string> {
  const seconds = Math.floor(now / 1000);
  return new SignJWT({ role: who.role, regions: who.regions, ...binding } satisfies CallClaims)
    .setProtectedHeader({ alg: "HS256" })
    .setSubject(who.subject)
    .setAudience(audience(subgraph))
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + LIFETIME_SECONDS)
    .sign(key);
}

async function verify(
  key: Uint8Array,
  subgraph: string,
  token: string,
  fits: (claims: CallClaims) => boolean,
  now: number,
): Promise<Actor | undefined> {
  const about = { audience: audience(subgraph), algorithms: ["HS256"], currentDate: new Date(now) };
  try {
    const { payload } = await jwtVerify<CallClaims>(token, key, about);
    if (!fits(payload) || payload.sub === undefined) return undefined;
    return actor(payload.sub, payload.role, payload.regions);
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}

function audience(subgraph: string): string {
  return `payung:subgraph:${subgraph}`;
}

function digest(body: string): string {
  return createHash("sha256").update(body).digest("base64url");
}
