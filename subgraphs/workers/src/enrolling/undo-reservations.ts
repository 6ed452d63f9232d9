import { systemActor, withActor } from "@payung/subgraph-kit";
import type { Actor } from "@payung/subgraph-kit";
import type { EnrolParts } from "./step.js";
import { forgetIntent, takeIntents } from "./reservation-intent.js";
import { giveReservationBack, reserveFunds } from "./reserve-funds.js";
import type { ReserveFundsInput } from "./reserve-funds.js";
import { shortenEnrolments } from "./shorten-enrolments.js";

/**
 * Gives back the money of people whose enrolling never came: of the keys named, or of all steps that have died. The
 * funding subgraph is asked again with the same key, which tells what it did or does it now; then all of it is given back.
 * One that cannot be undone yet keeps none of the others back. @throws what the first of those threw, after all were tried
 */
export async function undoReservations(
  parts: Pick<EnrolParts, "database" | "peers">,
  actor: Actor,
  keys: readonly string[] | "of the dead",
): Promise<void> {
  if (keys.length === 0) return;
  const inputs = await withActor(parts.database, actor, (manager) => takeIntents(manager, keys));
  const faults: unknown[] = [];
  for (const input of inputs) await undo(parts, input).catch((error: unknown) => faults.push(error));
  if (faults.length > 0) throw faults[0];
}

async function undo(parts: Pick<EnrolParts, "database" | "peers">, input: ReserveFundsInput): Promise<void> {
  const answer = await reserveFunds(parts.peers, input, input.key);
  await giveReservationBack(parts.peers, input, input.key);
  await withActor(parts.database, systemActor("workers"), async (manager) => {
    // Others' months were cut for the sake of these people: what the money says holds for the enrolments too.
    await shortenEnrolments(manager, answer.shortened);
    await forgetIntent(manager, input.key);
  });
}
