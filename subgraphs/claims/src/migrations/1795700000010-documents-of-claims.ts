import { SqlMigration } from "@payung/subgraph-kit";

/** What a claim's papers are; their content lies outside the database. */
export class DocumentsOfClaims1795700000010 extends SqlMigration {
  readonly statements = STATEMENTS;
}

const STATEMENTS = [
  `create table claim_document (
    id text constraint claim_document_key primary key,
    claim_id text not null constraint claim_document_of_claim references claim (id),
    number smallint not null,
    code text not null,
    file_name text not null,
    content_type text not null,
    bytes integer not null constraint claim_document_is_not_empty check (bytes > 0),
    hash bytea not null,
    key_sealed bytea not null,
    added_by text not null,
    added_on date not null,
    removed_on date,
    removed_by text,
    removed_note text
  )`,
  "create unique index claim_document_in_order on claim_document (claim_id, number)",
  `create unique index claim_document_once on claim_document (claim_id, code, hash) where removed_on is null`,
  "alter table claim_document enable row level security",
  `create policy claim_document_of_claim on claim_document
    using (exists (select from claim where claim.id = claim_id))`,
  // A document is never deleted or exchanged: it is struck out, and its key is sealed again with a new one.
  "revoke update, delete on claim_document from payung_claims",
  "grant update (removed_on, removed_by, removed_note, key_sealed) on claim_document to payung_claims",
];
