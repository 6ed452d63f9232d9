import type { RegionCode } from "@payung/plugin-kit";
import { Refused, problem } from "../errors/problem.js";
import { mayReadPeopleOf } from "./actor.js";
import type { Actor, Role } from "./actor.js";
import { requirePeopleReader } from "./people-access.js";

/**
 * For what changes people's facts or claims. @throws UNAUTHENTICATED without a token, FORBIDDEN for who reads no people;
 * Refused NOT_ALLOWED_HERE for another role, or outside the actor's regions
 */
export function requireRoleIn(who: Actor, roles: readonly Role[], region: RegionCode, field: string): void {
  requirePeopleReader(who, field);
  if (roles.includes(who.role) && mayReadPeopleOf(who, region)) return;
  throw new Refused(problem("NOT_ALLOWED_HERE", { region }));
}
