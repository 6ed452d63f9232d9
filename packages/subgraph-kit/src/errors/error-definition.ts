import type { Message } from "@payung/jamsostek";

type Parameters = Readonly<Record<string, string | number>>;

/** What an error code means, for docs/errors.md, and its sentence in both languages. */
export interface ErrorDefinition {
  readonly description: Message;
  /**
   * The HTTP status with which it refuses a whole request. 200 where it only stands at a field: the rest of the answer
   * is right, and a status cannot say both.
   */
  readonly status: 200 | 400 | 401 | 403 | 408 | 409 | 413 | 415 | 500 | 503;
  readonly messages: (parameters: Parameters) => Message;
}

export function define(
  status: ErrorDefinition["status"],
  description: Message,
  messages: ErrorDefinition["messages"],
): ErrorDefinition {
  return { status, description, messages };
}
