import { checkEntitiesMatchMigrations, createDataSource } from "@payung/subgraph-kit";
import { testDatabase } from "@payung/test-kit";
import { expect, test } from "vitest";
import { fundingDatabase } from "../src/database.js";

test("the tables are those that the entities say", async () => {
  const database = await testDatabase(fundingDatabase);
  const owner = await createDataSource({
    ...fundingDatabase,
    url: database.ownerUrl,
    schema: "funding",
  }).initialize();
  try {
    expect(await checkEntitiesMatchMigrations(owner)).toEqual([]);
  } finally {
    await owner.destroy();
    await database.close();
  }
});

test("every table has row level security, and every one that is written by people refuses who is nobody", async () => {
  const database = await testDatabase(fundingDatabase);
  try {
    const open: { name: string }[] = await database.source.query(
      `select relname as name from pg_class
       where relnamespace = 'funding'::regnamespace and relkind in ('r', 'p') and not relrowsecurity`,
    );
    expect(open).toEqual([{ name: "migrations" }]);
    // Without a policy for it, or with one that asks who acts, nobody writes.
    const policies: { table: string }[] = await database.source.query(
      `select tablename as table from pg_policies
       where schemaname = 'funding' and cmd <> 'SELECT' and coalesce(with_check, qual) not like '%act%'`,
    );
    expect(policies).toEqual([]);
  } finally {
    await database.close();
  }
});
