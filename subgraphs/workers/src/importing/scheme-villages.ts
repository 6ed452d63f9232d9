import type { RegionCode } from "@payung/plugin-kit";
import type { Peers } from "@payung/subgraph-kit";
import { createVillageFinder } from "../lists/index.js";
import type { NamedRegion, VillageFinder } from "../lists/index.js";

const PAGE = `query ImportRegions($level: RegionLevel!, $within: RegionCode!, $after: String) {
  regions(level: $level, within: $within, first: 600, after: $after) {
    nodes { code name } pageInfo { hasNextPage endCursor }
  }
}`;

interface RegionsPage {
  readonly regions: {
    readonly nodes: readonly NamedRegion[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** Finds the villages of a region by code or by name, as the regions subgraph knows them today. */
export async function schemeVillages(
  peers: Peers,
  within: RegionCode,
  requestId: string,
): Promise<VillageFinder> {
  const regions: NamedRegion[] = [];
  for (const level of ["REGENCY", "DISTRICT", "VILLAGE"]) {
    let after: string | null = null;
    do {
      const variables: Record<string, unknown> = { level, within, after };
      const page: RegionsPage = await peers.ask({ subgraph: "regions", query: PAGE, variables, requestId });
      regions.push(...page.regions.nodes);
      after = page.regions.pageInfo.hasNextPage ? page.regions.pageInfo.endCursor : null;
    } while (after !== null);
  }
  return createVillageFinder(regions);
}
