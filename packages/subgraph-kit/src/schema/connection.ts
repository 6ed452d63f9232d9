import { Directive, Field, Int, ObjectType } from "type-graphql";
import type { ClassType } from "type-graphql";
import { codedError } from "../errors/coded-error.js";

@Directive("@shareable")
@ObjectType({ description: "Where a page ends, and whether more follows." })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether more follow." })
  readonly hasNextPage: boolean;

  @Field(() => String, { nullable: true, description: "Pass it as `after` to get the next page." })
  readonly endCursor: string | null;
}

export interface EdgeOf<T> {
  readonly node: T;
  readonly cursor: string;
}

export interface ConnectionOf<T> {
  readonly edges: readonly EdgeOf<T>[];
  readonly pageInfo: PageInfo;
}

/** The Relay connection of a node type: `RegionConnection` and `RegionEdge` for `Region`. */
export function connectionType<T extends object>(name: string, node: () => ClassType<T>) {
  @ObjectType(`${name}Edge`, { description: `One ${name} of a page.` })
  class Edge implements EdgeOf<T> {
    @Field(node, { description: "The node itself." })
    readonly node: T;

    @Field(() => String, { description: "Where the node stands in the list." })
    readonly cursor: string;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${name}.` })
  class Connection implements ConnectionOf<T> {
    @Field(() => [Edge], { description: "The nodes, each with its cursor." })
    readonly edges: Edge[];

    @Field(() => [node()], { description: "The nodes alone, for those who need no cursors." })
    nodes(): T[] {
      return this.edges.map((edge) => edge.node);
    }

    @Field(() => PageInfo, { description: "Where the page ends." })
    readonly pageInfo: PageInfo;

    @Field(() => Int, { description: "How many there are in all, on this page and off it." })
    readonly totalCount: number;
  }
  return Connection;
}

/** How many a page holds where `first` is not given, or is null. */
export const DEFAULT_PAGE_SIZE = 50;

/** Reads `first`. @throws INVALID_PAGE beyond 1..most, naming the field. */
export function pageSize(first: number, most: number): number {
  if (Number.isInteger(first) && first >= 1 && first <= most) return first;
  throw codedError("INVALID_PAGE", { rule: `first: 1..${most} (${first})` }, "first");
}

/** A keyset cursor: the sort key of a row, as opaque text. */
export function encodeCursor(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key)).toString("base64url");
}

/** Text that PostgreSQL can compare: it knows no character 0. */
function isSortKey(part: unknown): part is string {
  return typeof part === "string" && !part.includes("\0");
}

/** The sort key again. @throws INVALID_PAGE when the text is not a cursor of so many parts. */
export function decodeCursor(cursor: string, parts: number): string[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    if (Array.isArray(key) && key.length === parts && key.every(isSortKey)) return key;
  } catch {
    // not JSON: refused below
  }
  throw codedError("INVALID_PAGE", { rule: "after: endCursor" }, "after");
}
