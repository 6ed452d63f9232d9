import { checkEntitiesMatchMigrations, createDataSource } from "@payung/subgraph-kit";
import { testDatabase } from "@payung/test-kit";
import type { TestDatabase } from "@payung/test-kit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { regionsDatabase } from "../src/database.js";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase(regionsDatabase);
});
afterAll(() => database.close());

test("the entities are what the migrations make", async () => {
  const { name, entities } = regionsDatabase;
  const owner = createDataSource({ url: database.ownerUrl, schema: name, entities });
  await owner.initialize();
  try {
    expect(await checkEntitiesMatchMigrations(owner)).toEqual([]);
  } finally {
    await owner.destroy();
  }
});
