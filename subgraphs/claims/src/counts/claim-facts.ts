import { rupiah } from "@payung/jamsostek";
import type { Programme } from "@payung/jamsostek";
import type { RegionCode, WorkerCategory } from "@payung/plugin-kit";
import { groupRows } from "@payung/subgraph-kit";
import type { DataSource } from "typeorm";
import type { ClaimStatus } from "../life-cycle/transitions.js";
import type { PersonCount } from "./suppress-few.js";

/** What a reader needs beside how many there are in all: both cost time, so only who asks for it pays. */
export interface ClaimNeeds {
  readonly parts: boolean;
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
  readonly byProgramme: readonly (PersonCount & { readonly programme: Programme })[];
  readonly byCategory: readonly (PersonCount & { readonly category: WorkerCategory })[];
  readonly byScheme: readonly (PersonCount & { readonly scheme: string })[];
  readonly byStatus: readonly (PersonCount & { readonly status: ClaimStatus })[];
  readonly byBenefit: readonly (PersonCount & { readonly code: string })[];
  /** The children who have a schedule of scholarships, as cases; null where none has. */
  readonly scholarships: PersonCount | null;
  /** Regions one level below with a claim; null for a village. */
  readonly regionsReported: number | null;
  readonly synthetic: boolean;
}

/** One line of a count: of all, or of those with one value of a part. */
interface CountRow {
  /** Which of those asked for, from 1. */
  readonly nr: number;
  readonly part: "ALL" | "PROGRAMME" | "CATEGORY" | "SCHEME" | "STATUS" | "BENEFIT" | "SCHOLARSHIP";
  readonly value: string;
  readonly cases: number;
  readonly persons: number;
  readonly synthetic: number;
  readonly due: number;
  readonly paid: number;
}

interface Lists {
  readonly counts: readonly CountRow[] | null;
  readonly below: readonly { readonly nr: number; readonly regions: number }[] | null;
}

/** What is folded and what is not yet, in one snapshot; as JSON, which the driver reads in a third of the time of rows. */
function statement({ parts, reported }: ClaimNeeds): string {
  const those = parts ? "true" : "part = 'ALL'";
  return `
  with asked as (
    select * from unnest($1::text[], $2::smallint[]) with ordinality as asked(region, year, nr)
  ), known as (
    select nr, part, value, cases, persons, synthetic, due, paid
    from asked join claim_count using (region, year) where ${those}
    union all
    select nr, part, value, cases, persons, synthetic, due, paid
    from asked join claim_delta using (region, year) where ${those}
  ), counted as (
    select nr, part, value, sum(cases)::int as cases, sum(persons)::int as persons, sum(synthetic)::int as synthetic,
           sum(due) as due, sum(paid) as paid
    from known group by 1, 2, 3 having sum(cases) > 0
  )${reported ? `, ${BELOW}` : ""}
  select (select json_agg(counted order by part, value) from counted) as counts,
         ${reported ? "(select json_agg(below) from below)" : "null"} as below`;
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
    parts: asked.some((each) => each.needs.parts),
    reported: asked.some((each) => each.needs.reported),
  };
  const [lists]: [Lists] = await database.query(statement(needs), [
    asked.map(({ region }) => region),
    asked.map(({ year }) => year),
  ]);
  const counts = groupRows(lists.counts ?? [], ({ nr }) => nr - 1);
  const below = new Map((lists.below ?? []).map(({ nr, regions }) => [nr - 1, regions]));
  return asked.map(({ region }, index) =>
    factsOf(counts.get(index), isVillage(region) ? null : (below.get(index) ?? 0)),
  );
}

const VILLAGE_LENGTH = 13;

function isVillage(region: RegionCode): boolean {
  return region.length === VILLAGE_LENGTH;
}

function factsOf(rows: readonly CountRow[] | undefined, regionsReported: number | null): ClaimFacts | null {
  const total = rows?.find(({ part }) => part === "ALL");
  if (!rows || !total) return null;
  const all = { total: countOf(total), regionsReported, synthetic: total.synthetic > 0 };
  // A nation's regions are hundreds, and mostly asked for their sums alone.
  if (rows.length === 1) return { ...all, ...NO_PARTS };
  const counts = <T>(asked: CountRow["part"], named: (value: string) => T): (PersonCount & T)[] =>
    rows.filter(({ part }) => part === asked).map((row) => ({ ...countOf(row), ...named(row.value) }));
  return {
    ...all,
    byProgramme: counts("PROGRAMME", (value) => ({ programme: value as Programme })),
    byCategory: counts("CATEGORY", (value) => ({ category: value as WorkerCategory })),
    byScheme: counts("SCHEME", (scheme) => ({ scheme })),
    byStatus: counts("STATUS", (value) => ({ status: value as ClaimStatus })),
    byBenefit: counts("BENEFIT", (code) => ({ code })),
    scholarships: counts("SCHOLARSHIP", () => ({}))[0] ?? null,
  };
}

const NO_PARTS = {
  byProgramme: [],
  byCategory: [],
  byScheme: [],
  byStatus: [],
  byBenefit: [],
  scholarships: null,
} as const satisfies Partial<ClaimFacts>;

function countOf({ cases, persons, due, paid }: CountRow): PersonCount {
  return { cases, persons, due: rupiah(due), paid: rupiah(paid) };
}
