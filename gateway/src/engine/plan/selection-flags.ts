import { Kind, visit, type DirectiveNode, type OperationDefinitionNode, type SelectionNode } from "graphql";
import type { Fragments } from "./fragments.js";

/** The names of the variables that are true among those by which @skip and @include decide. */
export type Flags = ReadonlySet<string>;

const isFlagDirective = ({ name }: DirectiveNode): boolean =>
  name.value === "skip" || name.value === "include";

/** The variables of an operation that decide about @skip or @include; each combination of them has a plan of its own. */
export function flagVariables(operation: OperationDefinitionNode, fragments: Fragments): string[] {
  const names = new Set<string>();
  const visitor = {
    Directive(directive: DirectiveNode) {
      const condition = isFlagDirective(directive) ? directive.arguments?.[0]?.value : undefined;
      if (condition?.kind === Kind.VARIABLE) names.add(condition.name.value);
    },
  };
  visit(operation, visitor);
  for (const fragment of fragments.values()) visit(fragment, visitor);
  const defined = new Set(operation.variableDefinitions?.map(({ variable }) => variable.name.value));
  return [...names].filter((name) => defined.has(name));
}

export function isIncluded({ directives }: SelectionNode, flags: Flags): boolean {
  if (directives === undefined) return true;
  return directives.every((directive) => {
    if (!isFlagDirective(directive)) return true;
    const condition = directive.arguments?.[0]?.value;
    const isTrue =
      condition?.kind === Kind.VARIABLE
        ? flags.has(condition.name.value)
        : condition?.kind === Kind.BOOLEAN && condition.value;
    return isTrue === (directive.name.value === "include");
  });
}
