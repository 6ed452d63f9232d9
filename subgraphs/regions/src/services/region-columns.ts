import { selectedFields } from "@payung/subgraph-kit";
import type { FieldNode, GraphQLResolveInfo } from "graphql";
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
  const named = (fields: readonly FieldNode[], name: string): FieldNode[] =>
    selectedFields(fields, fragments).filter((field) => field.name.value === name);
  const regions = [...named(fieldNodes, "nodes"), ...named(named(fieldNodes, "edges"), "node")];
  const columns = new Set<RegionColumn>(["code"]);
  for (const { name } of selectedFields(regions, fragments)) {
    const behind = BEHIND[name.value];
    if (!behind) return ALL;
    for (const column of behind) columns.add(column);
  }
  return [...columns];
}
