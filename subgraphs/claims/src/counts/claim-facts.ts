import { rupiah } from "@payung/jamsostek";
import type { RegionCode } from "@payung/plugin-kit";
import type { DataSource } from "typeorm";
import { PART_COLUMNS, partCounts } from "./claim-parts.js";
import type { Part, PartColumns, PartCounts } from "./claim-parts.js";
import type { PersonCount } from "./suppress-few.js";

/** What a reader needs beside how many there are in all: both cost time, so only who asks for it pays. */
export interface ClaimNeeds {
  readonly parts: readonly Part[];
  /** How many regions one level below have a claim. */
  readonly reported: boolean;
}

export interface AskedClaims {
  readonly region: RegionCode;
  readonly year: number;
  readonly needs: ClaimNeeds;
}

/** The claims after events of one year, of people who lived in a region. */
export interface ClaimFacts {
  readonly total: PersonCount;
  /** Those that were needed. The children who have a schedule of scholarships are counted as cases. */
  readonly parts: PartCounts;
  /** Regions one level below with a claim; null for a village. */
  readonly regionsReported: number | null;
  readonly synthetic: boolean;
}

/** All that was asked for, as one row: in each list of sums one entry for each, in the order it was asked for. */
interface Lists {
  readonly cases: readonly number[];
  readonly persons: readonly number[];
  readonly synthetic: readonly number[];
  readonly due: readonly number[];
  readonly paid: readonly number[];
  /** Null where they are not needed. */
  readonly parts: PartColumns | null;
  readonly below: readonly { readonly nr: number; readonly regions: number }[] | null;
}

const SUMS = ["cases", "persons", "synthetic", "due", "paid"] as const;

/** What is folded and what is not yet, in one snapshot; as JSON, which the driver reads in a third of the time of rows. */
function statement({ parts, reported }: ClaimNeeds): string {
  return `
  with asked as (
    select * from unnest($1::text[], $2::smallint[]) with ordinality as asked(region, year, nr)
  ), late as (
    select nr, ${SUMS.map((sum) => `sum(${sum}) as ${sum}`).join(", ")}
    from asked join claim_delta using (region, year) where part = 'ALL' group by nr
  )${reported ? `, ${BELOW}` : ""}
  select ${SUMS.map((sum) => `json_agg(coalesce(kept.${sum}, 0) + coalesce(late.${sum}, 0) order by nr) as ${sum}`).join(", ")},
         ${parts.length > 0 ? PART_COLUMNS : "null"} as parts,
         ${reported ? "(select json_agg(below) from below)" : "null"} as below
  from asked
  left join (select region, year, ${SUMS.join(", ")} from claim_count where part = 'ALL') as kept using (region, year)
  left join late using (nr)`;
}

const BELOW = `below as (
    select nr, count(*)::int as regions from (
      select nr, child from (
        select nr, claim_count.region as child, cases from asked
        join claim_count on around = asked.region and claim_count.year = asked.year and part = 'ALL'
        union all
        select nr, claim_delta.region, cases from asked
        join claim_delta on around = asked.region and claim_delta.year = asked.year and part = 'ALL'
      ) as told group by nr, child having sum(cases) > 0
    ) as those group by nr
  )`;

/** The claims of any number of regions and years in one statement; null where none is stored. */
export async function claimFacts(
  database: DataSource,
  asked: readonly AskedClaims[],
): Promise<(ClaimFacts | null)[]> {
  const needs = {
    parts: [...new Set(asked.flatMap((each) => each.needs.parts))],
    reported: asked.some((each) => each.needs.reported),
  };
  const [lists]: [Lists] = await database.query(statement(needs), [
    asked.map(({ region }) => region),
    asked.map(({ year }) => year),
    ...(needs.parts.length > 0 ? [needs.parts] : []),
  ]);
  const parts = lists.parts ? partCounts(lists.parts, asked.length) : [];
  const below = new Map((lists.below ?? []).map(({ nr, regions }) => [nr - 1, regions]));
  return asked.map(({ region }, index) =>
    lists.cases[index] === 0
      ? null
      : factsOf(lists, index, isVillage(region) ? null : (below.get(index) ?? 0), parts[index]),
  );
}

const VILLAGE_LENGTH = 13;

function isVillage(region: RegionCode): boolean {
  return region.length === VILLAGE_LENGTH;
}

function factsOf(
  lists: Lists,
  index: number,
  regionsReported: number | null,
  parts: PartCounts | undefined,
): ClaimFacts {
  return {
    total: {
      cases: lists.cases[index]!,
      persons: lists.persons[index]!,
      due: rupiah(lists.due[index]!),
      paid: rupiah(lists.paid[index]!),
    },
    synthetic: lists.synthetic[index]! > 0,
    regionsReported,
    parts: parts ?? NO_PARTS,
  };
}

const NO_PARTS: PartCounts = {};
