import { QueryPlanner } from "@graphql-hive/router-query-planner";
import { transformSupergraphToPublicSchema } from "@theguild/federation-composition";
import { assertValidSchema, buildASTSchema, parse, type GraphQLSchema } from "graphql";
import { EntityKeys } from "./entity-keys.js";
import { PlanCache } from "./plan-cache.js";
import { PossibleTypes } from "./possible-types.js";
import type { PreparedOperation } from "./prepared-operation.js";

/** One supergraph with everything made from it. Requests keep the generation they began with. */
export interface Generation {
  readonly supergraphSdl: string;
  readonly planner: QueryPlanner;
  /** The schema clients see, without what is @inaccessible. */
  readonly apiSchema: GraphQLSchema;
  readonly apiTypes: PossibleTypes;
  readonly types: PossibleTypes;
  readonly keys: EntityKeys;
  readonly operations: PlanCache<PreparedOperation>;
}

/** @throws Error when the supergraph cannot be read, planned over, or shows clients no valid schema */
export function createGeneration(supergraphSdl: string, planCacheWeight: number): Generation {
  const planner = new QueryPlanner(supergraphSdl);
  const document = parse(supergraphSdl, { noLocation: true });
  const supergraph = buildASTSchema(document, { assumeValid: true, assumeValidSDL: true });
  // The planner has a consumerSchema too, but it shows __schema and the built-in scalars as if they were its own.
  const apiSchema = buildASTSchema(transformSupergraphToPublicSchema(document), { assumeValidSDL: true });
  assertValidSchema(apiSchema);
  return {
    supergraphSdl,
    planner,
    apiSchema,
    apiTypes: new PossibleTypes(apiSchema),
    types: new PossibleTypes(supergraph),
    keys: new EntityKeys(supergraph),
    operations: new PlanCache(planCacheWeight),
  };
}
