import {
  ACTOR_FUNCTIONS,
  APPEND_ONLY_FUNCTION,
  ForwardOnly,
  IDEMPOTENCY_TABLE,
  actsIn,
  appendOnly,
} from "@payung/subgraph-kit";
import type { QueryRunner } from "typeorm";
import { ofClaim } from "./of-claim.js";

/** A claim has a life of steps, benefits with their reasons, and rows that only its region's people see. */
export class ClaimsInSteps1795700000001 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    const [{ path }]: [{ path: string }] = await runner.query(
      "select current_setting('search_path') as path",
    );
    const definer = `security definer set search_path = ${path}, pg_temp`;
    for (const statement of [...STATEMENTS, elsewhere(definer)]) await runner.query(statement);
  }
}

const CLAIM = [
  `alter table claim
    add column terms_from date,
    add column regency text collate "C",
    add column province text collate "C",
    add column cause text,
    add column died_on date,
    add column segment text not null default 'BPU',
    add column monthly_income bigint not null default 1000000,
    add column months_contributed smallint not null default 12,
    add column disability_percent double precision,
    add column incapacity_months smallint,
    add column costs jsonb not null default '[]',
    add column entry_hash text not null default '',
    add column approved_hash text,
    add column cover jsonb not null default '{}',
    add column reported_on date,
    add column due bigint not null default 0,
    add column decided bigint not null default 0,
    add column decided_on date,
    add column paid bigint not null default 0,
    add column remarks jsonb not null default '[]'`,
  `update claim set regency = left(claim.region, 5), province = left(claim.region, 2), reported_on = claim.date,
    cause = case claim.programme when 'JKM' then 'NOT_FROM_WORK' else 'WORK_ACCIDENT' end,
    died_on = case claim.event when 'DEATH' then claim.date end,
    status = case claim.status when 'SUBMITTED' then 'REPORTED' else claim.status end,
    incapacity_months = case claim.event when 'TEMPORARY_INCAPACITY' then 2 end,
    decided_on = sums.paid_on, due = coalesce(sums.paid, 0), decided = coalesce(sums.paid, 0), paid = coalesce(sums.paid, 0)
   from claim as known left join (select claim_id, sum(amount) as paid, min(paid_on) as paid_on from benefit_payment group by 1) as sums
     on sums.claim_id = known.id
   where known.id = claim.id`,
  `alter table claim
    alter column regency set not null,
    alter column province set not null,
    alter column cause set not null,
    ${[
      "segment",
      "monthly_income",
      "months_contributed",
      "costs",
      "entry_hash",
      "cover",
      "due",
      "decided",
      "paid",
      "remarks",
    ]
      .map((column) => `alter column ${column} drop default`)
      .join(", ")},
    add constraint claim_pays_what_is_decided check (0 <= paid and paid <= decided),
    add constraint claim_keeps_what_is_decided check (status <> 'WITHDRAWN' or decided = 0)`,
  "create index claim_of_province on claim (province, date, id)",
  "create index claim_of_regency on claim (regency, date, id)",
  "create unique index claim_once on claim (worker_id, programme, date) where status <> 'WITHDRAWN'",
  "create unique index claim_death_once on claim (worker_id) where event = 'DEATH' and status <> 'WITHDRAWN'",
];

const PARTS = [
  `create table claim_benefit (
    claim_id text not null constraint claim_benefit_of_claim references claim (id),
    code text not null,
    number smallint not null,
    origin text not null,
    amount bigint not null,
    claimed bigint,
    paid bigint not null,
    basis jsonb not null,
    trace jsonb not null,
    constraint claim_benefit_key primary key (claim_id, code),
    constraint claim_benefit_pays_what_is_due check (0 <= paid and paid <= amount)
  )`,
  `insert into claim_benefit (claim_id, code, number, origin, amount, paid, basis, trace)
   select claim_id, code, row_number() over (partition by claim_id order by code), 'NATIONAL', sum(amount), sum(amount),
     '{"kind": "PP", "number": "44", "year": 2015, "title": "Penyelenggaraan Program Jaminan Kecelakaan Kerja dan Jaminan Kematian", "verification": "SECONDARY"}',
     '{"id": "Dicatat sebelum alasannya disimpan", "en": "Recorded before reasons were kept"}'
   from benefit_payment group by claim_id, code`,
  `create table claim_step (
    claim_id text not null constraint claim_step_of_claim references claim (id),
    number smallint not null,
    kind text not null,
    status text not null,
    made_by text not null,
    made_on date not null,
    amount bigint,
    reason text,
    article text,
    note text,
    constraint claim_step_key primary key (claim_id, number)
  )`,
  `alter table benefit_payment
    add column reference text not null default '',
    add column heir_id text,
    add column made_by text not null default 'sample'`,
  "alter table benefit_payment alter column reference drop default, alter column made_by drop default",
  `create unique index benefit_payment_once on benefit_payment (claim_id, reference, code, coalesce(heir_id, ''))
    where reference <> ''`,
];

const STATEMENTS = [
  ...ACTOR_FUNCTIONS,
  APPEND_ONLY_FUNCTION,
  ...IDEMPOTENCY_TABLE,
  ...CLAIM,
  ...PARTS,
  "alter table claim enable row level security",
  `create policy claim_where_acting on claim using (${actsIn("region")})`,
  "revoke delete on claim from payung_claims",
  ...["claim_benefit", "claim_step", "benefit_payment", "heir"].flatMap(ofClaim),
  // Deaths that the workers subgraph is still to hear of.
  `create table outbox (
    id bigint generated always as identity constraint outbox_key primary key,
    claim_id text not null constraint outbox_of_claim references claim (id),
    worker_id text not null,
    died_on date not null
  )`,
  "alter table outbox enable row level security",
  "create policy outbox_read on outbox for select using (acts_everywhere())",
  "create policy outbox_told on outbox for delete using (acts_everywhere())",
  `create policy outbox_added on outbox for insert with check (exists (select from claim where claim.id = claim_id))`,
  appendOnly("claim_step"),
  appendOnly("benefit_payment"),
];

/** Which claims are there that the actor may not see: a number alone says nothing of anybody. */
function elsewhere(definer: string): string {
  return `create function claims_there(ids text[]) returns setof text language sql stable ${definer} as $$
    select id from claim where id = any(ids)
  $$`;
}
