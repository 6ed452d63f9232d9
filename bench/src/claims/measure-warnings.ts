import type { Asker } from "../people/asker.js";

const WARNINGS = `query ($region: RegionCode!, $kind: ClaimWarningKind, $after: String) {
  claimWarnings(region: $region, kind: $kind, first: 50, after: $after) {
    nodes { kind dueOn daysLeft claim { id date status } scholarship { year } } pageInfo { endCursor } } }`;

/** Milliseconds of the slowest page of what should be looked at, of all kinds and of each. */
export async function measureWarnings(
  of: Asker,
  regions: readonly string[],
  rounds: number,
  print: (line: string) => void,
): Promise<number> {
  let slowest = 0;
  for (const region of regions)
    for (const kind of [null, "LAPSES", "WAITING_FOR_DECISION", "SCHOLARSHIP_DUE"]) {
      const { claimWarnings } = await of.ask<{ claimWarnings: { pageInfo: { endCursor: string | null } } }>(
        WARNINGS,
        { region, kind },
      );
      const cursors = [null, claimWarnings.pageInfo.endCursor];
      const median = await of.median(rounds, (round) => ({
        query: WARNINGS,
        variables: { region, kind, after: cursors[round % cursors.length] },
      }));
      print(
        `warnings of ${`${region}${kind ? `, ${kind}` : ""}`.padEnd(33)} ${median.toFixed(1).padStart(7)} ms`,
      );
      slowest = Math.max(slowest, median);
    }
  return slowest;
}
