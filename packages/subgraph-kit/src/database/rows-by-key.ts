import { In } from "typeorm";
import type { DataSource, EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral } from "typeorm";

/**
 * The rows that have the keys, in the order asked and in one statement; null where there is none. A key may be any text
 * that a caller wrote.
 */
export async function rowsByKey<T extends ObjectLiteral, K extends keyof T & string>(
  database: DataSource | EntityManager,
  entity: EntityTarget<T>,
  key: K,
  values: readonly T[K][],
): Promise<(T | null)[]> {
  // PostgreSQL knows no character 0 in a text, so that no row has such a key, and refuses to be asked for one.
  const storable = values.filter((value) => !String(value).includes("\0"));
  const where = { [key]: In(storable) } as FindOptionsWhere<T>;
  const rows = await database.getRepository(entity).findBy(where);
  const found = new Map(rows.map((row) => [row[key], row]));
  return values.map((value) => found.get(value) ?? null);
}
