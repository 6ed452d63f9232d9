import { NATION } from "@payung/plugin-kit";
import { mayReadPeopleOf, withActor } from "@payung/subgraph-kit";
import type { Outcome } from "./candidate.js";
import { tellSettled } from "../outbox/outbox.js";
import { commitStep } from "./commit-step.js";
import type { CommittedStep } from "./commit-step.js";
import { reservationInputs, reserveFunds } from "./reserve-funds.js";
import type { ReserveFundsInput } from "./reserve-funds.js";
import { writeIntents } from "./reservation-intent.js";
import type { AroundStep, EnrolParts, IndexedPlacement, Reservation, Step } from "./step.js";
import { undoReservations } from "./undo-reservations.js";

/**
 * Sets the money aside and writes everything that a step writes; then the funding subgraph is told that these people can
 * be billed. What is not written gives its money back.
 */
export async function reserveAndCommit(
  parts: EnrolParts,
  step: Step,
  placements: readonly IndexedPlacement[],
  around: AroundStep,
): Promise<readonly Outcome[]> {
  const inputs = await intend(parts, step, placements);
  let settled: CommittedStep["settled"] | undefined;
  try {
    const reservations = await reserveAll(parts, step, inputs);
    return await withActor(parts.database, step.actor, (manager) =>
      around(manager, async () => {
        const committed = await commitStep({ manager, parts, step, placements, reservations });
        settled = committed.settled;
        return committed.outcomes;
      }),
    );
  } catch (error) {
    settled = undefined;
    throw error;
  } finally {
    if (!settled) await giveBack(parts, step, inputs);
    else if (settled.keys.length > 0) await tellSettled(parts, settled);
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
