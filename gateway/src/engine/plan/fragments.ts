import { Kind, visit, type ASTNode, type DocumentNode, type FragmentDefinitionNode } from "graphql";

/** The named fragments of a document. */
export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

export function fragmentsOf(document: DocumentNode): Fragments {
  return new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
}

/** The fragments a node spreads, and those that they spread, each once. */
export function reachableFragments(node: ASTNode, fragments: Fragments): FragmentDefinitionNode[] {
  const reached = new Set<FragmentDefinitionNode>();
  const follow = (from: ASTNode): void => {
    visit(from, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (fragment === undefined || reached.has(fragment)) return;
        reached.add(fragment);
        follow(fragment);
      },
    });
  };
  follow(node);
  return [...reached];
}
