import type { Scheme } from "@payung/plugin-kit";
import { NATION } from "@payung/plugin-kit";
import { mayReadPeopleOf, withActor } from "@payung/subgraph-kit";
import type { Actor, SubgraphParts } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import type { ImportOptions } from "../types/import-options.js";
import { admit } from "./admit.js";
import type { Admitted, Candidate, Outcome } from "./candidate.js";
import { commitStep } from "./commit-step.js";
import { knownCovers, knownPeople } from "./known-people.js";
import type { KnownCover, KnownPerson } from "./known-people.js";
import { place } from "./place.js";
import type { Placement } from "./place.js";
import { reservationInputs, reserveFunds } from "./reserve-funds.js";
import type { ReserveFundsAnswer, ReserveFundsInput } from "./reserve-funds.js";
import { writeIntents } from "./reservation-intent.js";
import { rowIds } from "./row-ids.js";
import { undoReservations } from "./undo-reservations.js";

export type EnrolParts = Pick<
  SubgraphParts,
  "database" | "registry" | "peers" | "personalData" | "clock" | "log"
>;

/** Some people who are enrolled together: a part of a list, or one person. */
export interface Step {
  /** Unique for each attempt: the key of the money that is set aside. */
  readonly key: string;
  /** Gives the rows their numbers, the same at each attempt. */
  readonly numbersFrom: string;
  /** Milliseconds: the time in those numbers. */
  readonly at: number;
  /** The list; null for one person. */
  readonly batchId: string | null;
  readonly actor: Actor;
  readonly scheme: Scheme;
  readonly options: ImportOptions;
  readonly requestId: string;
  /** Whose NIKs all differ. */
  readonly candidates: readonly Candidate[];
  /** Only says what would become of them: no money is set aside, nobody enrolled. */
  readonly dryRun: boolean;
}

/** A candidate with the keyed index of the NIK. */
export interface Indexed {
  readonly admitted: Admitted;
  readonly nikIndex: Buffer;
}

/** What was asked of the funding subgraph for some people, and what it answered. */
export interface Reservation {
  readonly input: ReserveFundsInput;
  readonly answer: ReserveFundsAnswer;
}

/**
 * What is written together with a step, in its transaction, and calls `write` for the step itself. It may leave `write`
 * out where it finds that the step was done before.
 */
export type AroundStep = (
  manager: EntityManager,
  write: () => Promise<readonly Outcome[]>,
) => Promise<readonly Outcome[]>;

/**
 * Enrols people: the scheme's rules decide, then what the nation knows of them; money is set aside; then all are
 * enrolled in one transaction. A crash anywhere leaves an intent, which is undone.
 */
export async function enrolStep(
  parts: EnrolParts,
  step: Step,
  around: AroundStep,
): Promise<readonly Outcome[]> {
  const { registry, clock } = parts;
  const { actor, scheme, options, candidates } = step;
  const results = await admit({ registry, clock, actor, scheme, options }, candidates);
  const refused: Outcome[] = [];
  const admitted: Indexed[] = [];
  for (const result of results) {
    if ("problems" in result) refused.push({ kind: "REFUSED", ...result });
    else admitted.push({ admitted: result, nikIndex: parts.personalData.indexOf("nik", result.nik) });
  }
  const placements = await placeAll(parts, step, admitted);
  if (step.dryRun) {
    const outcomes = inRowOrder([...refused, ...placements.map((each) => dryOutcome(step, each))]);
    return withActor(parts.database, actor, (manager) => around(manager, async () => outcomes));
  }
  const committed = (write: () => Promise<readonly Outcome[]>) => async () =>
    inRowOrder([...refused, ...(await write())]);
  return reserveAndCommit(parts, step, placements, (manager, write) => around(manager, committed(write)));
}

/** Sets the money aside and writes everything that a step writes; what is not written gives its money back. */
export async function reserveAndCommit(
  parts: EnrolParts,
  step: Step,
  placements: readonly IndexedPlacement[],
  around: AroundStep,
): Promise<readonly Outcome[]> {
  const inputs = await intend(parts, step, placements);
  let written = false;
  try {
    const reservations = await reserveAll(parts, step, inputs);
    return await withActor(parts.database, step.actor, (manager) =>
      around(manager, async () => {
        const outcomes = await commitStep({ manager, parts, step, placements, reservations });
        written = true;
        return outcomes;
      }),
    );
  } catch (error) {
    written = false;
    throw error;
  } finally {
    if (!written) await giveBack(parts, step, inputs);
  }
}

/** Writes down whose money is about to be set aside. */
async function intend(
  { database }: EnrolParts,
  { actor, scheme, options, key }: Step,
  placements: readonly IndexedPlacement[],
): Promise<ReserveFundsInput[]> {
  const placed = placements.flatMap(({ placement }) => (placement.do === "enrol" ? placement.placed : []));
  const common = {
    scheme: scheme.code,
    whenShort: options.whenShort,
    requestedBy: actor.subject,
    ...(!mayReadPeopleOf(actor, NATION) && { within: actor.regions }),
  };
  const inputs = reservationInputs(key, common, placed).map(({ input }) => input);
  if (inputs.length > 0) await withActor(database, actor, (manager) => writeIntents(manager, inputs));
  return inputs;
}

async function giveBack(parts: EnrolParts, step: Step, inputs: readonly ReserveFundsInput[]): Promise<void> {
  const keys = inputs.map(({ key }) => key);
  await undoReservations(parts, step.actor, keys).catch((error: unknown) =>
    parts.log.warn({ err: error, batch: step.batchId }, "money stays set aside until the job gives it back"),
  );
}

/** A person's placement with the index by which the person is known. */
export type IndexedPlacement = Indexed & { readonly placement: Placement };

async function placeAll(
  { database }: EnrolParts,
  step: Step,
  admitted: readonly Indexed[],
): Promise<IndexedPlacement[]> {
  const { actor, scheme } = step;
  return withActor(database, actor, async (manager) => {
    const { people, covers } = await known(manager, admitted);
    return admitted.map((each) => {
      const person = people.get(each.nikIndex.toString("hex"));
      const { row, village } = each.admitted;
      const ids = rowIds(step.numbersFrom, step.at, row, village);
      const own = person ? (covers.get(person.workerId) ?? []) : [];
      return { ...each, placement: place(scheme.code, each.admitted, ids, person, own) };
    });
  });
}

/** Who is known, and what they have, in each one's own year. */
async function known(
  manager: EntityManager,
  admitted: readonly Indexed[],
): Promise<{ people: Map<string, KnownPerson>; covers: Map<string, readonly KnownCover[]> }> {
  const people = new Map<string, KnownPerson>();
  const covers = new Map<string, readonly KnownCover[]>();
  const years = new Set(admitted.map((each) => yearOf(each.admitted)));
  for (const year of years) {
    const own = admitted.filter((each) => yearOf(each.admitted) === year);
    const found = await knownPeople(
      manager,
      own.map(({ nikIndex }) => nikIndex),
      year,
    );
    for (const [index, person] of found) people.set(index, person);
    for (const [id, has] of await knownCovers(manager, [...found.values()], year)) covers.set(id, has);
  }
  return { people, covers };
}

function yearOf({ fromMonth }: Admitted): number {
  return Number(fromMonth.slice(0, 4));
}

async function reserveAll(
  { peers }: EnrolParts,
  { requestId }: Step,
  inputs: readonly ReserveFundsInput[],
): Promise<Reservation[]> {
  const reservations: Reservation[] = [];
  for (const input of inputs)
    reservations.push({ input, answer: await reserveFunds(peers, input, requestId) });
  return reservations;
}

/** What would become of a person, as far as it can be told without setting money aside. */
function dryOutcome({ options }: Step, { admitted: { row }, placement }: IndexedPlacement): Outcome {
  if (placement.do === "enrol") return { row, kind: "ENROLLED", problems: [] };
  if (placement.do === "keep")
    return { row, kind: placement.changes ? "CHANGED" : "UNCHANGED", problems: placement.problems };
  const { problem, taken } = placement.conflict;
  if (options.whenCovered === "REFUSE") return { row, kind: "REFUSED", problems: [problem], taken };
  return { row, kind: "QUEUED", problems: [{ ...problem, severity: "WARNING" }], taken };
}

function inRowOrder(outcomes: readonly Outcome[]): Outcome[] {
  return outcomes.toSorted((a, b) => a.row - b.row);
}
