import type { SealedColumn } from "@payung/subgraph-kit";
import { BANK_ACCOUNT } from "./heirs/bank-account.js";

/** What this subgraph keeps sealed. */
export const SEALED_COLUMNS: readonly SealedColumn[] = [
  { table: "heir", key: ["id"], column: "bank_sealed", kind: BANK_ACCOUNT },
  { table: "account_correction", key: ["id"], column: "bank_sealed", kind: BANK_ACCOUNT },
  { table: "claim_document", key: ["id"], column: "key_sealed", kind: "document" },
];
