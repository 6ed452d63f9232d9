import { selectedFields } from "@payung/subgraph-kit";
import type { GraphQLResolveInfo } from "graphql";
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

/** Read from the fields that a query selects of coverage. */
export function coverageNeeds({ fieldNodes, fragments }: GraphQLResolveInfo): CoverageNeeds {
  const before = known.get(fieldNodes);
  if (before) return before;
  const fields = new Set(selectedFields(fieldNodes, fragments).map(({ name }) => name.value));
  const needs = {
    parts: PARTS.some((part) => fields.has(part)),
    reported: fields.has("regionsReported" satisfies keyof Coverage),
  };
  known.set(fieldNodes, needs);
  return needs;
}
