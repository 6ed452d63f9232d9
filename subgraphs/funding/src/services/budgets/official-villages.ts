import type { RegionCode } from "@payung/plugin-kit";
import type { Peers } from "@payung/subgraph-kit";

const VILLAGES = `query OfficialVillages($within: RegionCode!, $after: String) {
  regions(level: VILLAGE, within: $within, first: 600, after: $after) {
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

/** The villages of a region by the official list of today, by code. */
export async function officialVillages(
  peers: Peers,
  within: RegionCode,
  requestId: string,
): Promise<RegionCode[]> {
  const villages: RegionCode[] = [];
  let after: string | null = null;
  do {
    const variables: { within: RegionCode; after: string | null } = { within, after };
    const call = { subgraph: "regions", query: VILLAGES, variables, requestId };
    const { regions }: Answer = await peers.ask<Answer>(call);
    villages.push(...regions.nodes.map(({ code }) => code));
    after = regions.pageInfo.hasNextPage ? regions.pageInfo.endCursor : null;
  } while (after !== null);
  return villages;
}
