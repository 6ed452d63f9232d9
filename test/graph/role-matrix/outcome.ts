import type { Answer } from "../harness/open-graph.js";

/** Problems that say that who asks may not, at whatever place. */
const OF_THE_ACTOR = new Set(["NOT_ALLOWED_HERE"]);

/** What became of a question with one field. */
export function outcomeOf({ data, errors }: Answer): string {
  if (errors?.[0]) return String(errors[0].extensions["code"]);
  const [value] = Object.values(data ?? {}) as unknown[];
  if (isNothing(value)) return "empty";
  const code = codeIn(value as Told);
  // What lies elsewhere is not told from what is nowhere.
  if (code === "NOT_FOUND") return "empty";
  return code !== undefined && OF_THE_ACTOR.has(code) ? code : "answers";
}

/** What became of a request beside the graph that was refused: by who asks, or by what was asked. */
export function outcomeOfRefusal({ errors }: Answer): string {
  const code = String(errors?.[0]?.extensions["code"]);
  return ["UNAUTHENTICATED", "FORBIDDEN"].includes(code) ? code : "answers";
}

interface Told {
  readonly code?: string;
  readonly enrolments?: readonly { readonly notice?: { readonly code: string } | null }[];
}

/** Of a problem, or of the one row that was asked for. */
function codeIn({ code, enrolments }: Told): string | undefined {
  return code ?? enrolments?.[0]?.notice?.code;
}

/** Null, a list without members, a connection without rows. */
function isNothing(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (Array.isArray(value)) return value.every(isNothing);
  const { nodes } = value as { nodes?: unknown[] };
  return nodes?.length === 0;
}
