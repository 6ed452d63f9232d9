import type { RegionCode } from "@payung/plugin-kit";
import { Refused, codedError, mayReadPeopleOf, problem } from "@payung/subgraph-kit";
import type { Actor, Role } from "@payung/subgraph-kit";

/** Who proposes budgets and bills, and pays. */
export const MAKERS: readonly Role[] = ["FUNDER", "ADMIN", "SYSTEM"];

/** Who decides what another person proposed. */
export const CHECKERS: readonly Role[] = ["FUNDER", "VERIFIER", "ADMIN", "SYSTEM"];

/** @throws UNAUTHENTICATED without a token; Refused NOT_ALLOWED_HERE for another role, or outside the actor's regions */
export function requireRoleIn(who: Actor, roles: readonly Role[], region: RegionCode, field?: string): void {
  if (who.role === "PUBLIC") throw codedError("UNAUTHENTICATED");
  if (roles.includes(who.role) && mayReadPeopleOf(who, region)) return;
  throw new Refused(problem("NOT_ALLOWED_HERE", { region }, field));
}
