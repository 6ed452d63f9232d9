import { Kind } from "graphql";
import type { FieldNode, GraphQLResolveInfo } from "graphql";

/** The fields that a query selects of what fields answer, through all its fragments; one that is selected twice, twice. */
export function selectedFields(
  fields: readonly FieldNode[],
  fragments: GraphQLResolveInfo["fragments"],
): FieldNode[] {
  const found: FieldNode[] = [];
  const collect = ({ selectionSet }: Pick<FieldNode, "selectionSet">): void => {
    for (const each of selectionSet?.selections ?? []) {
      if (each.kind === Kind.FIELD) found.push(each);
      else collect(each.kind === Kind.INLINE_FRAGMENT ? each : (fragments[each.name.value] ?? {}));
    }
  };
  for (const field of fields) collect(field);
  return found;
}
