import type { RegionCode } from "@payung/plugin-kit";
import { groupRows, rowsByKey } from "@payung/subgraph-kit";
import DataLoader from "dataloader";
import { In } from "typeorm";
import type { DataSource } from "typeorm";
import { OfficialCount } from "./entities/official-count.js";
import { Population } from "./entities/population.js";
import { Region } from "./entities/region.js";
import { Regulation } from "./entities/regulation.js";
import { ReportedFigureRow } from "./entities/reported-figure.js";
import { childPages } from "./services/child-pages.js";
import type { ChildPage } from "./services/child-pages.js";
import { figuresWithin } from "./services/figures-within.js";
import { governmentCodes } from "./services/governments.js";
import { readInstructions } from "./services/instructions.js";
import type { Instructions } from "./services/instructions.js";

/** One statement (three for the instructions) for all that a request asks of a kind at once. */
export interface RegionsLoaders {
  readonly region: DataLoader<RegionCode, Region | null>;
  readonly childPage: DataLoader<ChildPage, Region[], string>;
  /** The latest one. */
  readonly population: DataLoader<RegionCode, Population | null>;
  readonly regulation: DataLoader<string, Regulation | null>;
  readonly officialCounts: DataLoader<RegionCode, readonly OfficialCount[]>;
  /** The region's own. */
  readonly figures: DataLoader<RegionCode, readonly ReportedFigureRow[]>;
  /** Those of the region and of all that lies in it. */
  readonly figuresWithin: DataLoader<RegionCode, readonly ReportedFigureRow[]>;
  /** The codes of all provinces, kabupaten and kota. */
  readonly governments: () => Promise<readonly RegionCode[]>;
  readonly instructions: () => Promise<Instructions>;
}

export function regionsLoaders(database: DataSource): RegionsLoaders {
  return {
    region: new DataLoader((codes) => rowsByKey(database, Region, "code", codes)),
    childPage: new DataLoader((pages) => childPages(database, pages), {
      cacheKeyFn: ({ parent, limit, after }) => JSON.stringify([parent, limit, after]),
    }),
    population: new DataLoader((codes) => populationsOf(database, codes)),
    regulation: new DataLoader((codes) => rowsByKey(database, Regulation, "code", codes)),
    officialCounts: new DataLoader((codes) => officialCountsOf(database, codes)),
    figures: new DataLoader((codes) => figuresOf(database, codes)),
    figuresWithin: new DataLoader((codes) => figuresWithin(database, codes)),
    governments: once(() => governmentCodes(database)),
    instructions: once(() => readInstructions(database)),
  };
}

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => (loading ??= load());
}

async function populationsOf(
  database: DataSource,
  codes: readonly RegionCode[],
): Promise<(Population | null)[]> {
  const where = { regionCode: In(codes) };
  const rows = await database.getRepository(Population).find({ where, order: { year: "ASC" } });
  const latest = new Map(rows.map((row) => [row.regionCode, row]));
  return codes.map((code) => latest.get(code) ?? null);
}

/** The oldest first; what is printed before what was counted. */
async function officialCountsOf(
  database: DataSource,
  codes: readonly RegionCode[],
): Promise<(readonly OfficialCount[])[]> {
  const rows = await database
    .getRepository(OfficialCount)
    .find({ where: { regionCode: In(codes) }, order: { validFrom: "ASC", origin: "DESC" } });
  const byRegion = groupRows(rows, (row) => row.regionCode);
  return codes.map((code) => byRegion.get(code) ?? []);
}

async function figuresOf(
  database: DataSource,
  codes: readonly RegionCode[],
): Promise<(readonly ReportedFigureRow[])[]> {
  const rows = await database
    .getRepository(ReportedFigureRow)
    .find({ where: { regionCode: In(codes) }, order: { pluginId: "ASC", code: "ASC" } });
  const byRegion = groupRows(rows, (row) => row.regionCode);
  return codes.map((code) => byRegion.get(code) ?? []);
}
