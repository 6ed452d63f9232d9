import type { ApolloServerOptionsWithGateway, BaseContext } from "@apollo/server";
import {
  GraphQLError,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLScalarType,
  type GraphQLSchema,
} from "graphql";
import type { OperationDefinitionNode } from "graphql";
import type { SubgraphExecutor } from "../subgraph-call.js";
import { engineError } from "./engine-errors.js";
import { fragmentsOf } from "./plan/fragments.js";
import { newExecution } from "./execution.js";
import { createGeneration, type Generation } from "./supergraph/generation.js";
import type { JsonObject } from "./json-object.js";
import { PreparedOperation } from "./plan/prepared-operation.js";
import { activeOverrides, type ProgressiveOverride } from "./plan/progressive-override.js";
import { runOperation } from "./run-operation.js";

type GatewayInterface = ApolloServerOptionsWithGateway<BaseContext>["gateway"];
type SchemaListener = Parameters<GatewayInterface["onSchemaLoadOrUpdate"]>[0];

export interface EngineOptions {
  readonly supergraphSdl: string;
  readonly executeSubgraph: SubgraphExecutor;
  /** Decides about the labels of progressive overrides; without it they are all off. */
  readonly progressiveOverride?: ProgressiveOverride | undefined;
  /**
   * Scalars whose input the gateway checks itself, by name, as literals and as variables. What their readers throw as
   * GraphQLError keeps its extensions and gets `extensions.field`, the path of the input.
   */
  readonly scalars?: Readonly<Record<string, GraphQLScalarType>> | undefined;
  /** How much text of distinct operations is kept planned, in characters; memory is some hundred times that in bytes. */
  readonly planCacheWeight?: number | undefined;
}

/** What the engine reads of Apollo Server's request; validated against the schema it names. */
export interface EngineRequest {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode | undefined;
  readonly operationName: string | null;
  readonly source: string;
  readonly queryHash: string;
  readonly context: object;
  readonly request: {
    readonly operationName?: string | undefined;
    readonly variables?: JsonObject | undefined;
  };
}

/** The federation engine: hand it to Apollo Server as its `gateway`. */
export class Engine implements GatewayInterface {
  readonly #options: EngineOptions;
  readonly #listeners = new Set<SchemaListener>();
  /** A request is answered by the generation it was validated against, also when another has come since. */
  readonly #generations = new WeakMap<GraphQLSchema, Generation>();
  #current: Generation;

  constructor(options: EngineOptions) {
    this.#options = options;
    this.#current = this.#generate(options.supergraphSdl);
  }

  /** The schema clients see now. */
  get apiSchema(): GraphQLSchema {
    return this.#current.apiSchema;
  }

  /**
   * Replaces the supergraph. Requests in flight end as they began; new ones see the new graph.
   * @throws Error when the supergraph is not usable; the old one then goes on serving
   */
  update(supergraphSdl: string): void {
    this.#current = this.#generate(supergraphSdl);
    for (const listener of this.#listeners) this.#announce(listener);
  }

  onSchemaLoadOrUpdate(listener: SchemaListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async load(): ReturnType<GatewayInterface["load"]> {
    for (const listener of this.#listeners) this.#announce(listener);
    return { executor: (request) => this.execute(request) };
  }

  async stop(): Promise<void> {
    this.#listeners.clear();
  }

  /** Answers one validated request. Errors are in the result; it rejects only when the operation cannot be planned. */
  async execute(request: EngineRequest): Promise<ExecutionResult<JsonObject>> {
    const { operation, context } = request;
    if (operation === undefined) return { errors: [unknownOperation(request.request.operationName)] };
    if (operation.operation === OperationTypeNode.SUBSCRIPTION) return { errors: [subscriptionRefused()] };
    const generation = this.#generations.get(request.schema) ?? this.#current;
    const prepared = prepare(generation, operation, request);
    const variables = prepared.coerceVariables(request.request.variables);
    if ("errors" in variables) return { errors: variables.errors };
    const overrides = activeOverrides(generation.planner, this.#options.progressiveOverride, context);
    const compiled = prepared.compiled(variables.coerced, overrides);
    const execution = newExecution(variables.coerced, context, this.#options.executeSubgraph);
    return runOperation(
      compiled instanceof Promise ? await compiled : compiled,
      execution,
      generation.apiSchema,
    );
  }

  #generate(supergraphSdl: string): Generation {
    const generation = createGeneration(
      supergraphSdl,
      this.#options.planCacheWeight ?? 2_000_000,
      this.#options.scalars ?? {},
    );
    this.#generations.set(generation.apiSchema, generation);
    return generation;
  }

  #announce(listener: SchemaListener): void {
    listener({ apiSchema: this.#current.apiSchema, coreSupergraphSdl: this.#current.supergraphSdl });
  }
}

/** @throws Error when the supergraph is not usable */
export function createEngine(options: EngineOptions): Engine {
  return new Engine(options);
}

function prepare(
  generation: Generation,
  operation: OperationDefinitionNode,
  { document, operationName, queryHash, source }: EngineRequest,
): PreparedOperation {
  const key = operationName === null ? queryHash : `${queryHash} ${operationName}`;
  return generation.operations.getOrCreate(
    key,
    source.length,
    () => new PreparedOperation(generation, operation, fragmentsOf(document), source.length),
  );
}

function unknownOperation(name: string | undefined): GraphQLError {
  if (name) return new GraphQLError(`Unknown operation named "${name}".`);
  return new GraphQLError("Must provide operation name if query contains multiple operations.");
}

const subscriptionRefused = (): GraphQLError =>
  engineError("SUBSCRIPTIONS_NOT_SUPPORTED", "The gateway answers queries and mutations, no subscriptions.");
