import { performance } from "node:perf_hooks";
import { Pool } from "undici";
import { QUERY, VARIABLES } from "./graph.js";
import type { Measurement } from "./measurement.js";

/** Sends the query from several connections for a while: `load.main.js URL SECONDS CONNECTIONS`. */
const { origin, pathname } = new URL(process.argv[2]!);
const until = performance.now() + Number(process.argv[3]) * 1000;
const connections = Number(process.argv[4]);

const pool = new Pool(origin, { connections, pipelining: 1 });
const headers = { "content-type": "application/json" };
const body = JSON.stringify({ query: QUERY, variables: VARIABLES });
const latencies: number[] = [];
let failures = 0;

async function user(): Promise<void> {
  while (performance.now() < until) {
    const start = performance.now();
    const answer = await pool.request({ path: pathname, method: "POST", headers, body });
    const { byteLength } = await answer.body.arrayBuffer();
    latencies.push(performance.now() - start);
    if (answer.statusCode !== 200 || byteLength < 5000) failures++;
  }
}

const start = performance.now();
await Promise.all(Array.from({ length: connections }, user));
const seconds = (performance.now() - start) / 1000;
await pool.close();

latencies.sort((one, other) => one - other);
const quantile = (share: number): number => latencies[Math.floor(latencies.length * share)] ?? 0;
const measurement: Measurement = {
  requestsPerSecond: latencies.length / seconds,
  p50: quantile(0.5),
  p99: quantile(0.99),
  failures,
};
process.send?.(measurement);
