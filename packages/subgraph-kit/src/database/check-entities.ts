import type { DataSource } from "typeorm";

/**
 * The statements that would make the database equal to the entities: none when every migration is written.
 * Connect as the owner of the schema. Nothing is changed.
 */
export async function checkEntitiesMatchMigrations(dataSource: DataSource): Promise<string[]> {
  const log = await dataSource.driver.createSchemaBuilder().log();
  return log.upQueries.map((query) => query.query);
}
