import { selectedFields } from "@payung/subgraph-kit";
import type { GraphQLResolveInfo } from "graphql";
import type { ClaimSummary } from "../types/claim-summary.js";
import type { ClaimNeeds } from "./claim-facts.js";
import type { Part } from "./claim-parts.js";

const PARTS = {
  byProgramme: "PROGRAMME",
  byCategory: "CATEGORY",
  byScheme: "SCHEME",
  byStatus: "STATUS",
  byBenefit: "BENEFIT",
  scholarships: "SCHOLARSHIP",
} as const satisfies Partial<Record<keyof ClaimSummary, Part>>;

/** By the list of nodes, which is one and the same for all elements of a list. */
const known = new WeakMap<object, ClaimNeeds>();

/** Read from the fields that a query selects of a summary. */
export function claimNeeds({ fieldNodes, fragments }: GraphQLResolveInfo): ClaimNeeds {
  const before = known.get(fieldNodes);
  if (before) return before;
  const fields = new Set(selectedFields(fieldNodes, fragments).map(({ name }) => name.value));
  const needs = {
    parts: Object.entries(PARTS).flatMap(([field, part]) => (fields.has(field) ? [part] : [])),
    reported: fields.has("regionsReported" satisfies keyof ClaimSummary),
  };
  known.set(fieldNodes, needs);
  return needs;
}
