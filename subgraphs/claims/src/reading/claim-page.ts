import { isLocalDate } from "@payung/jamsostek";
import {
  Page,
  codedError,
  decodeCursor,
  knownScheme,
  pageSize,
  readableRegions,
  withActor,
} from "@payung/subgraph-kit";
import type { ClaimsContext } from "../context.js";
import type { Claim } from "../entities/claim.js";
import type { ClaimFilter } from "../types/claim-filter.js";
import { claimRows, countClaims } from "./claim-list.js";
import type { ClaimKey, ClaimSelection } from "./claim-list.js";

const MOST_CLAIMS = 100;

/** A page of the claims that the actor may read. @throws coded errors that name the argument */
export async function claimPage(
  context: ClaimsContext,
  filter: ClaimFilter,
  first: number,
  after: string | null | undefined,
): Promise<Page<Claim>> {
  const selection = selectionOf(context, filter);
  const limit = pageSize(first, MOST_CLAIMS) + 1;
  const key = after == null ? undefined : keyOf(after);
  const { database } = context.parts;
  const { actor } = context.request;
  const rows = await withActor(database, actor, (manager) => claimRows(manager, selection, limit, key));
  return new Page({
    rows,
    first,
    keyOf: ({ date, id }) => [date, id],
    count: () => withActor(database, actor, (manager) => countClaims(manager, selection)),
  });
}

function selectionOf({ request, parts }: ClaimsContext, filter: ClaimFilter): ClaimSelection {
  const field = filter.region == null ? "claims" : "filter.region";
  const regions = readableRegions(request.actor, filter.region ?? undefined, field);
  return {
    regions,
    ...(filter.scheme != null && {
      scheme: knownScheme(parts.registry, filter.scheme, "filter.scheme").code,
    }),
    ...(filter.programme != null && { programme: filter.programme }),
    ...(filter.status != null && { status: filter.status }),
  };
}

function keyOf(cursor: string): ClaimKey {
  const [date, id] = decodeCursor(cursor, 2) as [string, string];
  if (isLocalDate(date)) return { date, id };
  throw codedError("INVALID_PAGE", { rule: "after: endCursor" }, "after");
}
