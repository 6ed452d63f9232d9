import {
  ACTOR_FUNCTIONS,
  APPEND_ONLY_FUNCTION,
  ForwardOnly,
  IDEMPOTENCY_TABLE,
  actsIn,
  appendOnly,
} from "@payung/subgraph-kit";
import type { QueryRunner } from "typeorm";

/**
 * People with their sealed NIK, enrolments that are paid month by month, lists that are read row by row. Until here no
 * person but the sample's could be in: the sample is made again.
 */
export class EnrolPeople1795600000001 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("drop table enrolment, worker, import_batch");
    const statements = [...ACTOR_FUNCTIONS, APPEND_ONLY_FUNCTION, ...IDEMPOTENCY_TABLE, ...TABLES];
    for (const statement of statements) await runner.query(statement);
    for (const table of PARTITIONED) {
      for (const province of [...PROVINCES, "other"]) await runner.query(partition(table, province));
    }
    for (const statement of POLICIES) await runner.query(statement);
  }
}

/** The 38 provinces of Kepmendagri 300.2.2-2138/2025; a later one is held by the default partition until it has its own. */
const PROVINCES = [
  ..."11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 71 72 73 74 75 76 81 82".split(
    " ",
  ),
  ..."91 92 93 94 95 96".split(" "),
];

const PARTITIONED = ["worker", "enrolment", "cover_year"];

function partition(table: string, province: string): string {
  const values = province === "other" ? "default" : `for values in ('${province}')`;
  return `create table ${table}_${province === "other" ? province : `p${province}`} partition of ${table} ${values}`;
}

const TABLES = [
  `create table worker (
    province text not null,
    id text not null,
    nik_sealed bytea not null,
    name text not null,
    birth_date date not null,
    sex text not null,
    category text not null,
    occupation text,
    domicile text collate "C" not null,
    synthetic boolean not null,
    constraint worker_key primary key (province, id)
  ) partition by list (province)`,
  "create index worker_by_domicile on worker (domicile, id)",
  "create index worker_by_birth on worker (birth_date, domicile)",
  "create index worker_name_trigrams on worker using gin (name gin_trgm_ops)",
  // Not partitioned: one NIK is one person in the nation. No name, no place, no NIK: a keyed index and a number.
  `create table person (
    nik_index bytea constraint person_key primary key,
    province text not null,
    worker_id text not null
  )`,
  `create table enrolment (
    province text not null,
    id text not null,
    worker_id text not null,
    scheme text not null,
    terms_from date not null,
    village text collate "C" not null,
    category text not null,
    programmes text[] not null,
    payer text not null,
    from_month date not null,
    until_month date not null,
    covered_from date,
    months_paid smallint not null default 0,
    paid_through date,
    stopped_on date,
    stop_reason text,
    enrolled_on date not null,
    enrolled_by text not null,
    batch_id text,
    constraint enrolment_key primary key (province, id),
    constraint enrolment_of_worker foreign key (province, worker_id) references worker (province, id)
  ) partition by list (province)`,
  "create index enrolment_by_worker on enrolment (province, worker_id)",
  "create index enrolment_by_end on enrolment (until_month, village)",
  // Which months of a year somebody pays for, a bit a month from January (1) to December (2048), for each programme:
  // the upsert that finds one of its bits taken changes nothing, so that a second payer is impossible.
  `create table cover_year (
    province text not null,
    worker_id text not null,
    year smallint not null,
    jkk smallint not null,
    jkm smallint not null,
    jht smallint not null,
    constraint cover_year_key primary key (province, worker_id, year)
  ) partition by list (province)`,
  // Days that were covered before the cover lapsed and was paid again.
  `create table earlier_cover (
    province text not null,
    enrolment_id text not null,
    from_day date not null,
    through_day date not null,
    constraint earlier_cover_key primary key (province, enrolment_id, from_day)
  )`,
  // What each part of a paid bill did, so that it is done once however often it is told.
  `create table paid_part (
    bill_id text not null,
    part integer not null,
    constraint paid_part_key primary key (bill_id, part)
  )`,
  // Persons who are alike in a village: changes that a job folds into coverage. Each transaction adds its own rows, so
  // that none waits for another.
  `create table coverage_delta (
    id bigint generated always as identity constraint coverage_delta_key primary key,
    from_month date not null,
    until_month date not null,
    region text collate "C" not null,
    measure text not null,
    category text not null,
    sex text not null,
    schemes text[] not null,
    payers text[] not null,
    programmes text[] not null,
    synthetic boolean not null,
    persons integer not null
  )`,
  // The same for a month and a region of any level: what monitoring reads.
  `create table coverage (
    month date not null,
    region text collate "C" not null,
    measure text not null,
    category text not null,
    sex text not null,
    schemes text[] not null,
    payers text[] not null,
    programmes text[] not null,
    synthetic boolean not null,
    persons integer not null,
    constraint coverage_key
      primary key (month, region, measure, category, sex, schemes, payers, programmes, synthetic)
  )`,
  // Since when somebody of a region was ever enrolled.
  `create table region_reported (
    parent text collate "C" not null,
    region text collate "C" not null,
    first_month date not null,
    constraint region_reported_key primary key (parent, region)
  )`,
  `create table import_batch (
    id text constraint import_batch_key primary key,
    scheme text not null,
    region text collate "C" not null,
    status text not null,
    dry_run boolean not null,
    options jsonb not null,
    file_name text,
    file_hash bytea,
    file_bytes bigint,
    bytes_read bigint not null default 0,
    rows integer not null default 0,
    accepted integer not null default 0,
    changed integer not null default 0,
    unchanged integer not null default 0,
    queued integer not null default 0,
    rejected integer not null default 0,
    warnings integer not null default 0,
    steps integer not null default 0,
    fault jsonb,
    notices jsonb not null default '[]',
    made_by text not null,
    made_at timestamptz not null,
    ended_at timestamptz,
    synthetic boolean not null
  )`,
  "create index import_batch_by_region on import_batch (region, id)",
  // A list of the same bytes with the same options is the same batch.
  "create index import_batch_by_file on import_batch (scheme, file_hash)",
  // What is wrong with a row, in words; the row as it was written is sealed, since it holds a NIK.
  `create table import_problem (
    batch_id text not null constraint import_problem_of_batch references import_batch (id),
    row_number integer not null,
    number smallint not null,
    severity text not null,
    code text not null,
    heading text,
    message jsonb not null,
    row_sealed bytea,
    constraint import_problem_key primary key (batch_id, row_number, number)
  )`,
  // What another subgraph has still to be told.
  `create table outbox (
    id bigint generated always as identity constraint outbox_key primary key,
    kind text not null,
    payload jsonb not null,
    made_at timestamptz not null
  )`,
  // Who read a NIK, and what for.
  `create table nik_access (
    id text constraint nik_access_key primary key,
    at timestamptz not null,
    subject text not null,
    role text not null,
    province text not null,
    worker_id text not null,
    region text collate "C" not null,
    purpose text not null,
    note text not null
  )`,
  "create index nik_access_by_worker on nik_access (worker_id, id)",
  appendOnly("nik_access"),
  // A person whom one payer covers and another wants to: decided by who acts for both.
  `create table cover_conflict (
    id text constraint cover_conflict_key primary key,
    province text not null,
    worker_id text not null,
    scheme text not null,
    village text collate "C" not null,
    asked jsonb not null,
    ancestor text collate "C" not null,
    status text not null,
    made_by text not null,
    made_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    note text
  )`,
  "create index cover_conflict_by_ancestor on cover_conflict (status, ancestor, id)",
  // Stops of many people wait here for a second person.
  `create table stop_request (
    id text constraint stop_request_key primary key,
    region text collate "C" not null,
    enrolments text[] not null,
    stopped_on date not null,
    reason text not null,
    note text,
    status text not null,
    made_by text not null,
    made_at timestamptz not null,
    decided_by text,
    decided_at timestamptz
  )`,
  "create index stop_request_by_region on stop_request (status, region, id)",
];

const ACTS = `acting_subject() is not null and (acts_everywhere() or current_setting('payung.regions', true) <> '')`;

/** A partition without a policy shows nothing: what is read is read through its table. */
const POLICIES = [
  ...PARTITIONED.flatMap((table) =>
    [...PROVINCES.map((province) => `p${province}`), "other"].map(
      (part) => `alter table ${table}_${part} enable row level security`,
    ),
  ),
  ...[
    "worker",
    "person",
    "enrolment",
    "cover_year",
    "earlier_cover",
    "import_batch",
    "import_problem",
    "outbox",
    "nik_access",
    "cover_conflict",
    "stop_request",
    "paid_part",
  ].map((table) => `alter table ${table} enable row level security`),
  `create policy worker_here on worker using (${actsIn("domicile")})`,
  // No fact of a person stands in these two; that a NIK is known is found only by who has the NIK and the key.
  `create policy person_acting on person using (${ACTS})`,
  `create policy cover_year_acting on cover_year using (${ACTS})`,
  // The payer's officers, and those of the place where the person lives by now.
  `create policy enrolment_here on enrolment using (
    ${actsIn("village")}
    or exists (select from worker where worker.province = enrolment.province and worker.id = enrolment.worker_id)
  ) with check (${actsIn("village")})`,
  `create policy earlier_cover_here on earlier_cover using (exists (
    select from enrolment where enrolment.province = earlier_cover.province and enrolment.id = earlier_cover.enrolment_id
  ))`,
  "create policy import_batch_here on import_batch using (acts_in(region))",
  `create policy import_problem_here on import_problem using (exists (
    select from import_batch where import_batch.id = import_problem.batch_id
  ))`,
  "create policy outbox_write on outbox for insert with check (true)",
  "create policy outbox_product on outbox using (acts_everywhere())",
  "create policy nik_access_here on nik_access using (acts_in(region))",
  // Whoever acts for both regions decides; whoever asked sees how it stands.
  `create policy cover_conflict_here on cover_conflict using (acts_in(ancestor) or acts_in(village))`,
  "create policy stop_request_here on stop_request using (acts_in(region))",
  "create policy paid_part_product on paid_part using (acts_everywhere())",
];
