import { createHash } from "node:crypto";
import type { RegionCode } from "@payung/plugin-kit";
import { ulid } from "@payung/subgraph-kit";

/** The numbers of the rows that one candidate becomes; the province stands first, by which the tables are cut. */
export interface RowIds {
  readonly province: string;
  readonly workerId: string;
  readonly enrolmentId: string;
}

/**
 * The same numbers for the same row of the same batch, so that a step that is done again after a crash makes no second
 * person. @param at the batch's time in milliseconds, by which the numbers sort
 */
export function rowIds(batchId: string, at: number, row: number, village: RegionCode): RowIds {
  const digest = createHash("sha256").update(`${batchId} ${row}`).digest();
  const province = village.slice(0, 2);
  return {
    province,
    workerId: `${province}-${ulid(at, digest.subarray(0, 16))}`,
    enrolmentId: `${province}-${ulid(at, digest.subarray(16, 32))}`,
  };
}
