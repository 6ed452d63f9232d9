import type { Month } from "@payung/jamsostek";
import { groupRows, newId } from "@payung/subgraph-kit";
import type { Clock } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import { addToOutbox } from "../outbox/outbox.js";
import type { StopReason } from "../types/worker-enums.js";

export interface EndedEnrolment {
  readonly id: string;
  /** The last month that is kept; one before the first where nothing is. */
  readonly keptUntil: Month;
  readonly nothingKept: boolean;
}

/** Asks, by the outbox, for the money of the months behind the last ones that enrolments keep. */
export async function giveMonthsBack(
  manager: EntityManager,
  clock: Clock,
  reason: StopReason,
  ended: readonly EndedEnrolment[],
): Promise<void> {
  const byMonth = groupRows(ended, ({ keptUntil, nothingKept }) => (nothingKept ? null : keptUntil));
  for (const [afterMonth, those] of byMonth) {
    const enrolments = those.map(({ id }) => id);
    await addToOutbox(manager, "release_funds", { key: newId(clock), enrolments, afterMonth, reason });
  }
}
