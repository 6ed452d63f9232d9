import type { RegionCode } from "@payung/plugin-kit";
import { Refused, mayReadPeopleOf, problem, requirePeopleReader } from "@payung/subgraph-kit";
import type { Actor, Role } from "@payung/subgraph-kit";

/** Who looks after the people of a region: reveals a NIK, stops an enrolment. */
export const CARERS: readonly Role[] = ["OFFICER", "VERIFIER", "ADMIN"];

/** Who decides between two payers. */
export const DECIDERS: readonly Role[] = ["VERIFIER", "ADMIN"];

/**
 * @throws UNAUTHENTICATED without a token, FORBIDDEN for who reads no people; Refused NOT_ALLOWED_HERE for another role,
 * or outside the actor's regions
 */
export function requireRoleIn(who: Actor, roles: readonly Role[], region: RegionCode, field: string): void {
  requirePeopleReader(who, field);
  if (roles.includes(who.role) && mayReadPeopleOf(who, region)) return;
  throw new Refused(problem("NOT_ALLOWED_HERE", { region }));
}
