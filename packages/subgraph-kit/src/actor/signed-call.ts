import { createHash } from "node:crypto";
import { SignJWT, errors, jwtVerify } from "jose";
import type { RegionCode } from "@payung/plugin-kit";
import { actor } from "./actor.js";
import type { Actor, Role } from "./actor.js";

const LIFETIME_SECONDS = 60;

interface CallClaims {
  readonly role: Role;
  readonly regions: readonly RegionCode[];
  /** SHA-256 of the body, so that a signature fits one call only. */
  readonly body: string;
}

/** The bearer token of one call from the gateway to a subgraph: who asks, for whom, for which body, for 60 seconds. */
export function signCall(
  key: Uint8Array,
  subgraph: string,
  who: Actor,
  body: string,
  now: number,
): Promise<string> {
  const seconds = Math.floor(now / 1000);
  return new SignJWT({ role: who.role, regions: who.regions, body: digest(body) } satisfies CallClaims)
    .setProtectedHeader({ alg: "HS256" })
    .setSubject(who.subject)
    .setAudience(audience(subgraph))
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + LIFETIME_SECONDS)
    .sign(key);
}

/** The actor of a signed call, or undefined when the token is not the gateway's, for another subgraph or body, or old. */
export async function verifyCall(
  key: Uint8Array,
  subgraph: string,
  token: string,
  body: string,
  now: number,
): Promise<Actor | undefined> {
  const about = { audience: audience(subgraph), algorithms: ["HS256"], currentDate: new Date(now) };
  try {
    const { payload } = await jwtVerify<CallClaims>(token, key, about);
    if (payload.body !== digest(body) || payload.sub === undefined) return undefined;
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
