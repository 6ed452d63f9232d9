import { SqlMigration, appendOnly } from "@payung/subgraph-kit";

/** Heirs have an order, a share of what is due, and a bank account that is sealed. */
export class ShareAmongHeirs1795700000021 extends SqlMigration {
  readonly statements = STATEMENTS;
}

const STATEMENTS = [
  `alter table heir
    add column number smallint,
    add column share bigint,
    add column bank_sealed bytea`,
  // Equally, the odd rupiah to the first ones, as for families that name no shares.
  `update heir set number = ranked.number,
    share = ranked.due / ranked.heirs + case when ranked.number <= ranked.due % ranked.heirs then 1 else 0 end
   from (
     select heir.id, claim.due, row_number() over (partition by claim_id order by heir.id) as number,
            count(*) over (partition by claim_id) as heirs
     from heir join claim on claim.id = claim_id
   ) as ranked where ranked.id = heir.id`,
  `alter table heir
    alter column number set not null,
    alter column share set not null,
    add constraint heir_share check (share >= 0)`,
  "drop index heir_by_claim",
  "create unique index heir_in_order on heir (claim_id, number)",
  // Who read an account number, and what for.
  `create table bank_account_access (
    id text constraint bank_account_access_key primary key,
    at timestamptz not null,
    subject text not null,
    role text not null,
    claim_id text not null,
    heir_id text not null,
    region text collate "C" not null,
    purpose text not null
  )`,
  "create index bank_account_access_by_heir on bank_account_access (heir_id, id)",
  appendOnly("bank_account_access"),
  "alter table bank_account_access enable row level security",
  "create policy bank_account_access_here on bank_account_access using (acts_in(region))",
];
