import type { CoverOnDay, LocalDate, Programme } from "@payung/jamsostek";
import type { RegionCode, WorkerCategory } from "@payung/plugin-kit";
import { Refused, problem } from "@payung/subgraph-kit";
import type { Peers } from "@payung/subgraph-kit";

/** The cover of one programme on the day of an event, with what paid for it. */
export interface WorkerCover extends CoverOnDay {
  readonly paidThrough: LocalDate | null;
  /** The recorded day of death, before the event, with which the cover ended; null where none did. */
  readonly endedByDeathOn: LocalDate | null;
  readonly enrolment: {
    readonly id: string;
    readonly scheme: { readonly code: string };
    readonly category: WorkerCategory;
  } | null;
}

/** What the workers subgraph knows of a worker whom a claim is about. */
export interface WorkerFacts {
  readonly id: string;
  readonly birthDate: LocalDate;
  readonly diedOn: LocalDate | null;
  /** The claim that told the day of death; null where an officer did. */
  readonly deathClaim: string | null;
  readonly synthetic: boolean;
  readonly region: { readonly code: RegionCode };
  readonly cover: WorkerCover;
}

const QUERY = `query ($of: [_Any!]!, $date: LocalDate!, $programme: Programme!, $death: Boolean!) {
  workers: _entities(representations: $of) { ... on Worker {
    id birthDate diedOn deathClaim synthetic region { code }
    cover: coverOn(date: $date, programme: $programme, despiteRecordedDeath: $death) {
      covered coveredFrom paidThrough lastCoveredOn nextCoveredFrom endedByDeathOn monthsContributed
      enrolment { id scheme { code } category }
    }
  } } }`;

interface AskedWorker {
  readonly worker: string;
  readonly date: LocalDate;
  readonly programme: Programme;
  /** Of a death the certificate decides, whatever day of death is recorded. */
  readonly death: boolean;
  /** Where the caller wrote the worker; "input.worker" unless told. */
  readonly field?: string;
}

/** @throws Refused NOT_FOUND naming the field; what the workers subgraph throws */
export async function workerFacts(
  peers: Peers,
  { worker: id, date, programme, death, field = "input.worker" }: AskedWorker,
  requestId: string,
): Promise<WorkerFacts> {
  const variables = { of: [{ __typename: "Worker", id }], date, programme, death };
  const { workers } = await peers.ask<{ workers: (WorkerFacts | null)[] }>({
    subgraph: "workers",
    query: QUERY,
    variables,
    requestId,
  });
  const [found] = workers;
  if (!found) throw new Refused(problem("NOT_FOUND", {}, field));
  return found;
}
