import type { Page, Actor } from "@payung/subgraph-kit";
import type { DataSource } from "typeorm";
import { CoverConflict } from "../entities/cover-conflict.js";
import { oldestFirst } from "../services/oldest-first.js";
import type { AskedByStatus } from "../services/oldest-first.js";
import type { ConflictStatus } from "../types/worker-enums.js";

const CONFLICTS = { entity: CoverConflict, region: "village", field: "coverConflicts" };

/** Those of the actor's regions, the oldest first: where the person lives, or whom the actor acts for both payers of. */
export function coverConflicts(
  database: DataSource,
  who: Actor,
  asked: AskedByStatus<ConflictStatus>,
): Promise<Page<CoverConflict>> {
  return oldestFirst(database, who, CONFLICTS, asked);
}
