import { GraphQLError, Kind, parse } from "graphql";
import type { DocumentNode, GraphQLSchema } from "graphql";
import { PlanCache } from "../engine/plan/plan-cache.js";
import { askedRows } from "./asked-rows.js";
import type { AskedRows } from "./asked-rows.js";
import type { Limits } from "./limits.js";
import { readQuery } from "./read-query.js";
import type { QueryRequest } from "./read-query.js";
import { querySize } from "./query-size.js";
import { tooDeepValues, tooMany, tooManyRows, tooManyTokens } from "./rules.js";
import type { Counted } from "./rules.js";

/** @throws GraphQLError coded QUERY_TOO_LARGE, with the rule in words */
export type QueryCheck = (request: QueryRequest) => void;

/** What is known of a text: why it is refused, or what of it depends on a request's variables. */
interface Verdict {
  readonly refused?: GraphQLError;
  readonly operations?: readonly AskedRows[];
}

const PASSED: Verdict = {};
/** Characters of distinct queries whose verdict is kept. */
const REMEMBERED = 1_000_000;
const COUNTED: readonly Counted[] = ["fields", "depth", "directivesAtOnePlace", "aliases", "directives"];

/**
 * Refuses queries that would cost more than they are worth, before anything of them is validated or planned.
 *
 * The rules of @escape.tech/graphql-armor and Apollo Server's maxRecursiveSelections are not enough here: as validation
 * rules they run beside graphql-js' own, whose cost they should bound; they speak English only; and the armor's cost
 * does not see a `first` that is a variable. So this measures the parsed text itself, in time that grows with the text.
 */
export function queryCheck(schema: () => GraphQLSchema, limits: Limits): QueryCheck {
  let checkedFor: GraphQLSchema | undefined;
  let verdicts = new PlanCache<Verdict>(REMEMBERED);
  return (request) => {
    const { query, variables } = readQuery(request);
    if (query === undefined) return;
    const current = schema();
    if (current !== checkedFor) verdicts = new PlanCache(REMEMBERED);
    checkedFor = current;
    const verdict = verdicts.getOrCreate(query, query.length, () => judge(query, current, limits));
    if (verdict.refused) throw verdict.refused;
    for (const rows of verdict.operations ?? []) throwIf(rowsRefused(rows, variables, limits));
  };
}

function judge(query: string, schema: GraphQLSchema, limits: Limits): Verdict {
  const document = parsed(query, limits);
  // What is no GraphQL costs nothing more: Apollo Server says so.
  if (document === undefined) return PASSED;
  if (document instanceof GraphQLError) return { refused: document };
  const size = querySize(document);
  const over = COUNTED.find((what) => size[what] > limits[what]);
  if (over) return { refused: tooMany(over, limits[over], size[over]) };
  const operations = document.definitions
    .filter((each) => each.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => askedRows(schema, document, operation));
  const refused = operations
    .filter((each) => !each.dependsOnVariables)
    .map((each) => rowsRefused(each, {}, limits))
    .find((each) => each !== undefined);
  return refused ? { refused } : { operations: operations.filter((each) => each.dependsOnVariables) };
}

function parsed(query: string, { tokens }: Limits): DocumentNode | GraphQLError | undefined {
  try {
    return parse(query, { maxTokens: tokens, noLocation: true });
  } catch (error) {
    // The parser calls itself for every list within a list.
    if (error instanceof RangeError) return tooDeepValues();
    const message = error instanceof GraphQLError ? error.message : "";
    return message.includes(`more that ${tokens} tokens`) ? tooManyTokens(tokens) : undefined;
  }
}

function rowsRefused(
  rows: AskedRows,
  variables: Readonly<Record<string, unknown>>,
  limits: Limits,
): GraphQLError | undefined {
  const most = rows.pagesWithin > 3 ? limits.rowsOfDeepPages : limits.rows;
  const asked = rows.count(variables);
  return asked > most ? tooManyRows(most, asked) : undefined;
}

function throwIf(error: GraphQLError | undefined): void {
  if (error) throw error;
}
