import type { ExecutionResult, GraphQLSchema } from "graphql";
import type { CompiledOperation } from "./plan/compiled-operation.js";
import type { Execution } from "./execution.js";
import { introspect } from "./answer/introspection.js";
import type { JsonObject } from "./json-object.js";
import { violationErrors } from "./answer/null-violation.js";
import { reportedErrors } from "./fetch/reported-errors.js";
import { NULLED, ProjectionState } from "./answer/projection.js";

/** Runs the plan, then makes the answer from what came back. */
export async function runOperation(
  { fetch, introspection, projection }: CompiledOperation,
  execution: Execution,
  apiSchema: GraphQLSchema,
): Promise<ExecutionResult<JsonObject>> {
  const waiting = fetch?.(execution);
  if (waiting !== undefined) await waiting;
  const { errors, data, variables } = execution;
  const introspected = introspection && introspect(apiSchema, introspection, variables);
  if (introspected?.errors !== undefined) errors.push(...introspected.errors);
  const state = new ProjectionState(introspected?.data ?? {});
  const projected = projection.project(data, state);
  const answer = projected === NULLED ? null : projected;
  if (state.violations.length > 0) errors.push(...violationErrors(state.violations, errors));
  if (errors.length === 0) return { data: answer };
  const reported = reportedErrors(errors, answer, execution.fetchedMore);
  return reported.length === 0 ? { data: answer } : { data: answer, errors: reported };
}
