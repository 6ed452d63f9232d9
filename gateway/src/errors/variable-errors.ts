import { GraphQLError, coerceInputValue, isNonNullType, typeFromAST } from "graphql";
import type {
  ASTNode,
  GraphQLInputType,
  GraphQLSchema,
  OperationDefinitionNode,
  VariableDefinitionNode,
} from "graphql";
import { GATEWAY_ERRORS } from "./gateway-errors.js";
import { inputPathOfVariable } from "./input-path.js";
import { inputFault } from "./input-fault.js";

/** More would only repeat what a form learns from the first ones. */
const MOST_ERRORS = 20;

interface Refused {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  /** The fragments of the query, where variables may be used too. */
  readonly fragments: readonly ASTNode[];
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * What is wrong with variables that did not coerce, in both languages, each with the path of the input. The path begins
 * where the variable is used, as for a literal; a variable that no argument uses gives its own name. No value is
 * repeated: graphql-js' own words would show a NIK that somebody put into the wrong field.
 */
export function variableErrors({ schema, operation, fragments, values }: Refused): GraphQLError[] {
  const errors: GraphQLError[] = [];
  for (const definition of operation.variableDefinitions ?? []) {
    const type = typeFromAST(schema, definition.type) as GraphQLInputType | undefined;
    const name = definition.variable.name.value;
    if (type === undefined || errors.length >= MOST_ERRORS) continue;
    const value = values[name];
    if (value === undefined && (definition.defaultValue !== undefined || !isNonNullType(type))) continue;
    const prefix = inputPathOfVariable(name, [operation, ...fragments]) ?? name;
    coerceInputValue(value, type, (path, _, error) => {
      if (errors.length < MOST_ERRORS) errors.push(toError(definition, prefix, type, path, error));
    });
  }
  return errors;
}

function toError(
  definition: VariableDefinitionNode,
  prefix: string,
  type: GraphQLInputType,
  path: readonly (string | number)[],
  error: GraphQLError,
): GraphQLError {
  // A scalar of the product says by itself what is wrong, and by which rule.
  if (error.extensions["messages"] !== undefined) {
    const extensions = { ...error.extensions, field: prefix + printed(path) };
    return new GraphQLError(error.message, { nodes: definition, extensions });
  }
  const { below, words } = inputFault(type, path, error.message);
  const field = prefix + printed(below);
  const { id, en } = words(field);
  const messages = GATEWAY_ERRORS.BAD_USER_INPUT.messages({ id, en });
  return new GraphQLError(en, { nodes: definition, extensions: { code: "BAD_USER_INPUT", messages, field } });
}

function printed(path: readonly (string | number)[]): string {
  return path.map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`)).join("");
}
