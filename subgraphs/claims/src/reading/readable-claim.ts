import { codedError, requirePeopleOf, requirePeopleReader } from "@payung/subgraph-kit";
import type { ClaimsContext } from "../context.js";
import type { Claim } from "../entities/claim.js";

/** A claim that the actor may read; null where there is none. @throws UNAUTHENTICATED, or FORBIDDEN elsewhere */
export async function readableClaim(
  id: string,
  { loaders, request }: Pick<ClaimsContext, "loaders" | "request">,
): Promise<Claim | null> {
  requirePeopleReader(request.actor, "claim");
  const claim = await loaders.claim.load(id);
  if (claim) requirePeopleOf(request.actor, claim.region, "claim");
  else if (await loaders.isThere.load(id)) throw codedError("FORBIDDEN", {}, "claim");
  return claim;
}
