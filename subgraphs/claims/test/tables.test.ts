import { checkEntitiesMatchMigrations, createDataSource } from "@payung/subgraph-kit";
import { testDatabase } from "@payung/test-kit";
import { expect, test } from "vitest";
import { claimsDatabase } from "../src/database.js";

test("the tables are those that the entities say", async () => {
  const database = await testDatabase(claimsDatabase);
  const owner = await createDataSource({
    ...claimsDatabase,
    url: database.ownerUrl,
    schema: "claims",
  }).initialize();
  try {
    expect(await checkEntitiesMatchMigrations(owner)).toEqual([]);
  } finally {
    await owner.destroy();
    await database.close();
  }
});
