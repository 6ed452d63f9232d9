import type { LegalBasis } from "./legal-basis.js";
import type { Message } from "./message.js";
import { RuleError } from "./rule-error.js";
import { groupDigits } from "./rupiah.js";

/** The error of an input that no rule can take: which field, and what is allowed. */
export function invalidInput(field: string, messages: Message, basis?: LegalBasis): RuleError {
  return new RuleError("INVALID_RULE_INPUT", messages, basis === undefined ? { field } : { field, basis });
}

/** A whole number within bounds, both included. @throws RuleError INVALID_RULE_INPUT naming the field and the bounds. */
export function wholeNumber(
  value: number,
  field: string,
  bounds: { readonly least: number; readonly most: number },
): number {
  if (Number.isSafeInteger(value) && value >= bounds.least && value <= bounds.most) return value;
  const [id, en] = (["id", "en"] as const).map((locale) => ({
    least: groupDigits(bounds.least, locale),
    most: groupDigits(bounds.most, locale),
  }));
  throw invalidInput(field, {
    id: `${field} ${value} tidak sah: harus bilangan bulat dari ${id?.least} sampai ${id?.most}.`,
    en: `${field} ${value} is not valid: it is a whole number from ${en?.least} to ${en?.most}.`,
  });
}

/** @throws RuleError INVALID_RULE_INPUT when the value is not one of the allowed words. */
export function oneOf<T extends string>(value: string, allowed: readonly T[], field: string): T {
  const found = allowed.find((word) => word === value);
  if (found !== undefined) return found;
  throw invalidInput(field, {
    id: `${field} "${value}" tidak dikenal; yang boleh: ${allowed.join(", ")}.`,
    en: `${field} "${value}" is not known; allowed are ${allowed.join(", ")}.`,
  });
}

/** Words of a list, each once. @throws RuleError INVALID_RULE_INPUT for an empty list, a repeated or an unknown word. */
export function distinctWords<T extends string>(
  values: readonly string[],
  allowed: readonly T[],
  field: string,
): T[] {
  const words = values.map((value) => oneOf(value, allowed, field));
  if (words.length === 0) {
    throw invalidInput(field, {
      id: `${field} kosong: sebut sekurang-kurangnya satu dari ${allowed.join(", ")}.`,
      en: `${field} is empty: name at least one of ${allowed.join(", ")}.`,
    });
  }
  const repeated = words.find((word, index) => words.indexOf(word) !== index);
  if (repeated === undefined) return words;
  throw invalidInput(field, {
    id: `${field} menyebut ${repeated} lebih dari sekali.`,
    en: `${field} names ${repeated} more than once.`,
  });
}
