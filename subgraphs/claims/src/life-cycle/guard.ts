import type { RegionCode } from "@payung/plugin-kit";
import { Refused, againstRoleIn, problem } from "@payung/subgraph-kit";
import type { Actor, Role } from "@payung/subgraph-kit";

/** From where a step may be made, by whom, and whose hands it keeps apart. */
export interface Guard<Status, Kind> {
  readonly from: readonly Status[];
  readonly roles: readonly Role[];
  /** Who made one of these steps before may not make this one. */
  readonly notBy: readonly Kind[];
}

/** How far something with a life of its own has come, and by whose hands. */
export interface Standing<Status, Kind> {
  readonly region: RegionCode;
  readonly status: Status;
  readonly steps: readonly { readonly kind: Kind; readonly madeBy: string }[];
}

/**
 * Why somebody may not make a step now; undefined where nothing is against it.
 * @param field of the input, named where it is not the time for the step
 */
export function against<Status extends string, Kind extends string>(
  kind: Kind,
  { from, roles, notBy }: Guard<Status, Kind>,
  { region, status, steps }: Standing<Status, Kind>,
  who: Actor,
  field: string,
): Refused | undefined {
  const refused = againstRoleIn(who, roles, region);
  if (refused) return refused;
  if (!from.includes(status))
    return new Refused(problem("STEP_NOT_NOW", { step: kind, status, from: from.join(", ") }, field));
  if (steps.some((step) => step.madeBy === who.subject && notBy.includes(step.kind)))
    return new Refused(problem("SAME_PERSON"));
  return undefined;
}
