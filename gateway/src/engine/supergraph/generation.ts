import { QueryPlanner } from "@graphql-hive/router-query-planner";
import { parse, type GraphQLScalarType, type GraphQLSchema } from "graphql";
import { checkScalars } from "../../errors/checked-scalars.js";
import { apiSchemaOf } from "./api-schema.js";
import { EntityKeys } from "./entity-keys.js";
import { PlanCache } from "../plan/plan-cache.js";
import { PlannedKeys } from "../plan/planner-alias.js";
import { plannerSupergraph, type PlannerSupergraph } from "./planner-supergraph.js";
import { PossibleTypes } from "./possible-types.js";
import type { PreparedOperation } from "../plan/prepared-operation.js";
import { checkedSupergraph } from "./supergraph-check.js";

/** One supergraph with everything made from it. Requests keep the generation they began with. */
export interface Generation {
  readonly supergraphSdl: string;
  readonly planner: QueryPlanner;
  /** The schema clients see, without what is @inaccessible. */
  readonly apiSchema: GraphQLSchema;
  readonly apiTypes: PossibleTypes;
  readonly types: PossibleTypes;
  readonly keys: EntityKeys;
  readonly plannedKeys: PlannedKeys;
  readonly subgraphName: PlannerSupergraph["subgraphName"];
  readonly operations: PlanCache<PreparedOperation>;
}

/** @throws Error when the supergraph cannot be read, planned over, or shows clients no valid schema */
export function createGeneration(
  supergraphSdl: string,
  planCacheWeight: number,
  scalars: Readonly<Record<string, GraphQLScalarType>>,
): Generation {
  const document = parse(supergraphSdl, { noLocation: true });
  const supergraph = checkedSupergraph(document);
  // The planner has a consumerSchema too, but it shows __schema and the built-in scalars as if they were its own.
  const apiSchema = apiSchemaOf(document);
  const { sdl, subgraphName } = plannerSupergraph(supergraphSdl, document);
  const planner = new QueryPlanner(sdl);
  checkScalars(apiSchema, scalars);
  return {
    supergraphSdl,
    planner,
    apiSchema,
    apiTypes: new PossibleTypes(apiSchema),
    types: new PossibleTypes(supergraph),
    keys: new EntityKeys(document, supergraph),
    plannedKeys: new PlannedKeys(supergraph),
    subgraphName,
    operations: new PlanCache(planCacheWeight),
  };
}
