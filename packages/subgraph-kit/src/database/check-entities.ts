import type { DataSource } from "typeorm";
import { createDataSource, type EntityClass } from "./data-source.js";
import { openDatabases, type SubgraphDatabase } from "./open.js";
import { quick, scratchDirectory } from "./testing/scratch-directory.js";

/**
 * The statements that would make the database equal to the entities: none when every migration is written.
 * Connect as the owner of the schema. Nothing is changed.
 */
export async function checkEntitiesMatchMigrations(dataSource: DataSource): Promise<string[]> {
  // TypeORM 1.1 asks for the types of array columns all at once on one client, of which pg 8 warns: it waits for each.
  const log = await dataSource.driver.createSchemaBuilder().log();
  return log.upQueries.map((query) => query.query);
}

/**
 * The same for every subgraph, by its name, on a server made for it and removed afterwards: about a second.
 * An empty list means that entities and migrations are equal.
 */
export async function checkSubgraphDatabases(
  subgraphs: readonly SubgraphDatabase[],
): Promise<Map<string, string[]>> {
  const scratch = scratchDirectory();
  const databases = await openDatabases({ payungDirectory: scratch.path, settings: quick, subgraphs });
  const missing = new Map<string, string[]>();
  try {
    for (const { name, entities } of subgraphs) {
      missing.set(name, await missingStatements(databases.roles(name).ownerUrl, name, entities));
    }
    return missing;
  } finally {
    await databases.close();
    await scratch.remove();
  }
}

async function missingStatements(
  url: string,
  schema: string,
  entities: readonly EntityClass[],
): Promise<string[]> {
  const owner = await createDataSource({ url, schema, entities }).initialize();
  try {
    return await checkEntitiesMatchMigrations(owner);
  } finally {
    await owner.destroy();
  }
}
