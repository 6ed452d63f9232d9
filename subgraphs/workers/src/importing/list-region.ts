import { liesIn } from "@payung/plugin-kit";
import type { RegionCode } from "@payung/plugin-kit";
import { codedError } from "@payung/subgraph-kit";
import type { Actor } from "@payung/subgraph-kit";

/**
 * Whose people a list holds: the part of the scheme's region in which the actor acts; who acts there sees the list.
 * @throws FORBIDDEN where there is no such part, or several: who acts in one of them must not see the others' people
 */
export function listRegion({ role, regions }: Actor, scheme: RegionCode): RegionCode {
  if (role === "ADMIN" || role === "SYSTEM") return scheme;
  const own = regions.flatMap((region) => {
    if (liesIn(scheme, region)) return [scheme];
    return liesIn(region, scheme) ? [region] : [];
  });
  const around = own.find((region) => own.every((other) => liesIn(other, region)));
  if (around === undefined) throw codedError("FORBIDDEN", {}, "scheme");
  return around;
}
