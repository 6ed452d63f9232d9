import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import type { Locale } from "@payung/jamsostek";

/** What the server itself reads of a request's headers. */
export interface Incoming {
  /** The client's x-request-id where it is fit to be logged, otherwise a new one. */
  readonly requestId: string;
  readonly locale: Locale;
  /** As it was sent, not verified. */
  readonly authorization: string | undefined;
}

export function readIncoming(headers: IncomingHttpHeaders): Incoming {
  const sent = headers["x-request-id"];
  return {
    requestId: typeof sent === "string" && /^[\w.-]{1,64}$/.test(sent) ? sent : randomUUID(),
    locale: preferredLocale(headers["accept-language"]),
    authorization: headers.authorization,
  };
}

/** Indonesian unless English is preferred; of two that are wanted equally, the first. */
function preferredLocale(header: string | undefined): Locale {
  if (header === undefined || !/\ben\b/i.test(header)) return "id";
  let best: { readonly locale: Locale; readonly weight: number } | undefined;
  for (const part of header.slice(0, 200).split(",")) {
    const [, language, quality] = /^\s*(id|en)(?:-\w+)*\s*(?:;\s*q=([\d.]+))?\s*$/i.exec(part) ?? [];
    const weight = Number(quality ?? 1);
    if (language === undefined || !(weight > (best?.weight ?? 0))) continue;
    best = { locale: language.toLowerCase() as Locale, weight };
  }
  return best?.locale ?? "id";
}
