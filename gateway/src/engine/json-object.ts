/** An object of a subgraph's answer. */
export type JsonObject = Record<string, unknown>;

export const isJsonObject = (value: unknown): value is JsonObject =>
  value !== null && typeof value === "object" && !Array.isArray(value);

/** The object's `__typename`, where it was asked for. */
export const typenameOf = (object: JsonObject): unknown => object["__typename"];

/** Whether a type condition holds. It does where no type was asked for: then the planner knows that it always will. */
export function isOfType(object: JsonObject, names: ReadonlySet<string>): boolean {
  const typename = typenameOf(object);
  return typename === undefined || names.has(typename as string);
}
