import type { Registry, Scheme } from "@payung/plugin-kit";
import { codedError } from "./errors/coded-error.js";

const LONGEST_ECHO = 40;

/** @throws SCHEME_NOT_FOUND naming the field and the schemes that there are */
export function knownScheme(registry: Registry, code: string, field: string): Scheme {
  const found = registry.scheme(code);
  if (found) return found.scheme;
  const known = registry.schemesIn().map(({ scheme }) => scheme.code);
  throw codedError("SCHEME_NOT_FOUND", { code: code.slice(0, LONGEST_ECHO), known: known.join(", ") }, field);
}
