import type { WarningKind } from "./warning-kinds.js";

/** From where the rows of a kind are read: the expressions of its columns. */
export interface WarningSource {
  readonly from: string;
  /** The claim's number. */
  readonly id: string;
  readonly since: string;
  /** The child and the year of a scholarship; "null" where a claim itself is warned of. */
  readonly child: string;
  readonly year: string;
  readonly conditions: readonly string[];
}

export function sourceOf({ statuses, programme, since }: WarningKind): WarningSource {
  if (!statuses) return SCHOLARSHIPS;
  const conditions = [
    `status in (${statuses.map((status) => `'${status}'`).join(", ")})`,
    ...(programme ? [`programme = '${programme}'`] : []),
  ];
  return { from: "claim", id: "id", since, child: "null", year: "null", conditions };
}

/**
 * Of each approved claim the first scholarship that nobody has claimed, of children whose right did not end; of two due
 * on one day the first child's.
 */
const SCHOLARSHIPS: WarningSource = {
  from: `scholarship as planned
      join claim_child as child on child.id = planned.child_id
      join claim on claim.id = planned.claim_id`,
  id: "planned.claim_id",
  since: "planned.due_on",
  child: "planned.child_id",
  year: "planned.year",
  conditions: [
    "planned.status = 'PLANNED'",
    "child.ended_on is null",
    "claim.decided > 0",
    `not exists (
      select from scholarship as earlier join claim_child as sibling on sibling.id = earlier.child_id
      where earlier.claim_id = planned.claim_id and earlier.status = 'PLANNED' and sibling.ended_on is null
        and earlier.due_on <= planned.due_on and (earlier.due_on, sibling.number) < (planned.due_on, child.number))`,
  ],
};
