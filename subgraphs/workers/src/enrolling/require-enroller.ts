import { codedError, requirePeopleReader } from "@payung/subgraph-kit";
import type { Actor, Role } from "@payung/subgraph-kit";

const ENROLLERS: readonly Role[] = ["OFFICER", "ADMIN"];

/** @throws UNAUTHENTICATED without a token, FORBIDDEN for a role that enrols nobody, naming what was asked */
export function requireEnroller(who: Actor, field: string): void {
  requirePeopleReader(who, field);
  if (!ENROLLERS.includes(who.role)) throw codedError("FORBIDDEN", {}, field);
}
