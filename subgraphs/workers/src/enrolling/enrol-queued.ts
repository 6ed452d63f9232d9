import type { Month } from "@payung/jamsostek";
import { Refused, problem } from "@payung/subgraph-kit";
import type { RequestFacts, SubgraphParts } from "@payung/subgraph-kit";
import type { CoverConflict } from "../entities/cover-conflict.js";

/** Whether enrolQueued() can enrol. */
export const ENROLS_QUEUED: boolean = false;

/**
 * Enrols the person of a conflict that was decided for the payer who asked, from the month on, after the other payer's
 * enrolment was stopped and committed. Asked again for the same conflict it enrols once.
 * @throws Refused where money or months do not allow it
 */
export async function enrolQueued(
  _parts: SubgraphParts,
  _request: RequestFacts,
  _conflict: CoverConflict,
  _fromMonth: Month,
): Promise<void> {
  throw new Refused(problem("SWITCH_NOT_POSSIBLE"));
}
