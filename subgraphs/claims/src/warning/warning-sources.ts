import type { WarningKind } from "./warning-kinds.js";

/** How the claims of a kind are found, and of whom they warn. */
export interface WarningSource {
  readonly conditions: readonly string[];
  /** The child and the year of a scholarship; "null" where the claim itself is warned of. */
  readonly child: string;
  readonly year: string;
}

export function sourceOf({ statuses, programme }: WarningKind): WarningSource {
  if (!statuses) return SCHOLARSHIPS;
  const conditions = [
    `status in (${statuses.map((status) => `'${status}'`).join(", ")})`,
    ...(programme ? [`programme = '${programme}'`] : []),
  ];
  return { conditions, child: "null", year: "null" };
}

/** Of each approved claim the first scholarship that nobody has claimed; of two due on one day the first child's. */
const SCHOLARSHIPS: WarningSource = {
  conditions: ["decided > 0"],
  child: `(
    select planned.child_id from scholarship as planned join claim_child as child on child.id = planned.child_id
    where planned.claim_id = claim.id and planned.status = 'PLANNED' and planned.due_on = claim.scholarship_due_on
    order by child.number limit 1)`,
  year: "extract(year from scholarship_due_on)",
};
