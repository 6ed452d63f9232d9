import type { GraphQLError } from "graphql";
import type { JsonObject } from "../json-object.js";

/**
 * The errors of an answer, each once.
 * @param onlyOfNulls leaves out errors that explain no null of the answer
 */
export function reportedErrors(
  errors: readonly GraphQLError[],
  data: JsonObject | null,
  onlyOfNulls: boolean,
): GraphQLError[] {
  const seen = new Set<string>();
  return errors.filter((error) => {
    if (onlyOfNulls && !explainsNull(error, data)) return false;
    const identity = JSON.stringify([error.path, error.message]);
    if (seen.has(identity)) return false;
    seen.add(identity);
    return true;
  });
}

function explainsNull({ path }: GraphQLError, data: unknown): boolean {
  let value = data;
  for (const key of path ?? []) {
    if (value === null || typeof value !== "object") break;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value === null;
}
