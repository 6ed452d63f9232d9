import { mkdirSync } from "node:fs";
import path from "node:path";
import { createTokenVerifier } from "../actor/access-token.js";
import type { TokenVerifier } from "../actor/access-token.js";
import type { Config } from "../config.js";
import { readOrMakeSecret } from "../database/secret-file.js";

/** The key by which the gateway signs its calls to subgraphs: the configured one, or one kept in the directory. */
export function callKey(config: Config): Uint8Array {
  return encode(config.callKey ?? localSecret(config, "call.key"));
}

/** The key of local access tokens, for a start without an issuer. */
export function localTokenKey(config: Config): Uint8Array {
  return encode(localSecret(config, "token.key"));
}

/** Verifies by the issuer's JWKS where one is configured, otherwise by the local key. */
export function tokenVerifier(config: Config): TokenVerifier {
  return createTokenVerifier(config.jwksUrl ? { jwksUrl: config.jwksUrl } : { key: localTokenKey(config) });
}

function localSecret(config: Config, file: string): string {
  mkdirSync(config.directory, { recursive: true });
  return readOrMakeSecret(path.join(config.directory, file));
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
