import {
  Kind,
  print,
  visit,
  type ASTNode,
  type FieldNode,
  type NameNode,
  type OperationDefinitionNode,
  type SelectionNode,
} from "graphql";
import type { FieldGroups } from "../answer/field-groups.js";
import { reachableFragments, type Fragments } from "./fragments.js";
import { plannedName, type PlannedKeys } from "./planner-alias.js";
import { isIncluded, type Flags } from "./selection-flags.js";

interface Preparation {
  readonly fragments: Fragments;
  readonly flags: Flags;
  readonly plannedKeys: PlannedKeys;
}

/**
 * The operation as the planner gets it: only the root fields that subgraphs answer, no @skip or @include left,
 * and no name of the client's that could be taken for one of the supergraph's or the planner's.
 */
export function plannerText(
  operation: OperationDefinitionNode,
  rootFields: FieldGroups,
  preparation: Preparation,
): string {
  const reduced = prepare(
    {
      kind: Kind.OPERATION_DEFINITION,
      operation: operation.operation,
      variableDefinitions: operation.variableDefinitions?.map((definition) => ({
        ...definition,
        directives: [],
      })),
      selectionSet: { kind: Kind.SELECTION_SET, selections: [...rootFields.values()].flat() },
    } satisfies OperationDefinitionNode,
    preparation,
  );
  const fragments = new Map(
    [...preparation.fragments].map(([name, fragment]) => [name, prepare(fragment, preparation)]),
  );
  return print({ kind: Kind.DOCUMENT, definitions: [reduced, ...reachableFragments(reduced, fragments)] });
}

function prepare<Node extends ASTNode>(node: Node, { flags, plannedKeys }: Preparation): Node {
  const selection = (child: SelectionNode) =>
    isIncluded(child, flags) ? { ...child, directives: [] } : null;
  const alias = (field: FieldNode): NameNode | undefined => {
    const key = plannedKeys.of(field);
    return key === field.name.value ? undefined : named(key);
  };
  return visit<Node>(node, {
    Field: (field) => (isIncluded(field, flags) ? { ...field, directives: [], alias: alias(field) } : null),
    InlineFragment: selection,
    FragmentSpread: selection,
    Variable: (variable) => ({ ...variable, name: named(plannedName(variable.name.value)) }),
    SelectionSet: {
      leave: (set) => (set.selections.length === 0 ? { ...set, selections: [TYPENAME] } : set),
    },
  });
}

/** Asks only whether the object is there: all that was selected on it is skipped. */
const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };

const named = (value: string): NameNode => ({ kind: Kind.NAME, value });
