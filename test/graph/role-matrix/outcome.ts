import type { Answer } from "../harness/open-graph.js";

/** Problems that say that who asks may not, at whatever place. */
const OF_THE_ACTOR = new Set(["NOT_ALLOWED_HERE"]);

/** What became of a question with one field. */
export function outcomeOf({ data, errors }: Answer): string {
  if (errors?.[0]) return String(errors[0].extensions["code"]);
  const [value] = Object.values(data ?? {}) as unknown[];
  if (isNothing(value)) return "empty";
  const { code } = value as { code?: string };
  // What lies elsewhere is not told from what is nowhere.
  if (code === "NOT_FOUND") return "empty";
  return code !== undefined && OF_THE_ACTOR.has(code) ? code : "answers";
}

/** Null, a list without members, a connection without rows. */
function isNothing(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (Array.isArray(value)) return value.every(isNothing);
  const { nodes } = value as { nodes?: unknown[] };
  return nodes?.length === 0;
}
