import { SqlMigration } from "@payung/subgraph-kit";
import { ofClaim } from "./of-claim.js";

/** Which account an heir had before each correction; the step of the correction says who, when and why. */
export class CorrectBankAccounts1795700000041 extends SqlMigration {
  readonly statements = STATEMENTS;
}

const STATEMENTS = [
  `create table account_correction (
    id text constraint account_correction_key primary key,
    claim_id text not null constraint account_correction_of_claim references claim (id),
    step smallint not null,
    heir_id text not null,
    bank_sealed bytea
  )`,
  "create unique index account_correction_once on account_correction (claim_id, step)",
  ...ofClaim("account_correction"),
  // Never deleted or exchanged; an account is sealed again with a new key.
  "revoke update, delete on account_correction from payung_claims",
  "grant update (bank_sealed) on account_correction to payung_claims",
];
