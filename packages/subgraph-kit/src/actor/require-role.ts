import type { RegionCode } from "@payung/plugin-kit";
import { codedError } from "../errors/coded-error.js";
import { Refused, problem } from "../errors/problem.js";
import { mayReadPeopleOf } from "./actor.js";
import type { Actor, Role } from "./actor.js";
import { requirePeopleReader } from "./people-access.js";

/** Who decides on people and claims: on what another person entered, or which of two payers stays. */
export const CHECKERS: readonly Role[] = ["VERIFIER", "ADMIN"];

/** Who looks after the people of a region: reveals a NIK, stops an enrolment, sees who read what. */
export const CARERS: readonly Role[] = ["OFFICER", "VERIFIER", "ADMIN"];

/** Why somebody may not act in a region; undefined for these roles within their regions. @param field of the input */
export function againstRoleIn(
  who: Actor,
  roles: readonly Role[],
  region: RegionCode,
  field?: string,
): Refused | undefined {
  if (roles.includes(who.role) && mayReadPeopleOf(who, region)) return undefined;
  return new Refused(problem("NOT_ALLOWED_HERE", { region }, field));
}

/**
 * For what changes no people, such as money. @param field of the input that names the region
 * @throws UNAUTHENTICATED without a token; Refused NOT_ALLOWED_HERE for another role, or outside the actor's regions
 */
export function requireActingIn(
  who: Actor,
  roles: readonly Role[],
  region: RegionCode,
  field?: string,
): void {
  if (who.role === "PUBLIC") throw codedError("UNAUTHENTICATED");
  const refused = againstRoleIn(who, roles, region, field);
  if (refused) throw refused;
}

/**
 * For what changes people's facts or claims. @param asked what was asked, as the error names it
 * @throws UNAUTHENTICATED without a token, FORBIDDEN for who reads no people; Refused NOT_ALLOWED_HERE for another role,
 * or outside the actor's regions
 */
export function requireRoleIn(who: Actor, roles: readonly Role[], region: RegionCode, asked: string): void {
  requirePeopleReader(who, asked);
  const refused = againstRoleIn(who, roles, region);
  if (refused) throw refused;
}
