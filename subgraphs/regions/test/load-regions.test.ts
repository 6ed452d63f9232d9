import { setTimeout } from "node:timers/promises";
import { withClient } from "@payung/subgraph-kit";
import { testDatabase } from "@payung/test-kit";
import type { TestDatabase } from "@payung/test-kit";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { regionsDatabase } from "../src/database.js";
import { loadRegions } from "../src/load/load-regions.js";

let database: TestDatabase;
beforeEach(async () => {
  database = await testDatabase(regionsDatabase);
});
afterEach(() => database.close());

async function rowsOf(table: string): Promise<number> {
  const [{ count }] = await database.source.query<[{ count: number }]>(
    `select count(*)::integer as count from ${table}`,
  );
  return count;
}

/** Kills the load as soon as it waits for somebody's lock. */
async function killWhenItWaits(url: string): Promise<void> {
  await withClient(url, async (client) => {
    for (;;) {
      const { rowCount } = await client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where application_name = 'payung-regions' and datname = current_database() and wait_event_type = 'Lock'`,
      );
      if (rowCount === 1) return;
      await setTimeout(50);
    }
  });
}

const ALL = 1 + 38 + 514 + 7_285 + 83_762;

describe("loading the regions", () => {
  test("loads all of them, finds the numbers that the regulation prints, and does nothing a second time", async () => {
    const said: string[] = [];
    expect(await loadRegions(database.source, (message) => said.push(message))).toBe(true);
    expect(await rowsOf("region")).toBe(ALL);
    expect(said).toContain("Loading 83,762 regions of level VILLAGE");
    expect(await database.source.query("select mismatches from dataset_load")).toEqual([{ mismatches: [] }]);

    const again = await database.countStatements(() => loadRegions(database.source));
    expect(again.result).toBe(false);
    expect(again.count).toBe(1);
  });

  test("two at once load once", async () => {
    const results = await Promise.all([loadRegions(database.source), loadRegions(database.source)]);
    expect(results.filter((loaded) => loaded)).toHaveLength(1);
    expect(await rowsOf("region")).toBe(ALL);
  });

  test("killed when all villages stand and its marker does not, it leaves nothing, and the next start is whole", async () => {
    await withClient(database.ownerUrl, async (other) => {
      // The marker waits for this lock, so that the load is killed there on a machine of any speed.
      await other.query("begin; lock table dataset_load in share mode");
      const [load] = await Promise.allSettled([loadRegions(database.source), killWhenItWaits(database.url)]);
      expect(load).toMatchObject({
        status: "rejected",
        reason: { message: expect.stringMatching(/terminat/i) },
      });
      await other.query("rollback");
      // As autovacuum does when it comes by: from now on PostgreSQL takes the table for empty.
      await other.query("vacuum region");
    });
    expect([await rowsOf("region"), await rowsOf("regulation"), await rowsOf("dataset_load")]).toEqual([
      0, 0, 0,
    ]);

    expect(await loadRegions(database.source)).toBe(true);
    expect(await rowsOf("region")).toBe(ALL);
  });
});
