import { legalBasisSchema } from "../define/value-schemas.js";

/** Citations that were looked at and cannot change since. */
const soundBases = new WeakSet<object>();

/**
 * True for a decision that is of the shape that RESULT_SCHEMAS states; false where a closer look is needed. Lists of
 * people ask for hundreds of thousands of decisions, whose citations are always the same few.
 */
export function isSoundDecision(result: unknown): boolean {
  if (!isPlain(result) || Object.keys(result).length !== 2 || typeof result["eligible"] !== "boolean")
    return false;
  const reasons: unknown = result["reasons"];
  return Array.isArray(reasons) && reasons.length > 0 && reasons.every(isSoundReason);
}

function isSoundReason(reason: unknown): boolean {
  if (!isPlain(reason)) return false;
  const { code, message, basis, ...others } = reason;
  return (
    Object.keys(others).length === 0 &&
    typeof code === "string" &&
    /^[A-Z][A-Z0-9_]*$/.test(code) &&
    isMessage(message) &&
    (basis === undefined || isSoundBasis(basis))
  );
}

function isMessage(message: unknown): boolean {
  if (!isPlain(message) || Object.keys(message).length !== 2) return false;
  return [message["id"], message["en"]].every((text) => typeof text === "string" && text.trim().length > 0);
}

function isSoundBasis(basis: unknown): boolean {
  if (!isPlain(basis)) return false;
  if (soundBases.has(basis)) return true;
  if (!Object.isFrozen(basis) || !legalBasisSchema.safeParse(basis).success) return false;
  soundBases.add(basis);
  return true;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
