import {
  Refused,
  idempotent,
  mayReadPeopleOf,
  newId,
  problem,
  requirePeopleReader,
  withActor,
} from "@payung/subgraph-kit";
import type { Actor, SubgraphParts } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import { fold } from "../coverage/fold.js";
import { StopRequest } from "../entities/stop-request.js";
import { deliverOutbox } from "../outbox/outbox.js";
import { asProduct } from "../services/as-product.js";
import { noteText } from "../services/note-text.js";
import { carryOutStop } from "./carry-out-stop.js";
import { checkedStop, regionAround } from "./stop-input.js";
import type { Stop, StoppedEnrolment } from "./stop-input.js";

/** What came of it: numbers of the enrolments stopped, or of the request that waits. */
export type StopAnswer = { readonly stopped: readonly string[] } | { readonly request: string };

export type StopParts = Pick<SubgraphParts, "database" | "clock" | "peers" | "log" | "mostStopsAlone">;

/** So many that what is not folded would slow the readers down. */
const MANY_STOPS = 1_000;

/** Stops enrolments, or keeps the wish for a second person where they are of many people. @throws Refused */
export async function stopEnrolments(
  parts: StopParts,
  who: Actor,
  asked: Stop,
  key: string,
): Promise<StopAnswer> {
  requirePeopleReader(who, "stopEnrolments");
  const stop = { ...asked, note: noteOf(asked) };
  const call = { actor: who, mutation: "stopEnrolments", key, input: asked };
  const answer = await withActor(parts.database, who, (manager) =>
    idempotent<StopAnswer>(manager, call, async () => {
      const found = await checkedStop(manager, who, parts.clock, stop);
      const people = new Set(found.map(({ workerId }) => workerId)).size;
      if (people > parts.mostStopsAlone)
        return { request: await keepRequest(manager, parts, who, stop, found) };
      return { stopped: await asProduct(manager, who, () => carryOutStop(manager, parts.clock, stop)) };
    }),
  );
  await afterStops(parts, "stopped" in answer ? answer.stopped.length : 0);
  return answer;
}

/** Tells the others, who wait for the money, after the commit. */
export async function afterStops(parts: StopParts, count: number): Promise<void> {
  if (count === 0) return;
  await deliverOutbox(parts);
  if (count > MANY_STOPS) await fold(parts.database);
}

function noteOf({ reason, note }: Stop): string | null {
  return note === null && reason !== "OTHER" ? null : noteText(note ?? "", "input.note");
}

async function keepRequest(
  manager: EntityManager,
  { clock }: StopParts,
  who: Actor,
  stop: Stop,
  found: readonly StoppedEnrolment[],
): Promise<string> {
  const region = regionAround(found.map(({ village }) => village));
  if (!mayReadPeopleOf(who, region)) throw new Refused(problem("SEVERAL_REGIONS", {}, "input.enrolments"));
  const id = newId(clock);
  await manager.getRepository(StopRequest).insert({
    ...stop,
    id,
    region,
    enrolments: found.map((each) => each.id),
    status: "WAITING",
    madeBy: who.subject,
    madeAt: new Date(clock()),
  });
  return id;
}
