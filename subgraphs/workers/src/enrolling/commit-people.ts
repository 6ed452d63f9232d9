import type { EntityManager } from "typeorm";
import { recordCoverage } from "../coverage/record-coverage.js";
import type { LocalDate } from "@payung/jamsostek";
import type { SealedPerson } from "./staged-rows.js";
import { stage } from "./staged-rows.js";

/** What holds for all people of a step. */
export interface CommonFacts {
  readonly scheme: string;
  readonly today: LocalDate;
  readonly subject: string;
  readonly batchId: string | null;
  readonly synthetic: boolean;
  /** See Step. */
  readonly turn: Promise<void> | undefined;
}

export interface CommittedPeople {
  /** Rows whose person or months somebody else took since they were looked at. */
  readonly lost: ReadonlySet<number>;
  /** Rows of new people who may be in already with another NIK. */
  readonly doubtful: ReadonlySet<number>;
}

/** A person with whom the list goes on: known, to be enrolled or to be brought up to date. */
export interface KnownWorker {
  readonly province: string;
  readonly id: string;
}

/**
 * Puts people and their enrolments into the tables, in the caller's transaction. The first who commits keeps: a person
 * (by NIK) or months that another transaction took are lost, never overwritten. Locks are taken in one order by
 * everybody: persons by index, workers by number, then months.
 * @param change further changes of the known workers, counted in coverage together with their enrolments
 */
export async function commitPeople(
  manager: EntityManager,
  people: readonly SealedPerson[],
  facts: CommonFacts,
  known: readonly KnownWorker[],
  change: () => Promise<void>,
): Promise<CommittedPeople> {
  const lost = new Set<number>();
  const common = [facts.scheme, facts.today, facts.subject, facts.batchId];
  const anyFresh = people.some(({ fresh }) => fresh);
  if (people.length > 0) await stage(manager, people);
  await facts.turn;
  if (anyFresh) {
    await removing(manager, lost, ADD_PERSONS, []);
    await manager.query(ADD_WORKERS, [facts.synthetic]);
  }
  await manager.query(LOCK_WORKERS, [known.map(({ province }) => province), known.map(({ id }) => id)]);
  if (anyFresh) {
    await manager.query(TAKE_FRESH_MONTHS);
    await manager.query(addEnrolments("fresh"), common);
    await manager.query(COUNT_FRESH, [facts.scheme, facts.synthetic]);
  }
  if (known.length > 0) {
    await recordCoverage(manager, known, ALL_MONTHS, async () => {
      if (people.some(({ fresh }) => !fresh)) {
        await removing(manager, lost, TAKE_MONTHS, []);
        await manager.query(addEnrolments("not fresh"), common);
      }
      await change();
    });
  }
  return { lost, doubtful: anyFresh ? await doubtfulRows(manager) : new Set() };
}

/** Facts such as the domicile count in every month of a person. */
const ALL_MONTHS = { from: "0001-01", until: "9999-12" } as never;

/** Runs a statement that takes rows out of `staged`, and notes them as lost. */
async function removing(
  manager: EntityManager,
  lost: Set<number>,
  statement: string,
  parameters: unknown[],
): Promise<void> {
  const [rows]: [{ row_number: number }[], number] = await manager.query(statement, parameters);
  for (const { row_number } of rows) lost.add(row_number);
}

async function doubtfulRows(manager: EntityManager): Promise<Set<number>> {
  const rows: { row_number: number }[] = await manager.query(DOUBTFUL);
  return new Set(rows.map(({ row_number }) => row_number));
}

const ADD_PERSONS = `
  with added as (
    insert into person (nik_index, province, worker_id, likeness)
    select nik_index, province, worker_id, likeness from staged where fresh order by nik_index
    on conflict do nothing returning nik_index
  )
  delete from staged where fresh and nik_index not in (select nik_index from added) returning row_number`;

const ADD_WORKERS = `
  insert into worker
    (province, id, nik_sealed, name, birth_date, sex, category, occupation, domicile, synthetic)
  select province, worker_id, nik_sealed, name, birth_date, sex, category, occupation, village, $1
  from staged where fresh`;

const LOCK_WORKERS = `
  select from worker join unnest($1::text[], $2::text[]) as known(province, id)
    on worker.province = known.province and worker.id = known.id
  order by worker.province, worker.id for update of worker`;

/** Nobody else can have taken months of a person who is new in this transaction. */
const TAKE_FRESH_MONTHS = `
  insert into cover_year (province, worker_id, year, jkk, jkm, jht)
  select province, worker_id, extract(year from from_month), jkk, jkm, jht from staged where fresh`;

/** The compare and set that makes a second payer impossible; who does not get the months is taken out. */
const TAKE_MONTHS = `
  with taken as (
    insert into cover_year (province, worker_id, year, jkk, jkm, jht)
    select province, worker_id, extract(year from from_month), jkk, jkm, jht
    from staged where not fresh order by province, worker_id
    on conflict (province, worker_id, year) do update
      set jkk = cover_year.jkk | excluded.jkk, jkm = cover_year.jkm | excluded.jkm,
          jht = cover_year.jht | excluded.jht
      where cover_year.jkk & excluded.jkk = 0 and cover_year.jkm & excluded.jkm = 0
        and cover_year.jht & excluded.jht = 0
    returning worker_id
  )
  delete from staged where not fresh and worker_id not in (select worker_id from taken) returning row_number`;

type Which = "fresh" | "not fresh";

function addEnrolments(which: Which): string {
  return `
    insert into enrolment
      (province, id, worker_id, scheme, terms_from, village, category, programmes, payer, from_month, until_month,
       enrolled_on, enrolled_by, batch_id)
    select province, enrolment_id, worker_id, $1, terms_from, village, category, programmes, payer, from_month,
      until_month, $2, $3, $4
    from staged where ${which}`;
}

/** New people were nowhere before: they are only added. */
const COUNT_FRESH = `
  insert into coverage_delta
    (from_month, until_month, region, measure, category, sex, schemes, payers, programmes, synthetic, persons)
  select from_month, until_month, village, 'ENROLLED', category, sex, array[$1], array[payer], programmes, $2, count(*)
  from staged where fresh
  group by from_month, until_month, village, category, sex, payer, programmes`;

/** "offset 0" keeps it a look-up for each row, where a join would read all persons of the nation. */
const DOUBTFUL = `
  select row_number from staged where fresh and exists (
    select from person where person.likeness = staged.likeness and person.nik_index <> staged.nik_index offset 0
  )`;
