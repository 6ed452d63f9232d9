import { getVariableValues, type GraphQLError, type OperationDefinitionNode } from "graphql";
import { variableErrors } from "../../errors/variable-errors.js";
import { compileOperation, type CompiledOperation } from "./compiled-operation.js";
import type { Fragments } from "./fragments.js";
import type { Generation } from "../supergraph/generation.js";
import type { ActiveOverrides } from "./progressive-override.js";
import { flagVariables } from "./selection-flags.js";

type Variables = Record<string, unknown>;

/** An operation with four flags has sixteen plans; one with twenty must not fill the memory. */
const VARIANTS_AT_MOST = 64;
const NO_VARIABLES: Variables = Object.freeze({});

/** One operation of one document, with a plan for each combination of its flags that requests have asked for. */
export class PreparedOperation {
  readonly #generation: Generation;
  readonly #operation: OperationDefinitionNode;
  readonly #fragments: Fragments;
  readonly #flagNames: readonly string[];
  readonly #weight: number;
  readonly #variants = new Map<string, CompiledOperation | Promise<CompiledOperation>>();

  constructor(
    generation: Generation,
    operation: OperationDefinitionNode,
    fragments: Fragments,
    weight: number,
  ) {
    this.#generation = generation;
    this.#operation = operation;
    this.#fragments = fragments;
    this.#flagNames = flagVariables(operation, fragments);
    this.#weight = weight;
  }

  /** The request's variables as the operation declares them, defaults included; or what is wrong with them. */
  coerceVariables(
    values: Variables | undefined,
  ): { errors: readonly GraphQLError[] } | { coerced: Variables } {
    const definitions = this.#operation.variableDefinitions;
    if (!definitions?.length) return { coerced: NO_VARIABLES };
    const result = getVariableValues(this.#generation.apiSchema, definitions, values ?? {}, {
      maxErrors: 1,
    });
    if (result.errors === undefined) return { coerced: result.coerced };
    const refused = {
      operation: this.#operation,
      fragments: [...this.#fragments.values()],
      values: values ?? {},
    };
    return { errors: variableErrors({ schema: this.#generation.apiSchema, ...refused }) };
  }

  /** Compiled at most once; a promise only for the requests that arrive before it is. */
  compiled(variables: Variables, overrides: ActiveOverrides): CompiledOperation | Promise<CompiledOperation> {
    const flags = this.#flagNames.filter((name) => variables[name] === true);
    const key = flags.length === 0 ? overrides.key : `${overrides.key}|${flags.join(",")}`;
    return this.#variants.get(key) ?? this.#compile(key, new Set(flags), overrides);
  }

  async #compile(
    key: string,
    flags: ReadonlySet<string>,
    overrides: ActiveOverrides,
  ): Promise<CompiledOperation> {
    if (this.#variants.size >= VARIANTS_AT_MOST) this.#variants.clear();
    this.#generation.operations.charge(this.#weight);
    const compiling = compileOperation(this.#generation, this.#operation, this.#fragments, flags, overrides);
    this.#variants.set(key, compiling);
    try {
      const compiled = await compiling;
      this.#variants.set(key, compiled);
      return compiled;
    } catch (error) {
      this.#variants.delete(key);
      throw error;
    }
  }
}
