import { SqlMigration, appendOnly } from "@payung/subgraph-kit";

/** To whom the address of a document was given. */
export class KeepWhoReadDocuments1795700000040 extends SqlMigration {
  readonly statements = STATEMENTS;
}

const STATEMENTS = [
  `create table document_access (
    id text constraint document_access_key primary key,
    at timestamptz not null,
    subject text not null,
    role text not null,
    claim_id text not null,
    document_id text not null,
    region text collate "C" not null
  )`,
  "create index document_access_by_document on document_access (document_id, id)",
  appendOnly("document_access"),
  "alter table document_access enable row level security",
  "create policy document_access_here on document_access using (acts_in(region))",
];
