import type { Answer, Graph } from "./open-graph.js";

/** The last month of every enrolment of a village's people, page by page: other journeys enrol people there too. */
export async function lastMonths(graph: Graph, region: string, token: string): Promise<string[]> {
  const months: string[] = [];
  for (let after: string | null = null; ;) {
    const { data }: Answer = await graph.ask(
      `query ($region: RegionCode!, $after: String) { workers(filter: {region: $region}, first: 100, after: $after) {
        nodes { enrolments { untilMonth } } pageInfo { hasNextPage endCursor } } }`,
      { variables: { region, after }, token },
    );
    const { nodes, pageInfo } = data!["workers"];
    months.push(...nodes.flatMap((node: any) => node.enrolments.map((each: any) => each.untilMonth)));
    if (!pageInfo.hasNextPage) return months;
    after = pageInfo.endCursor;
  }
}
