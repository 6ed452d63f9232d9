import { definePlugin, regionCode } from "@payung/plugin-kit";
import { testDatabase } from "@payung/test-kit";
import type { TestDatabase } from "@payung/test-kit";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { regionsDatabase } from "../src/database.js";
import { countMismatches, levelMismatches } from "../src/load/count-mismatches.js";
import { loadInstructions } from "../src/load/load-instructions.js";
import { loadRegions } from "../src/load/load-regions.js";
import { loadRegionsData } from "../src/load/load-regions-data.js";
import { loadReportedFigures } from "../src/load/load-reported-figures.js";
import { allRegions } from "./all-regions.js";
import { figure, fixtureRegistry, provincePlugin, regencyPlugin } from "./fixture-plugins.js";

let database: TestDatabase;
beforeEach(async () => {
  database = await testDatabase(regionsDatabase, allRegions);
});
afterEach(() => database.close());

async function rowsOf(table: string): Promise<number> {
  const [{ count }] = await database.source.query<[{ count: number }]>(
    `select count(*)::integer as count from ${table}`,
  );
  return count;
}

describe("loading regions where some are already", () => {
  test("a newer list ends what it lists no more, and corrects names", async () => {
    // As if an older version of the list had been loaded.
    await database.source.query("update dataset_load set version = 'an older one'");
    await database.source.query(
      "insert into regulation values ('OLD 1/2020', 'OLD', '1', 2020, 'An older list', '2020-01-01', 'SECONDARY')",
    );
    await database.source.query(
      "insert into region values ('15.01.02.2999', '15.01.02', 'Desa Lama', 'VILLAGE', 'DESA', 'OLD 1/2020', '2020-01-01')",
    );
    await database.source.query("update region set name = 'Jambl' where code = '15'");

    expect(await loadRegions(database.source)).toBe(true);
    expect(
      await database.source.query(
        "select name, valid_until from region where code in ('15', '15.01.02.2999') order by code",
      ),
    ).toEqual([
      { name: "Jambi", valid_until: null },
      { name: "Desa Lama", valid_until: "2025-04-24" },
    ]);
    expect(
      await database.source.query("select total from official_count where region_code = '15.01.02'"),
    ).toHaveLength(1);
  });

  test("where the list and its regulation differ, both numbers are told", async () => {
    const { manager } = database.source;
    expect(await countMismatches(manager)).toEqual([]);
    await manager.query(
      "update official_count set desa = 1413, total = 1584 where region_code = '15' and origin = 'PRINTED'",
    );
    expect(await countMismatches(manager)).toEqual([
      "region 15: 1414 desa, 171 kelurahan and 0 desa adat listed; 1413, 171 and 0 printed",
    ]);
    expect(await levelMismatches(manager, { PROVINCE: 38, REGENCY: 515 })).toEqual([
      "REGENCY 514 listed, 515 printed",
    ]);
  });

  test("a list whose regions have no parent is refused whole", async () => {
    await database.source.query("update dataset_load set version = 'an older one'");
    await database.source.query(
      "insert into region values ('98.01', '98', 'Tanpa Induk', 'REGENCY', 'KABUPATEN')",
    );
    await expect(loadRegions(database.source)).rejects.toThrow("no parent for 98.01");
    expect(await database.source.query("select version from dataset_load")).toEqual([
      { version: "an older one" },
    ]);
  });
});

describe("loading what the program brings", () => {
  test("again and again it stays the same", async () => {
    const registry = fixtureRegistry();
    const tables = [
      "instruction",
      "target",
      "achievement",
      "reported_figure",
      "official_count",
      "population",
    ];
    const counts = async () =>
      Object.fromEntries(await Promise.all(tables.map(async (each) => [each, await rowsOf(each)])));
    await loadRegionsData({ database: database.source, registry });
    const first = await counts();
    await loadRegionsData({ database: database.source, registry });
    expect(await counts()).toEqual(first);
    expect(first).toMatchObject({
      instruction: 6,
      target: 11,
      achievement: 2,
      reported_figure: 7,
      population: 5,
    });
  });

  test("the figures of a plugin that is gone go with it", async () => {
    await loadReportedFigures(database.source, fixtureRegistry());
    await loadReportedFigures(database.source, fixtureRegistry([regencyPlugin]));
    expect(await database.source.query("select distinct plugin_id from reported_figure")).toEqual([
      { plugin_id: "muara" },
    ]);
    await loadReportedFigures(database.source, fixtureRegistry([]));
    expect(await rowsOf("reported_figure")).toBe(0);
  });

  test("a figure of a region that does not exist is left out by name, the others are loaded", async () => {
    const nowhere = definePlugin({
      ...regencyPlugin,
      id: "antah",
      regionCode: regionCode("99"),
      schemes: [],
      figures: [figure({ code: "budget", region: regionCode("99") })],
    });
    const said: string[] = [];
    await loadReportedFigures(database.source, fixtureRegistry([nowhere, provincePlugin]), (message) =>
      said.push(message),
    );
    expect(said).toEqual(["Figure budget of the plugin antah is left out: no region 99"]);
    expect(await rowsOf("reported_figure")).toBe(5);
  });

  test("instructions loaded by two processes at once are there once", async () => {
    await Promise.all([loadInstructions(database.source), loadInstructions(database.source)]);
    expect(await rowsOf("instruction")).toBe(6);
  });
});
