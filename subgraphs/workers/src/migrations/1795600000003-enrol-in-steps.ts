import { ForwardOnly } from "@payung/subgraph-kit";
import type { QueryRunner } from "typeorm";

/** What enrolling needs beside the tables: to know people elsewhere by their NIK, and to end what was left half done. */
export class EnrolInSteps1795600000003 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    const [{ path }]: [{ path: string }] = await runner.query(
      "select current_setting('search_path') as path",
    );
    for (const statement of [...functions(`${path}, pg_temp`), ...STATEMENTS]) await runner.query(statement);
  }
}

/**
 * Both run with the rights of the tables' owner, since a person may be known anywhere in the nation. They take what only
 * who has a NIK and the key of the index can have, and tell of people elsewhere no more than enrolling must know: the
 * names and facts of a person stay null unless the actor may read the person.
 * @param path where they look for tables, so that no caller can put another table before ours
 */
function functions(path: string): string[] {
  const definer = `security definer set search_path = ${path}`;
  return [
    `create function known_people(indexes bytea[], for_year smallint) returns table (
    nik_index bytea, province text, worker_id text, domicile text, here boolean,
    name text, birth_date date, sex text, category text, occupation text,
    jkk smallint, jkm smallint, jht smallint
  ) language sql stable ${definer} as $$
    select person.nik_index, person.province, person.worker_id, worker.domicile, acts_in(worker.domicile),
      case when acts_in(worker.domicile) then worker.name end,
      case when acts_in(worker.domicile) then worker.birth_date end,
      case when acts_in(worker.domicile) then worker.sex end,
      case when acts_in(worker.domicile) then worker.category end,
      case when acts_in(worker.domicile) then worker.occupation end,
      coalesce(cover_year.jkk, 0::smallint), coalesce(cover_year.jkm, 0::smallint),
      coalesce(cover_year.jht, 0::smallint)
    from person
    join worker on worker.province = person.province and worker.id = person.worker_id
    left join cover_year on cover_year.province = person.province and cover_year.worker_id = person.worker_id
      and cover_year.year = for_year
    where person.nik_index = any(indexes) and acting_subject() is not null
  $$`,
    `create function covers_of(provinces text[], worker_ids text[], for_year smallint) returns table (
    province text, worker_id text, scheme text, payer text, programmes text[], from_month date, until_month date
  ) language sql stable ${definer} as $$
    select enrolment.province, enrolment.worker_id, enrolment.scheme, enrolment.payer, enrolment.programmes,
      enrolment.from_month, enrolment.until_month
    from unnest(provinces, worker_ids) as asked(province, worker_id)
    join enrolment on enrolment.province = asked.province and enrolment.worker_id = asked.worker_id
    where enrolment.until_month >= enrolment.from_month
      and extract(year from enrolment.from_month) = for_year and acting_subject() is not null
    order by enrolment.from_month
  $$`,
  ];
}

const STATEMENTS = [
  // Money that is being set aside for people who are not enrolled yet: undone where the enrolling never came.
  `create table reservation_intent (
    key text constraint reservation_intent_key primary key,
    undoing boolean not null default false,
    input jsonb not null,
    lease_until timestamptz not null
  )`,
  "alter table reservation_intent enable row level security",
  "create policy reservation_intent_acting on reservation_intent using (acting_subject() is not null)",
  // The same for who lives in the same village with the same name and birth date: keyed, so that it says nothing to who
  // has no key. Null where it was never made.
  "alter table person add column likeness bigint",
  "create index person_by_likeness on person (likeness)",
  // Under whose rights a list is read on after the request that brought it, and until when a process is at work on it.
  `alter table import_batch
    add column made_by_role text not null default 'OFFICER',
    add column made_by_regions text[] not null default '{}',
    drop column bytes_read,
    add column file_key_sealed bytea,
    add column total_rows integer,
    add column headings jsonb not null default '[]',
    add column lease_until timestamptz`,
  "create index import_batch_reading on import_batch (id) where status = 'READING'",
];
