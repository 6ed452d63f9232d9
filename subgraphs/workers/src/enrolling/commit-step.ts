import { todayIn } from "@payung/subgraph-kit";
import type { PersonalData } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import { asProduct } from "../services/as-product.js";
import { addToOutbox } from "../outbox/outbox.js";
import type { OutboxPayloads } from "../outbox/outbox.js";
import { warning } from "./candidate-problem.js";
import type { CandidateProblem, Outcome, Placed } from "./candidate.js";
import { commitPeople } from "./commit-people.js";
import type { KnownWorker } from "./commit-people.js";
import type { EnrolParts, IndexedPlacement, Reservation, Step } from "./step.js";
import { fulfilIntents } from "./reservation-intent.js";
import type { Cut } from "./reservation-intent.js";
import { likenessOf } from "./likeness.js";
import { lostOutcomes } from "./lost-outcomes.js";
import { FACTS } from "./place.js";
import { queueConflicts } from "./queue-conflicts.js";
import type { QueuedConflict } from "./queue-conflicts.js";
import { moneyProblem } from "./reserve-funds.js";
import { shortenEnrolments } from "./shorten-enrolments.js";
import type { SealedPerson } from "./staged-rows.js";
import { updateFacts } from "./update-facts.js";
import type { FactsUpdate } from "./update-facts.js";

export interface StepCommit {
  readonly manager: EntityManager;
  readonly parts: EnrolParts;
  readonly step: Step;
  readonly placements: readonly IndexedPlacement[];
  readonly reservations: readonly Reservation[];
}

/** A person who is enrolled unless somebody was faster. */
interface Enrolling {
  readonly person: SealedPerson;
  readonly changed: boolean;
  readonly problems: readonly CandidateProblem[];
}

/** What a step has written, and what the funding subgraph is to be told of it, which the outbox holds. */
export interface CommittedStep {
  readonly outcomes: readonly Outcome[];
  readonly settled: OutboxPayloads["settle_reservations"];
}

/** Everything that a step writes, in the caller's transaction. */
export async function commitStep(commit: StepCommit): Promise<CommittedStep> {
  const { manager, parts, step, placements } = commit;
  const { enrolling, refused } = sortOut(commit);
  const kept = placements.flatMap((each) => (each.placement.do === "keep" ? [keptOutcome(each)] : []));
  const updates = placements.flatMap((each) => updateOf(each, parts.personalData));
  const known = knownWorkers(enrolling, updates);
  const { lost, doubtful } = await commitPeople(
    manager,
    enrolling.map(({ person }) => person),
    {
      scheme: step.scheme.code,
      today: todayIn(parts.clock),
      subject: step.actor.subject,
      batchId: step.batchId,
      synthetic: step.options.synthetic,
      turn: step.turn,
    },
    known,
    () => updateFacts(manager, updates),
  );
  await fulfilReservations(commit);
  const settled = await settleReservations(commit, enrolling, lost);
  const enrolled = enrolling
    .filter(({ person }) => !lost.has(person.row))
    .map((each) => enrolledOutcome(each, doubtful));
  const late = placements.filter(({ admitted }) => lost.has(admitted.row));
  const others = [...(await lostOutcomes(commit, late)), ...(await conflicts(commit))];
  return { outcomes: [...refused, ...kept, ...enrolled, ...others], settled };
}

/** Cuts others as the money was cut for these people's sake, and these as it was cut since for others' sake. */
async function fulfilReservations({ manager, step, reservations }: StepCommit): Promise<void> {
  if (reservations.length === 0) return;
  const cut = (cuts: readonly Cut[]) =>
    asProduct(manager, step.actor, () => shortenEnrolments(manager, cuts));
  const shortened = reservations.flatMap(({ answer }) => answer.shortened);
  if (shortened.length > 0) await cut(shortened);
  const since = await fulfilIntents(
    manager,
    reservations.map(({ input }) => input.key),
  );
  if (since.length > 0) await cut(since);
}

/** Who has money, and who has none and why. */
function sortOut({ parts, step, placements, reservations }: StepCommit): {
  enrolling: Enrolling[];
  refused: Outcome[];
} {
  const { refusals, fewer } = answersByEnrolment(reservations);
  const enrolling: Enrolling[] = [];
  const refused: Outcome[] = [];
  for (const { placement, nikIndex } of placements) {
    if (placement.do !== "enrol") continue;
    const { placed, changes } = placement;
    const refusal = refusals.get(placed.enrolmentId);
    if (refusal) {
      const problems = [moneyProblem(refusal, placed, step.scheme.code)];
      refused.push({ row: placed.row, kind: "REFUSED", problems, missing: refusal.missing ?? 0 });
      continue;
    }
    const untilMonth = fewer.get(placed.enrolmentId) ?? placed.untilMonth;
    const nikSealed = parts.personalData.encrypt("nik", placed.nik);
    const likeness = likenessOf(parts.personalData, placed);
    const person = { ...placed, untilMonth, nikIndex, nikSealed, likeness };
    const asked = placed.untilMonth;
    const problems =
      untilMonth < asked ? [warning("MONEY_FOR_FEWER_MONTHS", { until: untilMonth, asked })] : [];
    enrolling.push({
      person,
      changed: changes !== undefined,
      problems: [...problems, ...changeNotice(changes)],
    });
  }
  return { enrolling, refused };
}

function answersByEnrolment(reservations: readonly Reservation[]) {
  const refusals = new Map<string, Reservation["answer"]["refused"][number]>();
  const fewer = new Map<string, Placed["untilMonth"]>();
  for (const { input, answer } of reservations) {
    for (const each of answer.refused) refusals.set(input.enrolments[each.line]!, each);
    for (const each of answer.fewer) fewer.set(input.enrolments[each.line]!, each.untilMonth);
  }
  return { refusals, fewer };
}

function changeNotice(changes: readonly (keyof typeof FACTS)[] | undefined): CandidateProblem[] {
  if (!changes) return [];
  const words = (locale: "id" | "en") => changes.map((change) => FACTS[change][locale]).join(", ");
  return [warning("FACTS_CHANGED", { facts: { id: words("id"), en: words("en") } })];
}

function enrolledOutcome({ person, problems }: Enrolling, doubtful: ReadonlySet<number>): Outcome {
  const { row, workerId, enrolmentId, untilMonth } = person;
  const doubts = doubtful.has(row) ? [warning("PROBABLE_DUPLICATE", {})] : [];
  return { row, kind: "ENROLLED", problems: [...problems, ...doubts], workerId, enrolmentId, untilMonth };
}

function keptOutcome({ admitted: { row }, placement }: IndexedPlacement): Outcome {
  if (placement.do !== "keep") throw new TypeError("Only who is enrolled already is kept");
  const { person, changes, problems } = placement;
  return {
    row,
    kind: changes ? "CHANGED" : "UNCHANGED",
    problems: [...problems, ...changeNotice(changes)],
    workerId: person.workerId,
  };
}

function updateOf(
  { admitted, placement, nikIndex }: IndexedPlacement,
  personalData: PersonalData,
): FactsUpdate[] {
  if (placement.do === "conflict" || !placement.changes) return [];
  const { province, workerId } = placement.do === "keep" ? placement.person : placement.placed;
  return [{ province, workerId, nikIndex, likeness: likenessOf(personalData, admitted), facts: admitted }];
}

function knownWorkers(enrolling: readonly Enrolling[], updates: readonly FactsUpdate[]): KnownWorker[] {
  const known = new Map<string, KnownWorker>();
  for (const { person } of enrolling)
    if (!person.fresh) known.set(person.workerId, { province: person.province, id: person.workerId });
  for (const { province, workerId } of updates) known.set(workerId, { province, id: workerId });
  return [...known.values()];
}

/** From now on these people can be billed; whoever of them was not enrolled after all gives the money back. */
async function settleReservations(
  { manager, reservations }: StepCommit,
  enrolling: readonly Enrolling[],
  lost: ReadonlySet<number>,
): Promise<CommittedStep["settled"]> {
  const keys = reservations.map(({ input }) => input.key);
  const notEnrolled = enrolling
    .filter(({ person }) => lost.has(person.row))
    .map(({ person }) => person.enrolmentId);
  const settled = { keys, notEnrolled };
  if (keys.length > 0) await addToOutbox(manager, "settle_reservations", settled);
  return settled;
}

async function conflicts({ manager, parts, step, placements }: StepCommit): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const queued: QueuedConflict[] = [];
  for (const { admitted, placement } of placements) {
    if (placement.do !== "conflict") continue;
    const { problem, taken } = placement.conflict;
    if (step.options.whenCovered === "QUEUE") {
      queued.push({ admitted, conflict: placement.conflict });
      const problems = [{ ...problem, severity: "WARNING" as const }, warning("QUEUED_FOR_VERIFIER", {})];
      outcomes.push({ row: admitted.row, kind: "QUEUED", problems, taken });
    } else outcomes.push({ row: admitted.row, kind: "REFUSED", problems: [problem], taken });
  }
  if (queued.length > 0) await queueConflicts(manager, step, parts.clock, queued);
  return outcomes;
}
