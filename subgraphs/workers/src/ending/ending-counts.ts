import type { LocalDate } from "@payung/jamsostek";
import type { RegionCode } from "@payung/plugin-kit";
import { groupRows, isFew } from "@payung/subgraph-kit";
import type { DataSource } from "typeorm";
import type { CoverEndingCounts, EndingLevel } from "../types/cover-ending.js";

interface Row {
  readonly region: string;
  readonly level: EndingLevel | "COUNTED";
  readonly persons: number;
  readonly countedOn: LocalDate;
}

/** How many persons there are of each level, in one statement; null where nothing was counted yet. */
export type EndingFacts = {
  readonly countedOn: LocalDate;
  readonly persons: (level: EndingLevel) => number;
} | null;

export async function endingFacts(
  database: DataSource,
  regions: readonly RegionCode[],
): Promise<EndingFacts[]> {
  const rows: Row[] = await database.query(
    `select region, level, persons, counted_on::text as "countedOn" from cover_ending_count
     where region = any($1) or level = 'COUNTED'`,
    [regions],
  );
  const counted = rows.find(({ level }) => level === "COUNTED");
  const byRegion = groupRows(rows, ({ region }) => region);
  return regions.map((region) => {
    if (!counted) return null;
    const own = byRegion.get(region) ?? [];
    return {
      countedOn: counted.countedOn,
      persons: (level) => own.find((row) => row.level === level)?.persons ?? 0,
    };
  });
}

/** The counts as a reader may see them. Where one is few, the others from which it could be told are left out too. */
export function shownEndings(facts: EndingFacts, mayReadPeople: boolean): CoverEndingCounts {
  if (!facts) return { ...NOTHING, countedOn: null, suppressed: false };
  const { countedOn, persons } = facts;
  const [in30, in60, in90] = [persons("DAYS_30"), persons("DAYS_60"), persons("DAYS_90")];
  const lapsed = persons("LAPSED");
  const fewEnd = !mayReadPeople && [in30, in60, in90].some(isFew);
  const fewLapsed = !mayReadPeople && isFew(lapsed);
  const total = in30 + in60 + in90;
  return {
    countedOn,
    within30Days: fewEnd ? null : in30,
    within60Days: fewEnd ? null : in30 + in60,
    // A whole may be shown where its parts are not.
    within90Days: fewEnd && isFew(total) ? null : total,
    lapsed: fewLapsed ? null : lapsed,
    suppressed: fewEnd || fewLapsed,
  };
}

const NOTHING = { within30Days: null, within60Days: null, within90Days: null, lapsed: null };
