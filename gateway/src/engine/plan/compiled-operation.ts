import type { DocumentNode, OperationDefinitionNode } from "graphql";
import { tooLongToPlan } from "../../limits/rules.js";
import { engineError } from "../engine-errors.js";
import type { Step } from "../execution.js";
import { collectFields, type FieldContext, type FieldGroups } from "../answer/field-groups.js";
import type { Fragments } from "./fragments.js";
import type { Generation } from "../supergraph/generation.js";
import { introspectionDocument } from "../answer/introspection.js";
import { compilePlan } from "./plan-compiler.js";
import { plannerText } from "./planner-document.js";
import type { ActiveOverrides } from "./progressive-override.js";
import { ObjectProjection } from "../answer/projection.js";
import { ProjectionCompiler } from "../answer/projection-compiler.js";
import type { Flags } from "./selection-flags.js";

const PLAN_WITHIN_MS = 1_000;

/** An operation ready to run, for one choice of its flags and overrides. */
export interface CompiledOperation {
  /** Undefined when no subgraph is needed. */
  readonly fetch: Step | undefined;
  readonly introspection: DocumentNode | undefined;
  readonly projection: ObjectProjection;
}

/** @throws GraphQLError coded QUERY_PLAN_FAILED or PLAN_NODE_NOT_SUPPORTED */
export async function compileOperation(
  generation: Generation,
  operation: OperationDefinitionNode,
  fragments: Fragments,
  flags: Flags,
  overrides: ActiveOverrides,
): Promise<CompiledOperation> {
  const root = generation.apiSchema.getRootType(operation.operation)!;
  const context: FieldContext = { fragments, flags, types: generation.apiTypes };
  const { groups } = collectFields([operation.selectionSet], root, context);
  const introspected = fieldsNamed(groups, (name) => name === "__schema" || name === "__type");
  const fetched = fieldsNamed(groups, (name) => !name.startsWith("__"));
  const compiler = new ProjectionCompiler(generation.apiSchema, generation.plannedKeys, context);
  return {
    fetch:
      fetched.size === 0 ? undefined : await planFetch(generation, operation, fetched, context, overrides),
    introspection:
      introspected.size === 0 ? undefined : introspectionDocument(operation, introspected, fragments),
    projection: new ObjectProjection(compiler, [operation.selectionSet], root),
  };
}

const fieldsNamed = (fields: FieldGroups, isMeant: (name: string) => boolean): FieldGroups =>
  new Map([...fields].filter(([, [node]]) => isMeant(node!.name.value)));

async function planFetch(
  { planner, types, keys, plannedKeys, subgraphName }: Generation,
  operation: OperationDefinitionNode,
  fields: FieldGroups,
  { fragments, flags }: FieldContext,
  { labels, percentage }: ActiveOverrides,
): Promise<Step> {
  const text = plannerText(operation, fields, { fragments, flags, plannedKeys });
  // A legal query of a thousand fields through interfaces can cost the planner minutes: it has a second.
  const signal = AbortSignal.timeout(PLAN_WITHIN_MS);
  const plan = await planner
    .planAsync(text, null, new Set(labels), percentage, signal)
    .catch((cause: Error) => {
      if (signal.aborted) throw tooLongToPlan(PLAN_WITHIN_MS);
      throw engineError("QUERY_PLAN_FAILED", "The gateway found no way to fetch this operation.", cause);
    });
  return compilePlan(plan, { types, keys, subgraphName, entityPaths: [] });
}
