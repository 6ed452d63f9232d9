import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { encodeCursor, withClient } from "@payung/subgraph-kit";
import { claimsModule, rebuildClaimCounts } from "@payung/subgraph-claims";
import { measureEntering } from "./claims/enter-claims.js";
import { CLAIMS, fillClaims } from "./claims/fill-claims.js";
import { measureWarnings } from "./claims/measure-warnings.js";
import { allVillages } from "./people/all-villages.js";
import type { Asker } from "./people/asker.js";
import { onScratch, type Scratch } from "./people/on-scratch.js";
import { printStatements } from "./people/statement-count.js";

/**
 * How fast the claims of all regencies, pages of claims and warnings come through the gateway with hundreds of thousands of
 * them, and how fast one more is entered. One connection, one request after another; PAYUNG_BENCH_DIRECTORY keeps the database that is filled first.
 */
const ROUNDS = 200;
/** A server runs for days: its first answers, of code that is not compiled yet, are not measured. */
const WARM_UP_ROUNDS = 50;
const [SUMMARY_TARGET_MS, PAGE_TARGET_MS] = [20, 10];

const print = (line: string): void => void process.stdout.write(`${line}\n`);

const year = new Date().getUTCFullYear();

const SUMMARY = `query ($year: Int!) { regions(level: REGENCY, first: 600) {
  nodes { claimSummary(year: $year) { cases due paid suppressed } } } }`;
const WITH_PARTS = `query ($year: Int!) { regions(level: REGENCY, first: 600) {
  nodes { claimSummary(year: $year) { cases paid regionsReported
    byProgramme { programme cases paid } byCategory { category cases } byBenefit { code cases paid } } } } }`;
const PAGE = `query ($filter: ClaimFilter, $after: String) { claims(filter: $filter, first: 50, after: $after) {
  nodes { id date status programme event due decided paid category } pageInfo { endCursor } } }`;

async function fill({ of, ownerUrl, database, directory }: Scratch): Promise<void> {
  const marker = join(directory, `filled-claims-${CLAIMS}`);
  if (existsSync(marker)) return;
  const { schemes } = await of.ask<{ schemes: { code: string }[] }>("{ schemes { code } }");
  const begin = performance.now();
  const villages = await allVillages(of);
  await fillClaims({ ownerUrl, villages, schemes: schemes.map(({ code }) => code), year });
  print(`${CLAIMS} claims filled in ${((performance.now() - begin) / 1000).toFixed(0)} s`);
  const count = performance.now();
  await rebuildClaimCounts(database);
  // Else autovacuum does it, while it is measured.
  await withClient(ownerUrl, (client) => client.query("vacuum (analyze)"));
  print(`claims counted in ${((performance.now() - count) / 1000).toFixed(0)} s`);
  writeFileSync(marker, "");
}

/** Where a page begins: behind some claim far into the list. */
async function depths(ownerUrl: string, within: string): Promise<string[]> {
  const { rows } = await withClient(ownerUrl, (client) =>
    client.query<{ date: string; id: string }>(
      "select date::text, id from claim tablesample system (5) where starts_with(region, $1) limit 1000",
      [within],
    ),
  );
  return rows.map(({ date, id }) => encodeCursor([date, id]));
}

/** Milliseconds of the slowest page of a region, and of the slowest of one status. */
async function measurePages(of: Asker, ownerUrl: string): Promise<{ plain: number; filtered: number }> {
  const code = await someVillage(of);
  const places = [
    ["nation", undefined],
    ["province", 2],
    ["regency", 5],
    ["district", 8],
    ["village", 13],
  ] as const;
  const slowest = { plain: 0, filtered: 0 };
  for (const [place, length] of places) {
    const region = length === undefined ? null : code.slice(0, length);
    const cursors = [null, ...(await depths(ownerUrl, region ?? ""))];
    for (const status of [null, "VERIFICATION"]) {
      const median = await of.median(ROUNDS / 4, (round) => ({
        query: PAGE,
        variables: { filter: { region, status }, after: cursors[round % cursors.length] },
      }));
      print(
        `page ${`${place}${status ? ", in verification" : ""}`.padEnd(32)} ${median.toFixed(1).padStart(7)} ms`,
      );
      const kind = status ? "filtered" : "plain";
      slowest[kind] = Math.max(slowest[kind], median);
    }
  }
  return slowest;
}

async function someVillage(of: Asker): Promise<string> {
  const { claims } = await of.ask<{ claims: { nodes: { region: { code: string } }[] } }>(
    "{ claims(first: 20) { nodes { region { code } } } }",
  );
  return claims.nodes[7]!.region.code;
}

async function measure({ of, adminUrl, ownerUrl }: Scratch): Promise<void> {
  const summary = { query: SUMMARY, variables: { year } };
  await of.median(WARM_UP_ROUNDS, () => summary);
  const whole = await of.median(ROUNDS, () => summary);
  print(`claimSummary of all regencies ${whole.toFixed(1)} ms`);
  const parts = await of.median(ROUNDS / 2, () => ({ query: WITH_PARTS, variables: { year } }));
  print(`the same by programme, group and benefit, with the districts that reported ${parts.toFixed(1)} ms`);
  const page = await measurePages(of, ownerUrl);
  const regency = (await someVillage(of)).slice(0, 5);
  const warnings = await measureWarnings(of, ["ID", regency.slice(0, 2), regency], ROUNDS / 4, print);
  const { outlook, entered } = await measureEntering(of, ROUNDS / 4);
  print(`what a death is due, asked before it is entered ${outlook.toFixed(1)} ms`);
  print(`a death entered ${entered.toFixed(1)} ms`);
  await printStatements(print, adminUrl, "the claimSummary of all regencies", () =>
    of.ask(SUMMARY, { year }),
  );
  await printStatements(print, adminUrl, "a page of claims", () => of.ask(PAGE, {}));
  print(`Ratios: how many times faster than the ${SUMMARY_TARGET_MS} ms and ${PAGE_TARGET_MS} ms asked for.`);
  print(`CLAIM_SUMMARY_OF_ALL_REGENCIES ratio ${(SUMMARY_TARGET_MS / whole).toFixed(2)}`);
  print(`PAGE_OF_CLAIMS_AT_ANY_DEPTH ratio ${(PAGE_TARGET_MS / page.plain).toFixed(2)}`);
  print(`PAGE_OF_WARNINGS ratio ${(PAGE_TARGET_MS / warnings).toFixed(2)}`);
  print(`SLOWEST_PAGE_OF_A_STATUS ratio ${(PAGE_TARGET_MS / page.filtered).toFixed(2)}`);
}

await onScratch(claimsModule, async (scratch) => {
  await fill(scratch);
  await measure(scratch);
});
