/** Freezes plain objects and lists to their depth; functions and instances of classes stay as they are. */
export function deepFreeze<T>(value: T, seen = new Set<unknown>()): T {
  if (!isPlain(value) || seen.has(value)) return value;
  seen.add(value);
  Object.freeze(value);
  for (const member of Object.values(value)) deepFreeze(member, seen);
  return value;
}

function isPlain(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}
