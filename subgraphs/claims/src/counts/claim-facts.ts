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

/** One line of a count: of those with one value of a part. */
interface PartRow {
  /** Which of those asked for, from 1. */
  readonly nr: number;
  readonly part: "PROGRAMME" | "CATEGORY" | "SCHEME" | "STATUS" | "BENEFIT" | "SCHOLARSHIP";
  readonly value: string;
  readonly cases: number;
  readonly persons: number;
  readonly due: number;
  readonly paid: number;
}

/** All that was asked for, as one row: in each list of sums one entry for each, in the order it was asked for. */
interface Lists {
  readonly cases: readonly number[];
  readonly persons: readonly number[];
  readonly synthetic: readonly number[];
  readonly due: readonly number[];
  readonly paid: readonly number[];
  /** Null where they are not needed, or there are none. */
  readonly parts: readonly PartRow[] | null;
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
  )${parts ? `, ${PARTS}` : ""}${reported ? `, ${BELOW}` : ""}
  select ${SUMS.map((sum) => `json_agg(coalesce(kept.${sum}, 0) + coalesce(late.${sum}, 0) order by nr) as ${sum}`).join(", ")},
         ${parts ? "(select json_agg(parts order by part, value) from parts)" : "null"} as parts,
         ${reported ? "(select json_agg(below) from below)" : "null"} as below
  from asked
  left join (select region, year, ${SUMS.join(", ")} from claim_count where part = 'ALL') as kept using (region, year)
  left join late using (nr)`;
}

const PARTS = `parts as (
    select nr, part, value, sum(cases)::int as cases, sum(persons)::int as persons, sum(due) as due, sum(paid) as paid
    from (
      select nr, part, value, cases, persons, due, paid
      from asked join claim_count using (region, year) where part <> 'ALL'
      union all
      select nr, part, value, cases, persons, due, paid
      from asked join claim_delta using (region, year) where part <> 'ALL'
    ) as known
    group by 1, 2, 3 having sum(cases) > 0
  )`;

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
  const parts = groupRows(lists.parts ?? [], ({ nr }) => nr - 1);
  const below = new Map((lists.below ?? []).map(({ nr, regions }) => [nr - 1, regions]));
  return asked.map(({ region }, index) =>
    lists.cases[index] === 0
      ? null
      : factsOf(lists, index, isVillage(region) ? null : (below.get(index) ?? 0), parts.get(index)),
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
  rows: readonly PartRow[] | undefined,
): ClaimFacts {
  // One object, written out: a nation's regions are some hundreds of them in a request.
  const parts = rows ? partsOf(rows) : NO_PARTS;
  return {
    total: {
      cases: lists.cases[index]!,
      persons: lists.persons[index]!,
      due: rupiah(lists.due[index]!),
      paid: rupiah(lists.paid[index]!),
    },
    synthetic: lists.synthetic[index]! > 0,
    regionsReported,
    byProgramme: parts.byProgramme,
    byCategory: parts.byCategory,
    byScheme: parts.byScheme,
    byStatus: parts.byStatus,
    byBenefit: parts.byBenefit,
    scholarships: parts.scholarships,
  };
}

type Parts = Omit<ClaimFacts, "total" | "synthetic" | "regionsReported">;

function partsOf(rows: readonly PartRow[]): Parts {
  const counts = <T>(asked: PartRow["part"], named: (value: string) => T): (PersonCount & T)[] =>
    rows.filter(({ part }) => part === asked).map((row) => ({ ...countOf(row), ...named(row.value) }));
  return {
    byProgramme: counts("PROGRAMME", (value) => ({ programme: value as Programme })),
    byCategory: counts("CATEGORY", (value) => ({ category: value as WorkerCategory })),
    byScheme: counts("SCHEME", (scheme) => ({ scheme })),
    byStatus: counts("STATUS", (value) => ({ status: value as ClaimStatus })),
    byBenefit: counts("BENEFIT", (code) => ({ code })),
    scholarships: counts("SCHOLARSHIP", () => ({}))[0] ?? null,
  };
}

const NO_PARTS: Parts = {
  byProgramme: [],
  byCategory: [],
  byScheme: [],
  byStatus: [],
  byBenefit: [],
  scholarships: null,
};

function countOf({ cases, persons, due, paid }: PartRow): PersonCount {
  return { cases, persons, due: rupiah(due), paid: rupiah(paid) };
}
