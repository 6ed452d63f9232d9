import { createReadStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { startEmbedded } from "@payung/subgraph-kit";
import { copyAgain, untilFolded } from "./copy-again.js";
import { writeList } from "./list-of-people.js";
import type { Village } from "./list-of-people.js";
import { startProduct } from "./product.js";
import type { Product } from "./product.js";

/**
 * The product imports a list, from a CSV on disk to committed enrolments with their reservation; then a superuser copies
 * the very same rows, sealed already, into the same tables with the same indexes, emptied before. Another list, ten
 * times as long, shows that memory does not grow with it.
 *
 * npm run bench:import            100,000 rows against COPY, then 1,000,000 rows for memory
 * npm run bench:import -- 20000   so many rows against COPY, nothing else
 */
const SCHEME = "jambi-bkbk";
const REGION = "15";
const YEAR = new Date().getFullYear() + 1;
const MOST_MEGABYTES = 300;

const print = (line: string): void => void process.stdout.write(`${line}\n`);

interface Batch {
  readonly status: string;
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly fault: { readonly message: string } | null;
  readonly problems: { readonly nodes: readonly { readonly message: string }[] };
}

async function villagesOf(product: Product): Promise<Village[]> {
  const villages: Village[] = [];
  for (let after: string | null = null; ;) {
    const page: {
      regions: {
        nodes: { code: string; name: string; ancestors: { level: string; name: string }[] }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    } = await product.ask(
      `query ($within: RegionCode!, $after: String) { regions(level: VILLAGE, within: $within, first: 600, after: $after) {
        nodes { code name ancestors { level name } } pageInfo { hasNextPage endCursor } } }`,
      { within: REGION, after },
    );
    for (const { code, name, ancestors } of page.regions.nodes) {
      const named = (level: string) => ancestors.find((each) => each.level === level)!.name;
      villages.push({ code, name, district: named("DISTRICT"), regency: named("REGENCY") });
    }
    if (!page.regions.pageInfo.hasNextPage) return villages;
    after = page.regions.pageInfo.endCursor;
  }
}

/** A budget that pays for all: each village gets a tenth of its grant. */
async function openBudget(product: Product, villages: number, people: number): Promise<void> {
  const each = Math.ceil((people / villages + 1) * 201_600);
  const input = {
    scheme: SCHEME,
    region: REGION,
    year: YEAR,
    source: "BKBK",
    stage: "MURNI",
    amount: each * villages,
    details: { grantPerVillage: each * 10 },
  };
  const { proposeBudget } = await product.ask<{ proposeBudget: { id: string; message?: string } }>(
    `mutation ($input: BudgetInput!, $key: UUID!) { proposeBudget(input: $input, idempotencyKey: $key) {
      ... on BudgetRevision { id } ... on Problem { message } } }`,
    { input, key: crypto.randomUUID() },
    "FUNDER",
  );
  if (proposeBudget.message) throw new Error(proposeBudget.message);
  await product.ask(
    `mutation ($id: ID!, $key: UUID!) { decideBudget(revision: $id, approve: true, idempotencyKey: $key) {
      ... on Problem { message } } }`,
    { id: proposeBudget.id, key: crypto.randomUUID() },
    "VERIFIER",
  );
}

/** @returns seconds from sending the file until everybody is enrolled */
async function importList(product: Product, file: string, rows: number): Promise<number> {
  const began = performance.now();
  const address = `${product.url}/imports?scheme=${SCHEME}&fromMonth=${YEAR}-01&months=12&category=PEKERJA_RENTAN&synthetic=1`;
  const response = await fetch(address, {
    method: "POST",
    headers: { authorization: `Bearer ${await product.token("OFFICER")}`, "content-type": "text/csv" },
    body: createReadStream(file),
    duplex: "half",
  });
  const { id } = (await response.json()) as { id: string };
  for (;;) {
    const { importBatch } = await product.ask<{ importBatch: Batch }>(
      `query ($id: ID!) { importBatch(id: $id) { status rows accepted rejected fault { message } problems(first: 3) { nodes { message } } } }`,
      { id },
      "OFFICER",
    );
    if (importBatch.status === "IMPORTED" && importBatch.accepted === rows)
      return (performance.now() - began) / 1_000;
    if (importBatch.status !== "READING") throw new Error(JSON.stringify(importBatch));
    await wait(50);
  }
}

async function run(rows: number, against: boolean): Promise<number> {
  const directory = mkdtempSync(path.join(tmpdir(), "payung-bench-import-"));
  // The first start loads all regions of the nation: not what is measured.
  await (await startProduct(directory)).stop();
  const product = await startProduct(directory);
  const admin = await startEmbedded({ directory: path.join(directory, "postgres") });
  try {
    const villages = await villagesOf(product);
    await openBudget(product, villages.length, rows);
    const file = path.join(directory, "list.csv");
    await writeList(file, rows, villages);
    const megabytes = (statSync(file).size / 1e6).toFixed(0);
    print(
      `${rows} rows, ${megabytes} MB of CSV, ${villages.length} villages; at rest ${product.peakMemory().toFixed(0)} MB`,
    );
    const seconds = await importList(product, file, rows);
    const peak = product.peakMemory();
    print(
      `  product: ${seconds.toFixed(2)} s, ${Math.round(rows / seconds)} rows/s, peak memory ${peak.toFixed(0)} MB`,
    );
    if (against) {
      await untilFolded(admin.url);
      const copied = await copyAgain(admin.url, directory);
      for (const { table, rows: count, seconds: each } of copied.tables)
        print(`  COPY ${table}: ${count} rows, ${each.toFixed(2)} s`);
      print(
        `  COPY of all, committed: ${copied.seconds.toFixed(2)} s, ${Math.round(rows / copied.seconds)} rows/s`,
      );
      print(`IMPORT_VS_COPY ratio ${(copied.seconds / seconds).toFixed(2)}`);
    }
    return peak;
  } finally {
    await admin.stop();
    await product.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

const [rows] = process.argv.slice(2).map(Number);
if (rows) await run(rows, true);
else {
  const short = await run(100_000, true);
  const long = await run(1_000_000, false);
  print(`PEAK_MEMORY_1000000_VS_100000 ratio ${(long / short).toFixed(2)}`);
  print(`PEAK_MEMORY_VS_LIMIT ratio ${(Math.max(long, short) / MOST_MEGABYTES).toFixed(2)}`);
}
