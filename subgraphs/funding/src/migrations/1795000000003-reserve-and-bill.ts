import { SqlMigration, actsIn, appendOnly } from "@payung/subgraph-kit";
import { addedBy, readByAll, readWhere } from "./row-rights.js";

/** For whom money is set aside, and who is on which bill. */
export class ReserveAndBill1795000000003 extends SqlMigration {
  readonly statements = STATEMENTS;
}

const IN_VILLAGE = actsIn("village");
const IN_BUDGET = "exists (select from budget where budget.id = budget_id and acts_in(budget.region))";
const OF_BILL = `exists (select from bill join budget on budget.id = bill.budget_id
  where bill.id = bill_id and acts_in(budget.region))`;

const RESERVATIONS = [
  // What a month costs a person, the twelve months of a year: a line names the price that it was reserved at.
  `create table tariff (
    id integer generated always as identity constraint tariff_key primary key,
    year smallint not null,
    programmes text[] not null,
    payer text not null,
    monthly_income bigint not null,
    transport boolean not null,
    amounts bigint[] not null constraint tariff_months check (cardinality(amounts) = 12),
    constraint tariff_once unique (year, programmes, payer, monthly_income, transport, amounts)
  )`,
  appendOnly("tariff"),
  ...readByAll("tariff"),
  ...addedBy("tariff", "acts_everywhere()"),
  `create table reservation (
    id integer generated always as identity constraint reservation_key primary key,
    key text not null constraint reservation_once unique,
    requested_by text not null,
    made_on date not null
  )`,
  ...readWhere("reservation", "acts_everywhere()"),
  ...addedBy("reservation", "acts_everywhere()"),
  // No foreign keys: nothing of what a line names is ever removed, and three look-ups a line would double its cost.
  `create table reservation_line (
    enrolment_id text collate "C" not null,
    allocation_id integer not null,
    tariff_id integer not null,
    reservation_id integer not null,
    from_month smallint not null,
    until_month smallint not null,
    worker_id text collate "C" not null,
    village text collate "C" not null,
    constraint reservation_line_key primary key (enrolment_id, allocation_id),
    constraint reservation_line_months check (1 <= from_month and from_month <= until_month and until_month <= 12)
  )`,
  "create index reservation_line_by_allocation on reservation_line (allocation_id)",
  // The lines of a reservation lie together, as they came: a summary of pages finds them and costs an insert nothing.
  "create index reservation_line_by_reservation on reservation_line using brin (reservation_id)",
  ...readWhere("reservation_line", IN_VILLAGE),
  ...addedBy("reservation_line", "acts_everywhere()"),
  "create policy reservation_line_changed on reservation_line for update using (acts_everywhere())",
  "create policy reservation_line_removed on reservation_line for delete using (acts_everywhere())",
  "grant update (until_month), delete on reservation_line to payung_funding",
];

const BILLS = [
  `create table bill (
    id integer generated always as identity constraint bill_key primary key,
    budget_id text not null constraint bill_of_budget references budget (id),
    month date not null,
    status text not null,
    amount bigint not null constraint bill_amount check (amount between 0 and 9007199254740991),
    persons integer not null,
    made_by text not null,
    made_on date not null,
    decided_by text,
    decided_on date,
    note text,
    paid_on date,
    reference text,
    made_in text not null default pg_current_xact_id()::text,
    constraint bill_two_persons check (decided_by <> made_by)
  )`,
  "create index bill_by_budget on bill (budget_id, month)",
  ...readByAll("bill"),
  ...addedBy("bill", IN_BUDGET, "budget_id, month, status, amount, persons, made_by, made_on"),
  `create policy bill_decided on bill for update using (${IN_BUDGET})`,
  "grant update (status, amount, persons, decided_by, decided_on, note, paid_on, reference) on bill to payung_funding",
  `create table bill_line (
    bill_id integer not null,
    enrolment_id text collate "C" not null,
    allocation_id integer not null,
    month smallint not null,
    amount bigint not null,
    worker_id text collate "C" not null,
    village text collate "C" not null,
    constraint bill_line_key primary key (bill_id, enrolment_id, allocation_id),
    constraint bill_line_once unique (enrolment_id, allocation_id, month)
  )`,
  ...readWhere("bill_line", IN_VILLAGE),
  ...addedBy("bill_line", IN_VILLAGE),
  `create policy bill_line_let_go on bill_line for delete using (${IN_VILLAGE})`,
  "grant delete on bill_line to payung_funding",
  `create function bill_is_frozen() returns trigger language plpgsql security definer
    set search_path = funding, pg_temp as $$
    begin
      if tg_op = 'INSERT' then
        if exists (select from changed where not exists (select from bill
                   where bill.id = changed.bill_id and bill.made_in = pg_current_xact_id()::text)) then
          raise exception 'a bill is frozen when it is made' using errcode = 'restrict_violation';
        end if;
      elsif exists (select from changed join bill on bill.id = changed.bill_id where bill.status <> 'REFUSED') then
        raise exception 'only a refused bill lets its lines go' using errcode = 'restrict_violation';
      end if;
      return null;
    end
  $$`,
  `create trigger bill_line_added after insert on bill_line referencing new table as changed
    for each statement execute function bill_is_frozen()`,
  `create trigger bill_line_removed after delete on bill_line referencing old table as changed
    for each statement execute function bill_is_frozen()`,
  `create trigger bill_line_kept before update or truncate on bill_line
    for each statement execute function refuse_change()`,
  `create table returned_line (
    bill_id integer not null,
    enrolment_id text collate "C" not null,
    allocation_id integer not null,
    village text collate "C" not null,
    reason text not null,
    made_by text not null,
    made_on date not null,
    constraint returned_line_key primary key (bill_id, enrolment_id, allocation_id),
    constraint returned_line_of_bill foreign key (bill_id, enrolment_id, allocation_id)
      references bill_line (bill_id, enrolment_id, allocation_id)
  )`,
  appendOnly("returned_line"),
  ...readWhere("returned_line", IN_VILLAGE),
  ...addedBy("returned_line", IN_VILLAGE),
  `create table outbox (
    bill_id integer not null constraint outbox_of_bill references bill (id),
    part integer not null,
    first_enrolment text collate "C" not null,
    last_enrolment text collate "C" not null,
    delivered boolean not null default false,
    constraint outbox_key primary key (bill_id, part)
  )`,
  "create index outbox_waiting on outbox (bill_id, part) where not delivered",
  ...readWhere("outbox", "acts_everywhere()"),
  ...addedBy("outbox", OF_BILL, "bill_id, part, first_enrolment, last_enrolment"),
  "create policy outbox_delivered on outbox for update using (acts_everywhere())",
  "grant update (delivered) on outbox to payung_funding",
];

const STATEMENTS = [...RESERVATIONS, ...BILLS];
