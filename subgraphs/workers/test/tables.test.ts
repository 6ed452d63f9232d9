import { checkEntitiesMatchMigrations, createDataSource } from "@payung/subgraph-kit";
import { testDatabase } from "@payung/test-kit";
import type { TestDatabase } from "@payung/test-kit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { workersDatabase } from "../src/database.js";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase(workersDatabase);
});
afterAll(() => database.close());

test("the tables are those that the entities say", async () => {
  const owner = createDataSource({ ...workersDatabase, url: database.ownerUrl, schema: "workers" });
  await owner.initialize();
  try {
    expect(await checkEntitiesMatchMigrations(owner)).toEqual([]);
  } finally {
    await owner.destroy();
  }
});

test.each(["worker", "enrolment"])(
  "%s has a partition for each of 38 provinces, and one for others",
  async (table) => {
    const rows: { name: string }[] = await database.source.query(
      "select inhrelid::regclass::text as name from pg_inherits where inhparent = $1::regclass",
      [table],
    );
    expect(rows).toHaveLength(39);
    expect(rows).toContainEqual({ name: `${table}_other` });
  },
);

test("a worker is looked up in the partition of the province that the id begins with", async () => {
  const plan: Record<string, string>[] = await database.source.query(
    "explain select * from worker where province in ('11') and id in ('11-0')",
  );
  const text = JSON.stringify(plan);
  expect(text).toContain("worker_p11");
  expect(text).not.toContain("worker_p12");
});
