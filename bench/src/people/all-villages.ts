import type { Asker } from "./asker.js";

/** The codes of all villages of the nation, in their order. */
export async function allVillages(of: Asker): Promise<string[]> {
  const query = `query ($after: String) {
    regions(level: VILLAGE, first: 600, after: $after) { nodes { code } pageInfo { hasNextPage endCursor } } }`;
  const villages: string[] = [];
  for (let after: string | null = null; ;) {
    const {
      regions,
    }: { regions: { nodes: { code: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } =
      await of.ask(query, { after });
    villages.push(...regions.nodes.map(({ code }) => code));
    if (!regions.pageInfo.hasNextPage) return villages;
    after = regions.pageInfo.endCursor;
  }
}
