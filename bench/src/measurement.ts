/** What one run of the load says of one gateway. Times are milliseconds. */
export interface Measurement {
  readonly requestsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly failures: number;
}

/** The middle one of several runs, each number for itself. */
export function median(runs: readonly Measurement[]): Measurement {
  const middle = (of: (run: Measurement) => number): number => {
    const sorted = runs.map(of).toSorted((one, other) => one - other);
    return sorted[Math.floor(sorted.length / 2)] ?? 0;
  };
  return {
    requestsPerSecond: middle((run) => run.requestsPerSecond),
    p50: middle((run) => run.p50),
    p99: middle((run) => run.p99),
    failures: runs.reduce((sum, run) => sum + run.failures, 0),
  };
}
