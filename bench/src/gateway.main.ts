import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { composeServices } from "@theguild/federation-composition";
import { parse } from "graphql";
import { GRAPH, QUERY, VARIABLES } from "./graph.js";
import { median, type Measurement } from "./measurement.js";
import { messageOf, start, stopAll } from "./processes.js";

/**
 * Payung's gateway against @apollo/gateway, on the same subgraphs over HTTP, each in a process of its own. The rounds
 * take turns, so that a busy machine slows all of them alike.
 */
const ROUNDS = 3;
const SECONDS = 5;
const WARM_UP_SECONDS = 3;
const CONNECTIONS = 32;

const STANDALONE = fileURLToPath(new URL("../../gateway/dist/standalone.main.js", import.meta.url));

interface Contender {
  readonly name: string;
  readonly url: string;
  readonly runs: Measurement[];
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

async function startSubgraph(name: string) {
  const { port } = (await messageOf(start("subgraph.main.js", [name]))) as { port: number };
  return { name, url: `http://127.0.0.1:${port}/graphql`, typeDefs: parse(GRAPH[name]!.typeDefs) };
}

function supergraphOf(subgraphs: Parameters<typeof composeServices>[0]): string {
  const { supergraphSdl, errors } = composeServices(subgraphs);
  if (supergraphSdl === undefined) throw new Error(errors.map(({ message }) => message).join("\n"));
  return supergraphSdl;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

async function startPayung(supergraphFile: string): Promise<Contender> {
  const port = await freePort();
  start(STANDALONE, ["--supergraph", supergraphFile, "--port", String(port)]);
  return { name: "Payung", url: `http://127.0.0.1:${port}/graphql`, runs: [] };
}

async function startApollo(supergraphFile: string, fetcher: "default" | "undici"): Promise<Contender> {
  const child = start("apollo-gateway.main.js", [supergraphFile, fetcher], {
    APOLLO_TELEMETRY_DISABLED: "1",
  });
  const { port } = (await messageOf(child)) as { port: number };
  return { name: `@apollo/gateway, ${fetcher} fetcher`, url: `http://127.0.0.1:${port}/graphql`, runs: [] };
}

/** The gateway's answer to the query, once it is up. */
async function answerOf({ name, url }: Contender): Promise<unknown> {
  const body = JSON.stringify({ query: QUERY, variables: VARIABLES });
  for (let attempt = 0; attempt < 100; attempt++) {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    }).catch(() => undefined);
    if (response !== undefined) return response.json();
    await wait(100);
  }
  throw new Error(`${name} does not answer`);
}

async function run(contender: Contender, seconds: number): Promise<Measurement> {
  const load = start("load.main.js", [contender.url, String(seconds), String(CONNECTIONS)]);
  return (await messageOf(load)) as Measurement;
}

async function checkAnswers(contenders: readonly Contender[]): Promise<void> {
  const answers = await Promise.all(contenders.map(answerOf));
  const size = JSON.stringify(answers[0]).length;
  for (const [index, answer] of answers.entries()) {
    if (!isDeepStrictEqual(answer, answers[0]) || (answer as { errors?: unknown }).errors !== undefined) {
      throw new Error(
        `${contenders[index]!.name} answers differently: ${JSON.stringify(answer).slice(0, 500)}`,
      );
    }
  }
  print(`All three answer alike: ${size} bytes, from four subgraphs. ${CONNECTIONS} connections.`);
}

async function measure(contenders: readonly Contender[]): Promise<void> {
  for (const contender of contenders) await run(contender, WARM_UP_SECONDS);
  for (let round = 1; round <= ROUNDS; round++) {
    for (const contender of contenders) {
      const measurement = await run(contender, SECONDS);
      if (measurement.failures > 0)
        throw new Error(`${contender.name}: ${measurement.failures} requests failed`);
      contender.runs.push(measurement);
      print(`round ${round}  ${row(contender.name, measurement)}`);
    }
  }
}

const row = (name: string, { requestsPerSecond, p50, p99 }: Measurement): string =>
  `${name.padEnd(34)} ${requestsPerSecond.toFixed(0).padStart(6)} requests/s  ` +
  `p50 ${p50.toFixed(1).padStart(6)} ms  p99 ${p99.toFixed(1).padStart(6)} ms`;

function printRatios([payung, byDefault, undici]: readonly Measurement[]): void {
  const line = (name: string, ratio: number): void => print(`${name} ratio ${ratio.toFixed(2)}`);
  print("Ratios: how many times the requests a second, and how many times shorter the p99.");
  line("GATEWAY_VS_APOLLO_DEFAULT", payung!.requestsPerSecond / byDefault!.requestsPerSecond);
  line("GATEWAY_VS_APOLLO_UNDICI", payung!.requestsPerSecond / undici!.requestsPerSecond);
  line("GATEWAY_P99_VS_APOLLO_DEFAULT", byDefault!.p99 / payung!.p99);
  line("GATEWAY_P99_VS_APOLLO_UNDICI", undici!.p99 / payung!.p99);
}

const folder = mkdtempSync(join(tmpdir(), "payung-bench-"));
try {
  const file = join(folder, "supergraph.graphql");
  writeFileSync(file, supergraphOf(await Promise.all(Object.keys(GRAPH).map(startSubgraph))));
  const contenders = [
    await startPayung(file),
    await startApollo(file, "default"),
    await startApollo(file, "undici"),
  ];
  await checkAnswers(contenders);
  await measure(contenders);
  const medians = contenders.map(({ runs }) => median(runs));
  for (const [index, { name }] of contenders.entries()) print(`median   ${row(name, medians[index]!)}`);
  printRatios(medians);
} finally {
  stopAll();
  rmSync(folder, { recursive: true });
}
