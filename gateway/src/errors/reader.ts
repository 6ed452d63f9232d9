import type { Locale } from "@payung/jamsostek";

/** Whom an answer is for. */
export interface Reader {
  readonly locale: Locale;
  /** The number under which the log knows the request. */
  readonly requestId: string;
}
