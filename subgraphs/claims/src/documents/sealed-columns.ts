import type { SealedColumn } from "@payung/subgraph-kit";

/** What this subgraph keeps sealed. */
export const SEALED_COLUMNS: readonly SealedColumn[] = [
  { table: "claim_document", key: ["id"], column: "key_sealed", kind: "document" },
];
