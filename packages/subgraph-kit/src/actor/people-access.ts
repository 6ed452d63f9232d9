import type { RegionCode } from "@payung/plugin-kit";
import { NATION } from "@payung/plugin-kit";
import { codedError } from "../errors/coded-error.js";
import { mayReadPeopleOf, readsPeople } from "./actor.js";
import type { Actor } from "./actor.js";

/** @throws UNAUTHENTICATED without a token, FORBIDDEN for a role that reads no people, naming what was asked */
export function requirePeopleReader(who: Actor, field: string): void {
  if (who.role === "PUBLIC") throw codedError("UNAUTHENTICATED");
  if (!readsPeople(who)) throw codedError("FORBIDDEN", {}, field);
}

/** @throws UNAUTHENTICATED without a token, FORBIDDEN outside the actor's regions, naming what was asked */
export function requirePeopleOf(who: Actor, region: RegionCode, field: string): void {
  requirePeopleReader(who, field);
  if (!mayReadPeopleOf(who, region)) throw codedError("FORBIDDEN", {}, field);
}

/** The regions whose people a list shows: the one asked for, or all that the actor may read. @throws as requirePeopleOf */
export function readableRegions(
  who: Actor,
  asked: RegionCode | undefined,
  field: string,
): readonly RegionCode[] {
  requirePeopleReader(who, field);
  if (asked !== undefined) {
    requirePeopleOf(who, asked, field);
    return [asked];
  }
  return mayReadPeopleOf(who, NATION) ? [NATION] : who.regions;
}
