import { Kind } from "graphql";
import type { GraphQLResolveInfo, SelectionSetNode } from "graphql";
import type { Coverage } from "../types/coverage.js";

/** What a reader of coverage needs beside how many there are in all: both cost time, so only who asks for it pays. */
export interface CoverageNeeds {
  /** By scheme, category, payer, programme and sex. */
  readonly parts: boolean;
  /** How many regions one level below have had somebody enrolled. */
  readonly reported: boolean;
}

const PARTS = ["byScheme", "byCategory", "bySource", "byProgramme", "bySex"] satisfies (keyof Coverage)[];

/** By the list of nodes, which is one and the same for all elements of a list. */
const known = new WeakMap<object, CoverageNeeds>();

/** Read from the fields that a query selects of coverage, through all its fragments. */
export function coverageNeeds(info: GraphQLResolveInfo): CoverageNeeds {
  const before = known.get(info.fieldNodes);
  if (before) return before;
  const fields = selectedFields(info);
  const needs = {
    parts: PARTS.some((part) => fields.has(part)),
    reported: fields.has("regionsReported" satisfies keyof Coverage),
  };
  known.set(info.fieldNodes, needs);
  return needs;
}

function selectedFields({ fieldNodes, fragments }: GraphQLResolveInfo): ReadonlySet<string> {
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
  return names;
}
