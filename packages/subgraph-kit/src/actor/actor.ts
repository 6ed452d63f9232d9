import type { RegionCode } from "@payung/plugin-kit";
import { liesIn } from "@payung/plugin-kit";

/**
 * PUBLIC sees aggregates, ANALYST all aggregates, OFFICER, FUNDER and VERIFIER act in their regions,
 * ADMIN everywhere. SYSTEM is the product itself, at work for nobody.
 */
export const ROLES = ["PUBLIC", "ANALYST", "OFFICER", "FUNDER", "VERIFIER", "ADMIN", "SYSTEM"] as const;
export type Role = (typeof ROLES)[number];

declare const brand: unique symbol;

/** Who asks. Made only by `actor()`, from a verified token or a signed call; never read from input. */
export interface Actor {
  readonly [brand]: "Actor";
  /** The subject of the token: an account, never a name. */
  readonly subject: string;
  readonly role: Role;
  /** Where the actor may act, with all that lies inside. */
  readonly regions: readonly RegionCode[];
}

export function actor(subject: string, role: Role, regions: readonly RegionCode[]): Actor {
  return Object.freeze({ subject, role, regions: Object.freeze([...regions]) }) as unknown as Actor;
}

/** Somebody without a token. */
export const PUBLIC_ACTOR = actor("public", "PUBLIC", []);

/** The roles that see people within their regions. A role in neither list sees nobody. */
const READS_OWN_REGIONS: readonly Role[] = ["OFFICER", "FUNDER", "VERIFIER"];
const READS_EVERYWHERE: readonly Role[] = ["ADMIN", "SYSTEM"];

/** True when the actor's role sees people at all, be it only in its regions. */
export function readsPeople(who: Actor): boolean {
  return READS_EVERYWHERE.includes(who.role) || READS_OWN_REGIONS.includes(who.role);
}

/** True when the actor may see the people of a region. */
export function mayReadPeopleOf(who: Actor, region: RegionCode): boolean {
  if (READS_EVERYWHERE.includes(who.role)) return true;
  return READS_OWN_REGIONS.includes(who.role) && who.regions.some((own) => liesIn(region, own));
}
