import { createHash } from "node:crypto";
import { openDatabases, type SubgraphDatabase, withClient } from "@payung/subgraph-kit";
import { databaseUrl, type TestPlace } from "./test-place.js";

/** Rows that many test files share, loaded once into the template that their databases are copied from. */
export interface Seed {
  /** Names the rows: two seeds with one key are taken to be the same. */
  key: string;
  load(databases: Awaited<ReturnType<typeof openDatabases>>): Promise<void>;
}

/** Makes, once a run, a database with these migrations and seed; returns its name. */
export async function templateDatabase(
  place: TestPlace,
  subgraphs: readonly SubgraphDatabase[],
  seed: Seed | undefined,
): Promise<string> {
  const name = `template_${keyOf(subgraphs, seed)}`;
  await withClient(place.adminUrl, async (client) => {
    // Test files run in processes of their own; roles belong to the whole server, so templates take turns.
    await client.query("select pg_advisory_lock(hashtext('payung test template'))");
    const found = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (found.rowCount) return;
    // The final name comes last, so that what a killed test file left half made is never used.
    await client.query(`drop database if exists ${name}_draft with (force)`);
    await client.query(`create database ${name}_draft`);
    await fill(place, `${name}_draft`, subgraphs, seed);
    await client.query(`alter database ${name}_draft rename to ${name}`);
  });
  return name;
}

async function fill(
  place: TestPlace,
  database: string,
  subgraphs: readonly SubgraphDatabase[],
  seed: Seed | undefined,
): Promise<void> {
  const databases = await openDatabases({
    databaseUrl: databaseUrl(place, database),
    payungDirectory: place.directory,
    subgraphs,
  });
  try {
    await seed?.load(databases);
  } finally {
    await databases.close();
  }
}

/** By the migrations' text, since fixtures of two test files may share a class name. */
function keyOf(subgraphs: readonly SubgraphDatabase[], seed: Seed | undefined): string {
  const parts = subgraphs.map(({ name, migrations }) => [name, ...migrations.map(String)]);
  return createHash("sha256")
    .update(JSON.stringify([parts, seed?.key ?? null]))
    .digest("hex")
    .slice(0, 16);
}
