import type { RegionCode } from "@payung/plugin-kit";
import type { Peers } from "@payung/subgraph-kit";
import { GraphQLError } from "graphql";

const VILLAGES = `query OfficialVillages($within: RegionCode!, $first: Int!, $after: String) {
  regions(level: VILLAGE, within: $within, first: $first, after: $after) {
    nodes { code }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface Answer {
  readonly regions: {
    readonly nodes: readonly { readonly code: RegionCode }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** The villages of a region by the official list of today, by code. @throws REGION_NOT_FOUND */
export async function officialVillages(
  peers: Peers,
  within: RegionCode,
  requestId: string,
): Promise<RegionCode[]> {
  const villages: RegionCode[] = [];
  let after: string | null = null;
  do {
    const page: Answer["regions"] = await villagePage(peers, { within, first: 600, after }, requestId);
    villages.push(...page.nodes.map(({ code }) => code));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return villages;
}

/** @throws REGION_NOT_FOUND for a region that is none by the official list of today: nobody could use its money */
export async function requireRegion(peers: Peers, region: RegionCode, requestId: string): Promise<void> {
  await villagePage(peers, { within: region, first: 1, after: null }, requestId);
}

interface PageAsked {
  readonly within: RegionCode;
  readonly first: number;
  readonly after: string | null;
}

async function villagePage(peers: Peers, asked: PageAsked, requestId: string): Promise<Answer["regions"]> {
  const call = { subgraph: "regions", query: VILLAGES, variables: { ...asked }, requestId };
  try {
    return (await peers.ask<Answer>(call)).regions;
  } catch (error) {
    if (!(error instanceof GraphQLError) || error.extensions["code"] !== "REGION_NOT_FOUND") throw error;
    // Whoever proposes the budget named the region in a field of another name.
    throw new GraphQLError(error.message, { extensions: { ...error.extensions, field: "input.region" } });
  }
}
