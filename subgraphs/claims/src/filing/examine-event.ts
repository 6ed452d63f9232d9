import { entitlement } from "@payung/jamsostek";
import type { Finding, LocalDate } from "@payung/jamsostek";
import { todayIn } from "@payung/subgraph-kit";
import type { ClaimsParts } from "../context.js";
import { checkEntry } from "./check-entry.js";
import { checkDays } from "./check-days.js";
import { programmeOf } from "./claim-entry.js";
import type { ClaimEntry } from "./claim-entry.js";
import { explainEndedCover } from "./ended-by-death.js";
import { whatIsDue } from "./what-is-due.js";
import type { ClaimDue } from "./what-is-due.js";
import { workerFacts } from "./worker-facts.js";
import type { WorkerFacts } from "./worker-facts.js";

/** An event as the worker's cover and the law see it. */
export interface ExaminedEvent {
  readonly worker: WorkerFacts;
  readonly today: LocalDate;
  readonly findings: readonly Finding[];
  /** Null where the findings refuse the claim. */
  readonly due: ClaimDue | null;
}

export interface AskedEvent {
  readonly worker: string;
  readonly entry: ClaimEntry;
  readonly reportedOn: LocalDate | null;
  readonly requestId: string;
  /** Where the caller wrote the worker; "input.worker" unless told. */
  readonly field?: string;
  /** The claim that is corrected; none where one is entered. */
  readonly claim?: string;
}

/**
 * Asks the workers subgraph for the cover on the day of the event, and the rules what follows from it. Stores nothing.
 * @param allowed may refuse by the worker before anything is told. @throws Refused, coded errors that name the input's field
 */
export async function examineEvent(
  { peers, registry, clock }: Pick<ClaimsParts, "peers" | "registry" | "clock">,
  { worker: id, entry, reportedOn, requestId, field, claim }: AskedEvent,
  allowed: (worker: WorkerFacts) => void,
): Promise<ExaminedEvent> {
  const programme = programmeOf(entry.cause);
  const { date, event } = entry;
  const death = event === "DEATH";
  const worker = await workerFacts(
    peers,
    { worker: id, date, programme, death, ...(field !== undefined && { field }) },
    requestId,
  );
  allowed(worker);
  checkEntry(entry);
  const today = todayIn(clock, worker.region.code);
  checkDays({ entry, worker, reportedOn, today, claim });
  // What was reported in time stays in time, however late it is entered or corrected.
  const claimedOn = reportedOn ?? today;
  const found = entitlement({ programme, event, date, today: claimedOn, cover: worker.cover });
  const findings = explainEndedCover(found, entry, worker.cover);
  const { enrolment, monthsContributed } = worker.cover;
  if (findings.some(({ refuses }) => refuses) || !enrolment) return { worker, today, findings, due: null };
  const member = { scheme: enrolment.scheme.code, category: enrolment.category, monthsContributed };
  return { worker, today, findings, due: await whatIsDue(registry, entry, member) };
}
