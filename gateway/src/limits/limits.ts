/** What a query may hold. The library's rules come too late, see check-query.ts. */
export interface Limits {
  /** Of a request's body, in bytes. */
  readonly bytes: number;
  /** Names, braces, values and so on of the query's text. */
  readonly tokens: number;
  /** Fields within fields. From a province to the names of its villages it is 8, GraphiQL's introspection 15. */
  readonly depth: number;
  /** Fields once every fragment is written out where it is used. */
  readonly fields: number;
  /** Aliases, fragments written out. */
  readonly aliases: number;
  /** Directives at one place of the query, and in the whole of it, fragments written out. */
  readonly directivesAtOnePlace: number;
  readonly directives: number;
  /** Rows that the query asks for at most, counting pages by their `first`. */
  readonly rows: number;
  /** The same where more than three pages lie within each other, as no question about one province needs. */
  readonly rowsOfDeepPages: number;
}

export const LIMITS: Limits = {
  bytes: 100_000,
  tokens: 2_000,
  depth: 20,
  fields: 1_000,
  aliases: 15,
  directivesAtOnePlace: 5,
  directives: 50,
  rows: 1_250_000,
  rowsOfDeepPages: 50_000,
};
