import { connectionType } from "@payung/subgraph-kit";
import { Worker } from "../entities/worker.js";

export const WorkerConnection = connectionType("Worker", () => Worker);
