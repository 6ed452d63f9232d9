import type { FlattenNodePathSegment } from "@graphql-hive/router-query-planner";
import { isJsonObject, isOfType, type JsonObject } from "../json-object.js";
import type { PossibleTypes } from "../supergraph/possible-types.js";

type Segment =
  | { readonly kind: "items" }
  | { readonly kind: "field"; readonly name: string }
  | { readonly kind: "type"; readonly names: ReadonlySet<string> };

export type ResponsePath = readonly (string | number)[];

/** Where in the merged data the entities of a fetch stand, such as `nodes.@|[User].friends.@`. */
export class FlattenPath {
  /** The field names alone, joined and ended by dots; tells whether one path reaches below another. */
  readonly fieldsKey: string;
  readonly #segments: readonly Segment[];

  constructor(path: readonly FlattenNodePathSegment[], types: PossibleTypes) {
    this.#segments = path.map((segment) => toSegment(segment, types));
    this.fieldsKey = this.#segments.map((s) => (s.kind === "field" ? `${s.name}.` : "")).join("");
  }

  /** Appends the entities below `data` to `found`, in document order; nulls and other types are passed over. */
  collect(data: unknown, found: JsonObject[]): void {
    collect(data, this.#segments, 0, found);
  }

  /** Visits the same entities in the same order together with their paths; slow, for errors only. */
  visit(data: unknown, visitor: (entity: JsonObject, path: ResponsePath) => void): void {
    visit(data, this.#segments, 0, [], visitor);
  }
}

function toSegment(segment: FlattenNodePathSegment, types: PossibleTypes): Segment {
  if (segment === "@") return { kind: "items" };
  if ("Field" in segment) return { kind: "field", name: segment.Field };
  return { kind: "type", names: types.of(segment.TypeCondition) };
}

function collect(start: unknown, segments: readonly Segment[], from: number, found: JsonObject[]): void {
  let value = start;
  for (let index = from; value !== null && typeof value === "object"; index++) {
    const segment = segments[index];
    if (Array.isArray(value)) {
      // Lists of lists have one "@" or several; a path may also end on a list without one.
      const next = segment?.kind === "items" ? index + 1 : index;
      for (const item of value) collect(item, segments, next, found);
      return;
    }
    const object = value as JsonObject;
    if (segment === undefined) {
      found.push(object);
      return;
    }
    if (segment.kind === "items") return;
    if (segment.kind === "field") value = object[segment.name];
    else if (!isOfType(object, segment.names)) return;
  }
}

function visit(
  value: unknown,
  segments: readonly Segment[],
  index: number,
  path: ResponsePath,
  visitor: (entity: JsonObject, path: ResponsePath) => void,
): void {
  const segment = segments[index];
  if (Array.isArray(value)) {
    const next = segment?.kind === "items" ? index + 1 : index;
    for (const [position, item] of value.entries()) visit(item, segments, next, [...path, position], visitor);
    return;
  }
  if (!isJsonObject(value)) return;
  if (segment === undefined) visitor(value, path);
  else if (segment.kind === "field") {
    visit(value[segment.name], segments, index + 1, [...path, segment.name], visitor);
  } else if (segment.kind === "type" && isOfType(value, segment.names)) {
    visit(value, segments, index + 1, path, visitor);
  }
}
