import type { LocalDate } from "@payung/jamsostek";
import { Refused, problem } from "@payung/subgraph-kit";
import type { ClaimEntry } from "./claim-entry.js";
import { deathDay } from "./claim-entry.js";
import type { WorkerFacts } from "./worker-facts.js";

export interface DaysChecked {
  readonly entry: ClaimEntry;
  readonly worker: Pick<WorkerFacts, "birthDate" | "diedOn">;
  /** Null for a draft. */
  readonly reportedOn: LocalDate | null;
  readonly today: LocalDate;
}

/** The days of a claim fit each other and the worker's life. @throws Refused naming the field */
export function checkDays({ entry, worker, reportedOn, today }: DaysChecked): void {
  const { date, event, diedOn } = entry;
  if (date > today) throw new Refused(problem("DAY_TO_COME", { today }, "input.date"));
  if (date < worker.birthDate) throw new Refused(problem("EVENT_BEFORE_BIRTH", {}, "input.date"));
  if (diedOn !== null && event !== "DEATH")
    throw new Refused(problem("DEATH_DAY_NEEDS_DEATH", {}, "input.diedOn"));
  if (diedOn !== null && diedOn > today) throw new Refused(problem("DAY_TO_COME", { today }, "input.diedOn"));
  if (diedOn !== null && (entry.cause === "NOT_FROM_WORK" ? diedOn !== date : diedOn < date))
    throw new Refused(problem("DEATH_DAY_DIFFERS", { day: date }, "input.diedOn"));
  if (reportedOn !== null && reportedOn > today)
    throw new Refused(problem("DAY_TO_COME", { today }, "input.reportedOn"));
  // An accident may be reported before the worker dies of it.
  if (reportedOn !== null && reportedOn < date)
    throw new Refused(problem("REPORTED_BEFORE_EVENT", { day: date }, "input.reportedOn"));
  checkDeath(entry, worker.diedOn);
}

/** Nobody is hurt after the own death, or dies on two days. */
function checkDeath(entry: ClaimEntry, known: LocalDate | null): void {
  if (known === null) return;
  const died = deathDay(entry);
  if (entry.date > known) throw new Refused(problem("DEAD_ALREADY", { day: known }, "input.date"));
  if (died !== null && died !== known)
    throw new Refused(
      problem("DEAD_ALREADY", { day: known }, entry.diedOn === null ? "input.date" : "input.diedOn"),
    );
}
