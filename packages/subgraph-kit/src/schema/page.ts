import type { ConnectionOf, EdgeOf, PageInfo } from "./connection.js";
import { encodeCursor } from "./connection.js";

/** How a page is made of rows that were read in order, one more than the page holds. */
export interface PageOf<T> {
  readonly rows: readonly T[];
  readonly first: number;
  /** The sort key of a row. */
  readonly keyOf: (row: T) => readonly string[];
  /** Counts all rows; called only when somebody asks. */
  readonly count: () => Promise<number>;
}

/** Its cursor is written only where it is asked for. */
class Edge<T> implements EdgeOf<T> {
  readonly node: T;
  readonly #keyOf: PageOf<T>["keyOf"];

  constructor(node: T, keyOf: PageOf<T>["keyOf"]) {
    this.node = node;
    this.#keyOf = keyOf;
  }

  get cursor(): string {
    return encodeCursor(this.#keyOf(this.node));
  }
}

/** A Relay connection over rows; `totalCount` costs a statement only where it is asked for. */
export class Page<T> implements ConnectionOf<T> {
  readonly edges: readonly EdgeOf<T>[];
  readonly pageInfo: PageInfo;
  readonly #count: () => Promise<number>;

  constructor({ rows, first, keyOf, count }: PageOf<T>) {
    this.edges = rows.slice(0, first).map((node) => new Edge(node, keyOf));
    this.pageInfo = { hasNextPage: rows.length > first, endCursor: this.edges.at(-1)?.cursor ?? null };
    this.#count = count;
  }

  // A getter of the class, not of the object: TypeGraphQL copies an object's own properties to resolve `nodes`.
  get totalCount(): Promise<number> {
    return this.#count();
  }
}
