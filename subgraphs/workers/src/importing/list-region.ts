import { NATION, liesIn } from "@payung/plugin-kit";
import type { RegionCode } from "@payung/plugin-kit";
import { codedError } from "@payung/subgraph-kit";
import type { Actor } from "@payung/subgraph-kit";
import { commonAncestor } from "../enrolling/place.js";

/**
 * Whose people a list holds: the part of the scheme's region in which the actor acts; who acts there sees the list.
 * @throws FORBIDDEN where there is no such part
 */
export function listRegion({ role, regions }: Actor, scheme: RegionCode): RegionCode {
  if (role === "ADMIN" || role === "SYSTEM") return scheme;
  const own = regions.flatMap((region) => {
    if (liesIn(scheme, region)) return [scheme];
    return liesIn(region, scheme) ? [region] : [];
  });
  const [first] = own;
  if (first === undefined) throw codedError("FORBIDDEN", {}, "scheme");
  return own.reduce((around, region) => (around === NATION ? NATION : commonAncestor(around, region)), first);
}
