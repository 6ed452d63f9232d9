import PgBoss from "pg-boss";
import { withClient } from "../database/with-client.js";

/**
 * Makes the queue's tables in the schema that the roles' step made for them. pg-boss would make the schema itself, which
 * the serving role may not, be the schema there or not. One process at a time.
 */
export async function installQueue(servingUrl: string, schema: string): Promise<void> {
  await withClient(servingUrl, async (client) => {
    const found = await client.query<{ there: boolean }>("select to_regclass($1) is not null as there", [
      `${schema}.version`,
    ]);
    if (found.rows[0]!.there) return;
    const plans = PgBoss.getConstructionPlans(schema).replace(/create schema if not exists \w+\s*;/i, "");
    await client.query(plans);
  });
}
