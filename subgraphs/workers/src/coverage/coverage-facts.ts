import { firstDayOf } from "@payung/jamsostek";
import type { FundingSource, Month, Programme } from "@payung/jamsostek";
import { parentCode } from "@payung/plugin-kit";
import type { RegionCode, WorkerCategory } from "@payung/plugin-kit";
import { groupRows, regionMatch } from "@payung/subgraph-kit";
import type { DataSource } from "typeorm";
import type { SchemeRef } from "../types/scheme-ref.js";
import type { Sex } from "../types/worker-enums.js";
import type { CoverageNeeds } from "./coverage-needs.js";
import { coverageStatement } from "./coverage-statement.js";
import type { CoverageLists, CoveragePart } from "./coverage-statement.js";

export interface AskedCoverage {
  readonly region: RegionCode;
  readonly month: Month;
  readonly needs: CoverageNeeds;
}

export interface Count {
  readonly covered: number;
}

/** How many distinct persons living in a region are enrolled for a month, and have cover on its last day. */
export interface CoverageFacts extends Count {
  readonly enrolled: number;
  readonly byScheme: readonly (Count & { readonly scheme: SchemeRef })[];
  readonly byCategory: readonly (Count & { readonly category: WorkerCategory })[];
  readonly bySource: readonly (Count & { readonly source: FundingSource })[];
  readonly byProgramme: readonly (Count & { readonly programme: Programme })[];
  readonly bySex: readonly (Count & { readonly sex: Sex })[];
  /** Regions one level below from which somebody was ever enrolled by that month; null for a village. */
  readonly regionsReported: number | null;
  readonly synthetic: boolean;
}

/** The coverage of any number of regions and months in one statement; null where nobody was enrolled by that month. */
export async function coverageFacts(
  database: DataSource,
  asked: readonly AskedCoverage[],
): Promise<(CoverageFacts | null)[]> {
  const regions = asked.map(({ region }) => region);
  const { prefixes, children, lengths } = regionMatch(regions);
  const statement = coverageStatement({
    parts: asked.some(({ needs }) => needs.parts),
    reported: asked.some(({ needs }) => needs.reported),
  });
  const months = asked.map(({ month }) => firstDayOf(month));
  const around = regions.map((region) => parentCode(region) ?? "");
  const [lists]: [CoverageLists] = await database.query(
    statement,
    [regions, prefixes, children, months, around, lengths].map(arrayText),
  );
  const parts = groupRows(lists.parts ?? [], ({ nr }) => nr - 1);
  return asked.map((_, index) =>
    lists.known[index] ? factsOf(lists, index, children[index] !== null, parts.get(index)) : null,
  );
}

/** Codes, numbers and days as text of an array: nothing in them needs the escaping that takes the driver longer. */
function arrayText(values: readonly (string | number | null)[]): string {
  return `{${values.map((value) => (value === "" ? '""' : (value ?? "NULL"))).join(",")}}`;
}

function factsOf(
  { enrolled, covered, reported, synthetic }: CoverageLists,
  index: number,
  hasChildren: boolean,
  parts: readonly CoveragePart[] | undefined,
): CoverageFacts {
  return {
    enrolled: enrolled[index]!,
    covered: covered[index]!,
    regionsReported: hasChildren ? (reported?.[index] ?? null) : null,
    synthetic: synthetic[index]!,
    ...(parts ? partsOf(parts) : NO_PARTS),
  };
}

type Parts = Pick<CoverageFacts, "byScheme" | "byCategory" | "bySource" | "byProgramme" | "bySex">;

const NO_PARTS: Parts = { byScheme: [], byCategory: [], bySource: [], byProgramme: [], bySex: [] };

function partsOf(parts: readonly CoveragePart[]): Parts {
  const counts = <T>(asked: CoveragePart["part"], named: (value: string) => T): (Count & T)[] =>
    parts.filter(({ part }) => part === asked).map(({ value, covered }) => ({ ...named(value), covered }));
  return {
    byScheme: counts("SCHEME", (code) => ({ scheme: { code } })),
    byCategory: counts("CATEGORY", (value) => ({ category: value as WorkerCategory })),
    bySource: counts("PAYER", (value) => ({ source: value as FundingSource })),
    byProgramme: counts("PROGRAMME", (value) => ({ programme: value as Programme })),
    bySex: counts("SEX", (value) => ({ sex: value as Sex })),
  };
}
