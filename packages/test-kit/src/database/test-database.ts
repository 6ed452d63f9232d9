import { type Databases, openDatabases, type SubgraphDatabase, withClient } from "@payung/subgraph-kit";
import type { DataSource } from "typeorm";
import { type CountedStatements, StatementCounter } from "./statement-counter.js";
import { type Seed, templateDatabase } from "./template-database.js";
import { databaseUrl, testPlace } from "./test-place.js";

/** A database of its own for one test file, migrated, with a schema for each subgraph. */
export interface TestDatabases extends Databases {
  /** The superuser's address: what a process started by the test takes as DATABASE_URL ... */
  readonly url: string;
  /** ... with this as its folder, where the secret of the roles is. */
  readonly payungDirectory: string;
  /** Runs the work and tells which SQL statements were sent meanwhile. */
  countStatements<T>(work: () => Promise<T>): Promise<CountedStatements<T>>;
  /** Closes the connections and drops the database. */
  close(): Promise<void>;
}

/** The same for one subgraph. */
export interface TestDatabase extends TestDatabases {
  /** Connected as the serving role. */
  readonly source: DataSource;
  /** Address of the role that owns the schema. */
  readonly ownerUrl: string;
}

let made = 0;

/** For `beforeAll`; call `close()` in `afterAll`. Quick after the first: the database is copied from a template. */
export async function testDatabases(options: {
  subgraphs: readonly SubgraphDatabase[];
  seed?: Seed;
}): Promise<TestDatabases> {
  const place = await testPlace();
  const template = await templateDatabase(place, options.subgraphs, options.seed);
  const name = `test_${process.pid}_${made++}`;
  await withClient(place.adminUrl, async (client) => {
    await client.query(`create database ${name} template ${template}`);
  });
  const url = databaseUrl(place, name);
  const counter = new StatementCounter();
  const opened = await openDatabases({
    databaseUrl: url,
    payungDirectory: place.directory,
    subgraphs: options.subgraphs,
    onStatement: counter.onStatement,
  });
  return {
    url,
    payungDirectory: place.directory,
    embedded: undefined,
    migrated: opened.migrated,
    dataSource: (subgraph) => opened.dataSource(subgraph),
    roles: (subgraph) => opened.roles(subgraph),
    countStatements: (work) => counter.during(work),
    close: async () => {
      await opened.close();
      await withClient(place.adminUrl, (client) => client.query(`drop database ${name} with (force)`));
    },
  };
}

export async function testDatabase(subgraph: SubgraphDatabase, seed?: Seed): Promise<TestDatabase> {
  const databases = await testDatabases({ subgraphs: [subgraph], seed });
  const source = databases.dataSource(subgraph.name);
  return { ...databases, source, ownerUrl: databases.roles(subgraph.name).ownerUrl };
}
