import { addMonths } from "@payung/jamsostek";
import type { Month } from "@payung/jamsostek";
import { groupRows, takeTurnAtOutbox, withActor } from "@payung/subgraph-kit";
import type { Actor, SubgraphParts } from "@payung/subgraph-kit";
import { monthsAround } from "../coverage/months-around.js";
import { recordCoverage } from "../coverage/record-coverage.js";
import type { StopReason } from "../types/worker-enums.js";
import { lockWorkersOf } from "../services/lock-workers.js";
import { giveMonthsBack } from "./give-months-back.js";
import type { EndedEnrolment } from "./give-months-back.js";
import { keptUntil } from "./kept-until.js";

interface Prolonged extends EndedEnrolment {
  readonly province: string;
  readonly workerId: string;
  readonly reason: StopReason;
  readonly until: Month;
}

/**
 * A bill that kept months of stopped enrolments was refused: they end with their stop again, and the money of later months
 * is asked back, of which the answer says what other bills keep. Whoever ends with the stop is left alone.
 */
export async function endAsStopped(
  { database, clock }: Pick<SubgraphParts, "database" | "clock">,
  who: Actor,
  enrolments: readonly string[],
): Promise<void> {
  await withActor(database, who, async (manager) => {
    // What a release that is under way is answered about this bill has to be kept before it is taken back.
    await takeTurnAtOutbox(manager, "workers");
    await lockWorkersOf(manager, enrolments);
    const prolonged: Prolonged[] = await manager.query(PROLONGED, [enrolments]);
    if (prolonged.length === 0) return;
    const workers = prolonged.map(({ province, workerId }) => ({ province, id: workerId }));
    const months = monthsAround(
      prolonged.map((each) => ({ from: addMonths(each.keptUntil, 1), until: each.until })),
    );
    const ends = [prolonged.map(({ id }) => id), prolonged.map((each) => `${each.keptUntil}-01`)];
    await recordCoverage(manager, workers, months, () => manager.query(END, ends));
    for (const [reason, those] of groupRows(prolonged, (each) => each.reason))
      await giveMonthsBack(manager, clock, reason, those);
  });
}

const PROLONGED = `
  select id, province, worker_id as "workerId", stop_reason as reason,
    to_char(kept_until, 'YYYY-MM') as "keptUntil", kept_until < from_month as "nothingKept",
    to_char(until_month, 'YYYY-MM') as "until"
  from (
    select enrolment.*, ${keptUntil("stopped_on")} as kept_until
    from unnest($1::text[]) as asked(id)
    join enrolment on enrolment.province = left(asked.id, 2) and enrolment.id = asked.id
    where stopped_on is not null
  ) as stopped where kept_until < until_month`;

const END = `
  update enrolment set until_month = cut.until from unnest($1::text[], $2::date[]) as cut(id, until)
  where enrolment.province = left(cut.id, 2) and enrolment.id = cut.id`;
