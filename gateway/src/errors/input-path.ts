import { Kind, parse, visit } from "graphql";
import type { ASTNode, ValueNode } from "graphql";

type Wanted = (node: ASTNode) => boolean;

/**
 * Where in the input a node of a query stands: "code", "input.budget", "input.children[0].birthDate". The path begins
 * with the argument's name, as the paths do that subgraphs give. Undefined for a node outside any argument.
 */
export function inputPathOf(node: ASTNode): string | undefined {
  const start = node.loc?.start;
  const text = node.loc?.source.body;
  if (start === undefined || text === undefined) return undefined;
  return inputPath(
    parse(text),
    (other) => other.kind === node.kind && other.loc?.start === start && other.loc.end === node.loc?.end,
  );
}

/** Where a variable enters the input, at its first use: an "$income" given as `input: {monthlyIncome: $income}`. */
export function inputPathOfVariable(name: string, documents: readonly ASTNode[]): string | undefined {
  const isVariable: Wanted = (node) => node.kind === Kind.VARIABLE && node.name.value === name;
  for (const document of documents) {
    const path = inputPath(document, isVariable);
    if (path !== undefined) return path;
  }
  return undefined;
}

function inputPath(root: ASTNode, wanted: Wanted): string | undefined {
  let found: string | undefined;
  const look = (name: string, node: ASTNode, value: ValueNode | undefined): void => {
    if (found !== undefined) return;
    const below = wanted(node) ? "" : value && pathBelow(value, wanted);
    if (below !== undefined) found = name + below;
  };
  visit(root, {
    Argument: (node) => look(node.name.value, node, node.value),
    VariableDefinition: (node) => look(node.variable.name.value, node, node.defaultValue),
  });
  return found;
}

function pathBelow(value: ValueNode, wanted: Wanted): string | undefined {
  if (wanted(value)) return "";
  if (value.kind === Kind.OBJECT) {
    return firstOf(value.fields, (field) => {
      const below = wanted(field) ? "" : pathBelow(field.value, wanted);
      return below === undefined ? undefined : `.${field.name.value}${below}`;
    });
  }
  if (value.kind !== Kind.LIST) return undefined;
  return firstOf(value.values, (item, index) => {
    const below = pathBelow(item, wanted);
    return below === undefined ? undefined : `[${index}]${below}`;
  });
}

function firstOf<T>(
  items: readonly T[],
  find: (item: T, index: number) => string | undefined,
): string | undefined {
  for (const [index, item] of items.entries()) {
    const found = find(item, index);
    if (found !== undefined) return found;
  }
  return undefined;
}
