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
