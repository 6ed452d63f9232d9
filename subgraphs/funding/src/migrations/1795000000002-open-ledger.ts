import {
  ACTOR_FUNCTIONS,
  APPEND_ONLY_FUNCTION,
  SqlMigration,
  IDEMPOTENCY_TABLE,
  appendOnly,
} from "@payung/subgraph-kit";
import { LEDGER_FUNCTIONS } from "./ledger-functions.js";
import { addedBy, readByAll } from "./row-rights.js";

/** Budgets with their revisions, what they are cut into, and the ledger. The old tables held generated rows only. */
export class OpenLedger1795000000002 extends SqlMigration {
  readonly statements = STATEMENTS;
}

const IN_REGION = "acts_in(region)";
const IN_BUDGET = "exists (select from budget where budget.id = budget_id and acts_in(budget.region))";
const IN_REVISION = `exists (select from budget_revision join budget on budget.id = budget_revision.budget_id
  where budget_revision.id = revision_id and acts_in(budget.region))`;

const BUDGETS = [
  `create table budget (
    id text constraint budget_key primary key,
    scheme text not null,
    region text collate "C" not null,
    year smallint not null,
    source text not null,
    synthetic boolean not null,
    constraint budget_once unique (scheme, region, year, source)
  )`,
  "create index budget_by_region on budget (year, region)",
  ...readByAll("budget"),
  ...addedBy("budget", IN_REGION),
  `create table budget_revision (
    id text constraint budget_revision_key primary key,
    budget_id text not null constraint budget_revision_of_budget references budget (id),
    stage text not null,
    amount bigint not null constraint budget_revision_amount check (amount between 0 and 9007199254740991),
    unallocated bigint not null constraint budget_revision_unallocated check (unallocated between 0 and amount),
    details jsonb,
    status text not null,
    made_by text not null,
    made_on date not null,
    decided_by text,
    decided_on date,
    note text,
    constraint budget_revision_two_persons check (decided_by <> made_by)
  )`,
  // One at a time, so that what is decided was planned on the present state; MURNI is approved once.
  `create unique index budget_revision_pending on budget_revision (budget_id) where status = 'PROPOSED'`,
  `create unique index budget_revision_murni on budget_revision (budget_id) where status = 'APPROVED' and stage = 'MURNI'`,
  "create index budget_revision_by_budget on budget_revision (budget_id, id)",
  ...readByAll("budget_revision"),
  ...addedBy("budget_revision", IN_BUDGET),
  `create policy budget_revision_decided on budget_revision for update
    using (status = 'PROPOSED' and ${IN_BUDGET}) with check (${IN_BUDGET})`,
  "grant update (status, decided_by, decided_on, note) on budget_revision to payung_funding",
  `create table planned_share (
    revision_id text not null constraint planned_share_of_revision references budget_revision (id),
    number integer not null,
    region text collate "C" not null,
    programme text,
    amount bigint not null constraint planned_share_amount check (amount between 0 and 9007199254740991),
    trace jsonb not null,
    constraint planned_share_key primary key (revision_id, number)
  )`,
  appendOnly("planned_share"),
  ...readByAll("planned_share"),
  ...addedBy("planned_share", IN_REVISION),
];

const LEDGER = [
  // A small number, because every reservation of every worker names it.
  `create table allocation (
    id integer generated always as identity constraint allocation_key primary key,
    budget_id text not null constraint allocation_of_budget references budget (id),
    region text collate "C" not null,
    programme text,
    details jsonb,
    constraint allocation_once unique nulls not distinct (budget_id, region, programme)
  )`,
  ...readByAll("allocation"),
  ...addedBy("allocation", IN_BUDGET),
  `create policy allocation_stated on allocation for update using (${IN_BUDGET})`,
  "grant update (details) on allocation to payung_funding",
  `create table account (
    id integer generated always as identity constraint account_key primary key,
    budget_id text not null constraint account_of_budget references budget (id),
    allocation_id integer constraint account_of_allocation references allocation (id),
    kind text not null,
    balance bigint not null default 0,
    constraint account_once unique nulls not distinct (budget_id, allocation_id, kind),
    constraint account_kind check (
      kind in ('SOURCE', 'FREE') and allocation_id is null or
      kind in ('FREE', 'RESERVED', 'BILLED', 'PAID') and allocation_id is not null),
    constraint account_balance check (
      balance between case kind when 'SOURCE' then -9007199254740991 else 0 end
                  and case kind when 'SOURCE' then 0 else 9007199254740991 end)
  )`,
  "create index account_by_allocation on account (allocation_id)",
  ...readByAll("account"),
  ...addedBy("account", IN_BUDGET, "budget_id, allocation_id, kind"),
  `create table transfer (
    id bigint generated always as identity constraint transfer_key primary key,
    budget_id text not null constraint transfer_of_budget references budget (id),
    kind text not null constraint transfer_kind check (
      kind in ('REVISE', 'RESERVE', 'RELEASE', 'BILL', 'PAY', 'RETURN')),
    subject text not null,
    made_on date not null,
    made_by text not null,
    note text,
    made_in xid8 not null default pg_current_xact_id()
  )`,
  "create index transfer_by_budget on transfer (budget_id, id)",
  appendOnly("transfer"),
  ...readByAll("transfer"),
  ...addedBy("transfer", IN_BUDGET, "budget_id, kind, subject, made_on, made_by, note"),
  `create table entry (
    transfer_id bigint not null constraint entry_of_transfer references transfer (id),
    account_id integer not null constraint entry_of_account references account (id),
    amount bigint not null constraint entry_amount check (
      amount <> 0 and amount between -9007199254740991 and 9007199254740991),
    constraint entry_key primary key (transfer_id, account_id)
  )`,
  appendOnly("entry"),
  ...readByAll("entry"),
  // Whoever may not make the transfer has none of this transaction to add to: entry_posts refuses the rest.
  ...addedBy("entry", "acting_subject() <> ''"),
  ...LEDGER_FUNCTIONS,
];

const STATEMENTS = [
  "drop table contribution_bill, allocation, budget",
  ...ACTOR_FUNCTIONS,
  APPEND_ONLY_FUNCTION,
  ...IDEMPOTENCY_TABLE,
  ...BUDGETS,
  ...LEDGER,
];
