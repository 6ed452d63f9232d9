import { isRegionCode } from "@payung/plugin-kit";
import type { RegionCode } from "@payung/plugin-kit";
import { SignJWT, createRemoteJWKSet, errors, jwtVerify } from "jose";
import type { JWTPayload, JWTVerifyGetKey } from "jose";
import { codedError } from "../errors/coded-error.js";
import { PUBLIC_ACTOR, ROLES, actor } from "./actor.js";
import type { Actor, Role } from "./actor.js";

const AUDIENCE = "payung";

/** Where the keys of access tokens come from: an issuer's JWKS address, or one shared key. */
export type TokenKeys = { readonly jwksUrl: string } | { readonly key: Uint8Array };

/** Reads the Authorization header of a request. @throws UNAUTHENTICATED when there is a token and it is not valid. */
export type TokenVerifier = (authorization: string | undefined) => Promise<Actor>;

export function createTokenVerifier(keys: TokenKeys): TokenVerifier {
  const find: JWTVerifyGetKey | Uint8Array =
    "key" in keys ? keys.key : createRemoteJWKSet(new URL(keys.jwksUrl));
  const algorithms = "key" in keys ? ["HS256"] : ["RS256", "PS256", "ES256", "EdDSA"];
  return async (authorization) => {
    if (authorization === undefined) return PUBLIC_ACTOR;
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization)?.[1];
    if (token === undefined) throw codedError("UNAUTHENTICATED");
    try {
      const verified = await jwtVerify(token, find as JWTVerifyGetKey, { audience: AUDIENCE, algorithms });
      return actorOf(verified.payload);
    } catch (error) {
      throw isFaultOfToken(error) ? codedError("UNAUTHENTICATED") : error;
    }
  };
}

/** Why the issuer's keys could not be had: an outage there must not tell people that their token is bad. */
const FAULTS_OF_ISSUER = new Set([errors.JOSEError.code, errors.JWKSTimeout.code, errors.JWKSInvalid.code]);

function isFaultOfToken(error: unknown): boolean {
  return error instanceof errors.JOSEError && !FAULTS_OF_ISSUER.has(error.code);
}

/** An access token for trying things out, signed by the local key. @param hours how long it is good for */
export function issueToken(
  key: Uint8Array,
  role: Role,
  regions: readonly RegionCode[],
  hours = 12,
): Promise<string> {
  return new SignJWT({ role: role.toLowerCase(), regions })
    .setProtectedHeader({ alg: "HS256" })
    .setSubject(`local-${role.toLowerCase()}`)
    .setAudience(AUDIENCE)
    .setIssuedAt()
    .setExpirationTime(`${hours}h`)
    .sign(key);
}

/** SYSTEM is no role of a token: only the product itself acts so. */
function actorOf(claims: JWTPayload): Actor {
  const role = ROLES.find((each) => each !== "SYSTEM" && each.toLowerCase() === claims["role"]);
  const regions: unknown = claims["regions"] ?? [];
  const readable =
    Array.isArray(regions) && regions.every((code) => typeof code === "string" && isRegionCode(code));
  if (claims.sub === undefined || role === undefined || !readable) throw codedError("UNAUTHENTICATED");
  return actor(claims.sub, role, regions);
}
