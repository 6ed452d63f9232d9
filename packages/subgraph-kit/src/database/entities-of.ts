import type { EntityManager, EntityTarget, ObjectLiteral } from "typeorm";

/** A row as the driver has it, by the names of its columns. */
export type Row = Readonly<Record<string, unknown>>;

/** Entities of rows with all columns of their table, which a function returns and TypeORM cannot ask for. */
export function entitiesOf<T extends ObjectLiteral>(
  { connection }: EntityManager,
  entity: EntityTarget<T>,
  rows: readonly Row[],
): T[] {
  const metadata = connection.getMetadata(entity);
  return rows.map((row) => {
    const made = metadata.create() as T;
    for (const column of metadata.columns) {
      column.setEntityValue(made, connection.driver.prepareHydratedValue(row[column.databaseName], column));
    }
    return made;
  });
}
