import { Kind } from "graphql";
import type { GraphQLResolveInfo, SelectionSetNode } from "graphql";
import type { Region } from "../entities/region.js";

const ALL = [
  "code",
  "parentCode",
  "name",
  "level",
  "kind",
  "listedByCode",
  "validFrom",
  "validUntil",
  "childCount",
] as const satisfies (keyof Region)[];

export type RegionColumn = (typeof ALL)[number];

/** The columns behind fields; the code is always read. A field that is not told of here may need any column. */
const BEHIND: Readonly<Record<string, readonly RegionColumn[]>> = {
  __typename: [],
  code: [],
  name: ["name"],
  level: ["level"],
  kind: ["kind"],
  childCount: ["childCount"],
};

/** The columns that a query of a connection needs of its regions: most ask for a code and a name of hundreds. */
export function regionColumns({ fieldNodes, fragments }: GraphQLResolveInfo): readonly RegionColumn[] {
  const columns = new Set<RegionColumn>(["code"]);
  let all = false;
  const collect = (selections: SelectionSetNode | undefined, inRegion: boolean): void => {
    for (const each of selections?.selections ?? []) {
      if (each.kind === Kind.INLINE_FRAGMENT) collect(each.selectionSet, inRegion);
      else if (each.kind === Kind.FRAGMENT_SPREAD)
        collect(fragments[each.name.value]?.selectionSet, inRegion);
      else if (!inRegion)
        collect(each.selectionSet, each.name.value === "nodes" || each.name.value === "node");
      else if (BEHIND[each.name.value]) for (const column of BEHIND[each.name.value]!) columns.add(column);
      else all = true;
    }
  };
  for (const node of fieldNodes) collect(node.selectionSet, false);
  return all ? ALL : [...columns];
}
