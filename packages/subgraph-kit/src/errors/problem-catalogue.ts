import type { Message } from "@payung/jamsostek";

/**
 * Every code of a `Problem`, with its sentence: what is wrong and what to do; {words} are filled in. They are members
 * of results, not errors: the request went well, and nothing was changed.
 */
export const PROBLEMS = {
  IDEMPOTENCY_KEY_REUSED: {
    id: "idempotencyKey ini sudah dipakai untuk permintaan lain: pakai UUID baru untuk setiap permintaan baru.",
    en: "This idempotencyKey was used for another request: take a new UUID for each new request.",
  },
  NOT_ALLOWED_HERE: {
    id: "Peran atau wilayah Anda tidak mengizinkan ini untuk wilayah {region}.",
    en: "Your role or region does not allow this for the region {region}.",
  },
  SAME_PERSON: {
    id: "Yang mengusulkan tidak boleh memutuskan: minta orang kedua.",
    en: "Whoever proposed it may not decide it: ask a second person.",
  },
} satisfies Record<string, Message>;

export type ProblemCode = keyof typeof PROBLEMS;
