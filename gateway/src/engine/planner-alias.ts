import type { FieldNode } from "graphql";

/**
 * The names under which clients' aliases and variables are planned. A client may alias any field to the name of
 * another, `id: nick`: planned as it stands, it would hide the key from the next fetch, `__typename: nick` would hide
 * the type, and a variable `$representations` would clash with the planner's own. So all of them are planned, fetched
 * and merged under names no supergraph has, and given back in the answer.
 */
const PREFIX = "_c_";

export const plannedName = (name: string): string => PREFIX + name;

/** The client's name for a planned one. */
export const clientName = (name: string): string =>
  name.startsWith(PREFIX) ? name.slice(PREFIX.length) : name;

/** The key under which the merged data holds a field of the client's operation. */
export function plannedKey({ alias, name }: FieldNode): string {
  if (alias !== undefined) return plannedName(alias.value);
  return name.value.startsWith(PREFIX) ? plannedName(name.value) : name.value;
}
