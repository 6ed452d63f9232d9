import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { encodeCursor, withClient } from "@payung/subgraph-kit";
import { rebuildCoverage, workersModule } from "@payung/subgraph-workers";
import { allVillages } from "./people/all-villages.js";
import type { Asker } from "./people/asker.js";
import { fillPeople, PEOPLE } from "./people/fill-people.js";
import { onScratch, type Scratch } from "./people/on-scratch.js";
import { printStatements } from "./people/statement-count.js";

/**
 * How fast the figures of all regions, and pages of people, come through the gateway with millions of people. One
 * connection, one request after another, on a database that is filled first; PAYUNG_BENCH_DIRECTORY keeps it.
 */
const COVERAGE_ROUNDS = 200;
/** A server runs for days: its first answers, of code that is not compiled yet, are not measured. */
const WARM_UP_ROUNDS = 50;
const PAGE_ROUNDS = 40;
const [COVERAGE_TARGET_MS, PAGE_TARGET_MS] = [20, 10];

const print = (line: string): void => void process.stdout.write(`${line}\n`);

const year = new Date().getUTCFullYear();

const COVERAGE = `{
  provinces: regions(level: PROVINCE, first: 100) { nodes { coverage { covered enrolled } } }
  regencies: regions(level: REGENCY, first: 600) { nodes { coverage { covered enrolled } } }
}`;
const PAGE = `query ($filter: WorkerFilter, $after: String) {
  workers(filter: $filter, first: 50, after: $after) { nodes { id name birthDate category domicile } pageInfo { endCursor } }
}`;
const TOTAL = "query ($filter: WorkerFilter) { workers(filter: $filter, first: 1) { totalCount } }";

async function fill({ of, ownerUrl, database, directory }: Scratch): Promise<void> {
  const marker = join(directory, `filled-${PEOPLE}`);
  if (existsSync(marker)) return;
  const { schemes } = await of.ask<{ schemes: { code: string }[] }>("{ schemes { code } }");
  const begin = performance.now();
  await fillPeople({
    ownerUrl,
    villages: await allVillages(of),
    schemes: schemes.map(({ code }) => code),
    year,
  });
  print(`${PEOPLE} people filled in ${((performance.now() - begin) / 1000).toFixed(0)} s`);
  const scan = performance.now();
  await rebuildCoverage(database);
  await withClient(ownerUrl, (client) =>
    // Else autovacuum does it, while it is measured.
    client.query("vacuum (analyze)"),
  );
  print(`coverage counted from a scan in ${((performance.now() - scan) / 1000).toFixed(0)} s`);
  writeFileSync(marker, "");
}

/** Where a page begins: before somebody far into the list. */
async function depths(ownerUrl: string, within: string): Promise<string[]> {
  const rows = await withClient(ownerUrl, (client) =>
    client.query<{ domicile: string; id: string }>(
      "select domicile, id from worker tablesample system (1) where starts_with(domicile, $1) limit 1000",
      [within],
    ),
  );
  return rows.rows.map(({ domicile, id }) => encodeCursor([domicile, id]));
}

interface PageCase {
  readonly name: string;
  readonly filter: object;
  /** Whether more is asked for than a region. */
  readonly filtered: boolean;
}

async function pageCases(of: Asker): Promise<PageCase[]> {
  const { workers } = await of.ask<{ workers: { nodes: { domicile: string; name: string }[] } }>(
    "{ workers(first: 50, filter: {}) { nodes { domicile name } } }",
  );
  const { domicile, name } = workers.nodes[7]!;
  const { schemes } = await of.ask<{ schemes: { code: string }[] }>("{ schemes { code } }");
  const scheme = schemes.at(-1)!.code;
  const places = [
    ["nation", null],
    ["province", domicile.slice(0, 2)],
    ["regency", domicile.slice(0, 5)],
    ["village", domicile],
  ] as const;
  return places.flatMap(([place, region]) => [
    { name: place, filter: { region }, filtered: false },
    ...[
      { name: `${place}, of a group`, filter: { region, category: "BPD" } },
      { name: `${place}, of a scheme`, filter: { region, scheme } },
      { name: `${place}, by name`, filter: { region, search: name.split(" ").slice(1).join(" ") } },
      { name: `${place}, by a common name`, filter: { region, search: "Siti" } },
    ].map((each) => ({ ...each, filtered: true })),
  ]);
}

/** Milliseconds of the slowest page of a region, and of the slowest with a filter beside. */
interface SlowestPages {
  readonly plain: number;
  readonly filtered: number;
}

async function measurePages(of: Asker, ownerUrl: string): Promise<SlowestPages> {
  const slowest = { plain: 0, filtered: 0 };
  for (const { name, filter, filtered } of await pageCases(of)) {
    const { region } = filter as { region?: string | null };
    const cursors = [null, ...(await depths(ownerUrl, region ?? ""))];
    const median = await of.median(PAGE_ROUNDS, (round) => ({
      query: PAGE,
      variables: { filter, after: cursors[round % cursors.length] },
    }));
    const total = await of.median(3, () => ({ query: TOTAL, variables: { filter } }));
    print(
      `page ${name.padEnd(32)} ${median.toFixed(1).padStart(7)} ms   totalCount ${total.toFixed(0).padStart(6)} ms`,
    );
    const kind = filtered ? "filtered" : "plain";
    slowest[kind] = Math.max(slowest[kind], median);
  }
  return slowest;
}

async function measure({ of, adminUrl, ownerUrl }: Scratch): Promise<void> {
  await of.median(WARM_UP_ROUNDS, () => ({ query: COVERAGE }));
  const coverage = await of.median(COVERAGE_ROUNDS, () => ({ query: COVERAGE }));
  print(`coverage of all provinces and regencies ${coverage.toFixed(1)} ms`);
  const slowest = await measurePages(of, ownerUrl);
  await printStatements(print, adminUrl, "the coverage of all provinces and regencies", () =>
    of.ask(COVERAGE),
  );
  await printStatements(print, adminUrl, "a page of workers", () =>
    of.ask(PAGE, { filter: { search: "Siti" } }),
  );
  print(
    `Ratios: how many times faster than the ${COVERAGE_TARGET_MS} ms and ${PAGE_TARGET_MS} ms asked for.`,
  );
  print(`COVERAGE_OF_ALL_REGIONS ratio ${(COVERAGE_TARGET_MS / coverage).toFixed(2)}`);
  print(`PAGE_OF_WORKERS_AT_ANY_DEPTH ratio ${(PAGE_TARGET_MS / slowest.plain).toFixed(2)}`);
  print(`SLOWEST_PAGE_WITH_A_FILTER ratio ${(PAGE_TARGET_MS / slowest.filtered).toFixed(2)}`);
}

await onScratch(workersModule, async (scratch) => {
  await fill(scratch);
  await measure(scratch);
});
