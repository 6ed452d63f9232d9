import type { ExecutionResult, GraphQLError, GraphQLSchema } from "graphql";
import type { CompiledOperation } from "./compiled-operation.js";
import type { Execution } from "./execution.js";
import { introspect } from "./introspection.js";
import type { JsonObject } from "./json-object.js";
import { violationErrors } from "./null-violation.js";
import { NULLED, ProjectionState } from "./projection.js";

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
  const answer = projection.project(data, state);
  if (state.violations.length > 0) errors.push(...violationErrors(state.violations, errors));
  return toResult(answer === NULLED ? null : answer, errors);
}

function toResult(data: JsonObject | null, errors: readonly GraphQLError[]): ExecutionResult<JsonObject> {
  return errors.length === 0 ? { data } : { data, errors };
}
