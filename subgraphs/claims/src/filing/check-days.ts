import { fillMessage } from "@payung/jamsostek";
import type { LocalDate, Message } from "@payung/jamsostek";
import { Refused, problem } from "@payung/subgraph-kit";
import type { ClaimEntry } from "./claim-entry.js";
import { deathDay } from "./claim-entry.js";
import type { WorkerFacts } from "./worker-facts.js";

export interface DaysChecked {
  readonly entry: ClaimEntry;
  readonly worker: Pick<WorkerFacts, "birthDate" | "diedOn" | "deathClaim">;
  /** Null for a draft. */
  readonly reportedOn: LocalDate | null;
  readonly today: LocalDate;
  /** The claim that is corrected; none where one is entered. */
  readonly claim: string | undefined;
}

/** The days of a claim fit each other and the worker's life. @throws Refused naming the field */
export function checkDays({ entry, worker, reportedOn, today, claim }: DaysChecked): void {
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
  checkDeath(entry, worker, claim);
}

/** Nobody is hurt after the own death, and what one claim told of it no other claim denies. */
function checkDeath(
  entry: ClaimEntry,
  { diedOn: known, deathClaim }: DaysChecked["worker"],
  claim: string | undefined,
): void {
  if (known === null) return;
  const died = deathDay(entry);
  const toldByAnother = deathClaim !== null && deathClaim !== claim;
  if (entry.date > known && (died === null || toldByAnother))
    throw new Refused(problem("DEAD_ALREADY", { day: known }, "input.date"));
  if (died !== null && died !== known && toldByAnother)
    throw new Refused(
      problem("DEAD_ALREADY", { day: known }, entry.diedOn === null ? "input.date" : "input.diedOn"),
    );
}

/** What whoever decides reads where another day of death is recorded, which may be the wrong one. */
export function remarksOnDeath(
  entry: ClaimEntry,
  { diedOn: known }: Pick<WorkerFacts, "diedOn">,
): readonly Message[] {
  const said = deathDay(entry);
  return known === null || said === null || said === known
    ? []
    : [fillMessage(OTHER_DAY, { day: known, said })];
}

const OTHER_DAY: Message = {
  id: "Pekerja tercatat meninggal pada {day}, sedangkan klaim ini menyebut {said}: akta kematian yang menentukan.",
  en: "The worker is recorded as dead since {day}, and this claim says {said}: the death certificate decides.",
};
