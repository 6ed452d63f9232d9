import { connectionType } from "@payung/subgraph-kit";
import { ImportBatch } from "../entities/import-batch.js";
import { ImportProblem } from "../entities/import-problem.js";

export const ImportBatchConnection = connectionType("ImportBatch", () => ImportBatch);
export const ImportProblemConnection = connectionType("ImportProblem", () => ImportProblem);
