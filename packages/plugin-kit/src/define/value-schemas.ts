import { VERIFICATIONS, isLocalDate } from "@payung/jamsostek";
import type { Message } from "@payung/jamsostek";
import { z } from "zod";
import { isRegionCode } from "../region-code.js";
import { NOT_STATED } from "../scheme.js";
import { shown } from "./plugin-problem.js";
import { own } from "./zod-problems.js";

/** A value that a question accepts, or a sentence with what was found. */
function accepted(accepts: (value: unknown) => boolean, allowed: Message) {
  return z.unknown().superRefine((value, context) => {
    if (accepts(value)) return;
    const found = shown(value);
    context.addIssue(
      own({
        id: `yang boleh: ${allowed.id}; yang ada: ${found}`,
        en: `allowed: ${allowed.en}; found: ${found}`,
      }) as never,
    );
  });
}

export const text = z.string().trim().min(1);

export const messageSchema = z.strictObject({ id: text, en: text });

export const localDateSchema = accepted((value) => typeof value === "string" && isLocalDate(value), {
  id: "tanggal yang ada di kalender, TTTT-BB-HH",
  en: "a real day written YYYY-MM-DD",
});

export const regionCodeSchema = accepted((value) => typeof value === "string" && isRegionCode(value), {
  id: 'kode Kemendagri seperti "99", "99.01", "99.01.02", "99.01.02.2003", atau "ID"',
  en: 'a Kemendagri code such as "99", "99.01", "99.01.02", "99.01.02.2003", or "ID"',
});

export const rupiahSchema = accepted((value) => Number.isSafeInteger(value) && (value as number) >= 0, {
  id: "rupiah sebagai bilangan bulat, 0 sampai 2^53-1",
  en: "whole rupiah, 0 to 2^53-1",
});

export const ruleSchema = accepted((value) => typeof value === "function", {
  id: "sebuah fungsi",
  en: "a function",
});

export const legalBasisSchema = z.strictObject({
  kind: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
  number: text,
  year: z.int().min(1945).max(2100),
  title: text,
  article: text.optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  verification: z.enum(VERIFICATIONS),
});

/** Words of a list, each once and at least one, or NOT_STATED. */
export function wordsOrNotStated(words: readonly string[]) {
  return accepted((value) => value === NOT_STATED || isListOf(words, value), {
    id: `"NOT_STATED" atau daftar tanpa pengulangan dari ${words.join(", ")}`,
    en: `"NOT_STATED", or a list without repetition of ${words.join(", ")}`,
  });
}

function isListOf(words: readonly string[], value: unknown): boolean {
  if (!Array.isArray(value) || value.length === 0) return false;
  return new Set(value).size === value.length && value.every((word) => words.includes(word as string));
}
