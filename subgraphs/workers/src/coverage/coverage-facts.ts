import { firstDayOf } from "@payung/jamsostek";
import type { FundingSource, Month, Programme } from "@payung/jamsostek";
import { ancestorCodes } from "@payung/plugin-kit";
import type { RegionCode, WorkerCategory } from "@payung/plugin-kit";
import { groupRows, regionMatch } from "@payung/subgraph-kit";
import type { DataSource } from "typeorm";
import type { Sex } from "../types/worker-enums.js";
import { coverageStatement } from "./coverage-statement.js";
import type { CoverageNeeds, CoverageRow } from "./coverage-statement.js";

export interface AskedCoverage extends CoverageNeeds {
  readonly region: RegionCode;
  readonly month: Month;
}

export interface Count {
  readonly covered: number;
}

/** How many distinct persons living in a region are enrolled for a month, and have cover on its last day. */
export interface CoverageFacts extends Count {
  readonly enrolled: number;
  readonly byScheme: readonly (Count & { readonly scheme: string })[];
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
    parts: asked.some(({ parts }) => parts),
    reported: asked.some(({ reported }) => reported),
  });
  const months = asked.map(({ month }) => firstDayOf(month));
  const around = regions.map((region) => ancestorCodes(region).at(-1) ?? "");
  const [{ rows }]: [{ rows: CoverageRow[] }] = await database.query(
    statement,
    [regions, prefixes, children, months, lengths, around].map(arrayText),
  );
  const groups = groupRows(rows, ([nr]) => nr - 1);
  return asked.map((_, index) => factsOf(groups.get(index) ?? [], children[index] !== null));
}

/** Codes, numbers and days as text of an array: nothing in them needs the escaping that takes the driver longer. */
function arrayText(values: readonly (string | number | null)[]): string {
  return `{${values.map((value) => (value === "" ? '""' : (value ?? "NULL"))).join(",")}}`;
}

const NO_PARTS: readonly never[] = [];

function factsOf(rows: readonly CoverageRow[], hasChildren: boolean): CoverageFacts | null {
  const total = rows.find(([, part]) => part === "ALL");
  if (!total) return null;
  const [, , , enrolled, covered, synthetic, known, reported] = total;
  if (!known) return null;
  const regionsReported = hasChildren ? reported : null;
  const none = NO_PARTS;
  if (rows.length === 1)
    return {
      enrolled,
      covered,
      regionsReported,
      synthetic,
      byScheme: none,
      byCategory: none,
      bySource: none,
      byProgramme: none,
      bySex: none,
    };
  const parts = <K extends string, T extends string>(
    asked: CoverageRow[1],
    key: K,
  ): (Count & Record<K, T>)[] =>
    rows
      .filter(([, part, , , persons]) => part === asked && persons > 0)
      .map(
        ([, , value, , persons]) => ({ [key]: value, covered: persons }) as unknown as Count & Record<K, T>,
      );
  return {
    enrolled,
    covered,
    byScheme: parts("SCHEME", "scheme"),
    byCategory: parts<"category", WorkerCategory>("CATEGORY", "category"),
    bySource: parts<"source", FundingSource>("PAYER", "source"),
    byProgramme: parts<"programme", Programme>("PROGRAMME", "programme"),
    bySex: parts<"sex", Sex>("SEX", "sex"),
    regionsReported,
    synthetic,
  };
}
