import type {
  FetchNodePathSegment,
  FetchRewrite,
  KeyRenamer,
  ValueSetter,
} from "@graphql-hive/router-query-planner";
import type { ResponsePath } from "./flatten-path.js";
import { isJsonObject, isOfType, type JsonObject } from "../json-object.js";
import type { PossibleTypes } from "../supergraph/possible-types.js";

type Segment = { readonly key: string } | { readonly names: ReadonlySet<string> };

/** Changes objects in place, as the planner asks: sets `__typename` of representations, gives keys their names back. */
export type Rewrite = (value: unknown) => void;

/** Compiles the rewrites of one fetch; undefined when there is nothing to do. */
export function compileRewrites(
  rewrites: readonly FetchRewrite[] | undefined | null,
  types: PossibleTypes,
): Rewrite | undefined {
  if (!rewrites?.length) return undefined;
  const compiled = rewrites.map((rewrite) => compileRewrite(rewrite, types));
  return (value) => {
    for (const rewrite of compiled) rewrite(value);
  };
}

/** The interface by whose name a subgraph wants entities to be called, where it knows them as an interface object. */
export function interfaceSet(rewrites: readonly FetchRewrite[] | undefined | null): string | undefined {
  for (const rewrite of rewrites ?? []) {
    if ("KeyRenamer" in rewrite) continue;
    const { path, setValueTo } = "ValueSetter" in rewrite ? rewrite.ValueSetter : rewrite;
    const last = path.at(-1);
    if (last !== undefined && "Key" in last && last.Key === "__typename") return setValueTo;
  }
  return undefined;
}

/** The keys that rewrites rename, so that merge shapes and error paths can follow. */
export function keyRenamers(rewrites: readonly FetchRewrite[] | undefined | null): KeyRenamer[] {
  return (rewrites ?? []).flatMap((rewrite) => ("KeyRenamer" in rewrite ? [rewrite.KeyRenamer] : []));
}

/** From the planner's aliases, each of which is used once in an operation, to the keys they get after the fetch. */
export function renamedKeys(renamers: readonly KeyRenamer[]): Map<string, string> {
  return new Map(
    renamers.flatMap(({ path, renameKeyTo }) => {
      const last = path.at(-1);
      return last !== undefined && "Key" in last ? [[last.Key, renameKeyTo] as const] : [];
    }),
  );
}

/** The path of a subgraph's error, in the keys of the merged data. */
export function renameKeys(path: ResponsePath, renamed: ReadonlyMap<string, string>): ResponsePath {
  return path.map((key) => (typeof key === "string" ? (renamed.get(key) ?? key) : key));
}

function compileRewrite(rewrite: FetchRewrite, types: PossibleTypes): Rewrite {
  if ("KeyRenamer" in rewrite) return compileKeyRenamer(rewrite.KeyRenamer, types);
  return compileValueSetter("ValueSetter" in rewrite ? rewrite.ValueSetter : rewrite, types);
}

function compileKeyRenamer({ path, renameKeyTo }: KeyRenamer, types: PossibleTypes): Rewrite {
  return compileWalk(path, types, (object, key) => {
    if (!(key in object)) return;
    object[renameKeyTo] = object[key];
    delete object[key];
  });
}

function compileValueSetter({ path, setValueTo }: ValueSetter, types: PossibleTypes): Rewrite {
  return compileWalk(path, types, (object, key) => {
    object[key] = setValueTo;
  });
}

function compileWalk(
  path: readonly FetchNodePathSegment[],
  types: PossibleTypes,
  change: (object: JsonObject, key: string) => void,
): Rewrite {
  const segments = path.map((segment): Segment =>
    "Key" in segment ? { key: segment.Key } : { names: types.of(segment.TypenameEquals) },
  );
  return (value) => walk(value, segments, 0, change);
}

function walk(
  value: unknown,
  segments: readonly Segment[],
  index: number,
  change: (object: JsonObject, key: string) => void,
): void {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, segments, index, change);
    return;
  }
  const segment = segments[index];
  if (segment === undefined || !isJsonObject(value)) return;
  if ("names" in segment) {
    if (isOfType(value, segment.names)) walk(value, segments, index + 1, change);
  } else if (index === segments.length - 1) change(value, segment.key);
  else walk(value[segment.key], segments, index + 1, change);
}
