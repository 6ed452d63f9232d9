import type { SealedColumn } from "@payung/subgraph-kit";

export const WORKERS_SEALED: readonly SealedColumn[] = [
  { table: "worker", key: ["province", "id"], column: "nik_sealed", kind: "nik" },
  { table: "import_batch", key: ["id"], column: "file_key_sealed", kind: "file" },
  {
    table: "import_problem",
    key: ["batch_id", "row_number::text", "number::text"],
    column: "row_sealed",
    kind: "row",
  },
];
