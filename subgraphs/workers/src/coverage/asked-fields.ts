import { Kind } from "graphql";
import type { GraphQLResolveInfo, SelectionSetNode } from "graphql";

/** By the list of nodes, which is one and the same for all elements of a list. */
const known = new WeakMap<object, ReadonlySet<string>>();

/** The names of the fields that a query selects of what a resolver answers, through all its fragments. */
export function askedFields({ fieldNodes, fragments }: GraphQLResolveInfo): ReadonlySet<string> {
  const before = known.get(fieldNodes);
  if (before) return before;
  const names = new Set<string>();
  const collect = (selections: SelectionSetNode | undefined): void => {
    for (const each of selections?.selections ?? []) {
      if (each.kind === Kind.FIELD) names.add(each.name.value);
      else
        collect(
          each.kind === Kind.INLINE_FRAGMENT ? each.selectionSet : fragments[each.name.value]?.selectionSet,
        );
    }
  };
  for (const node of fieldNodes) collect(node.selectionSet);
  known.set(fieldNodes, names);
  return names;
}
