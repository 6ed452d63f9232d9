import {
  Refused,
  idempotent,
  problem,
  requirePeopleReader,
  withActor,
  requireRoleIn,
  CARERS,
} from "@payung/subgraph-kit";
import type { Actor } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import { StopRequest } from "../entities/stop-request.js";
import { asProduct } from "../services/as-product.js";
import { noteText } from "../services/note-text.js";
import { carryOutStop } from "./carry-out-stop.js";
import { afterStops } from "./stop-enrolments.js";
import type { StopParts } from "./stop-enrolments.js";

export interface StopDecision {
  readonly id: string;
  readonly approve: boolean;
  readonly note: string | null;
}

/** The second person's word on a stop of many people; approved, it is carried out. @throws Refused */
export async function decideStop(
  parts: StopParts,
  who: Actor,
  decision: StopDecision,
  key: string,
): Promise<void> {
  requirePeopleReader(who, "decideStop");
  const call = { actor: who, mutation: "decideStop", key, input: decision };
  const { stopped } = await withActor(parts.database, who, (manager) =>
    idempotent(manager, call, async () => ({ stopped: await decide(manager, parts, who, decision) })),
  );
  await afterStops(parts, stopped);
}

/** @returns how many enrolments were stopped */
async function decide(
  manager: EntityManager,
  { clock }: StopParts,
  who: Actor,
  { id, approve, note }: StopDecision,
): Promise<number> {
  const requests = manager.getRepository(StopRequest);
  const request = id.includes("\0")
    ? null
    : await requests.findOne({ where: { id }, lock: { mode: "pessimistic_write" } });
  if (!request) throw new Refused(problem("NOT_FOUND", {}, "id"));
  requireRoleIn(who, CARERS, request.region, "decideStop");
  if (request.madeBy === who.subject) throw new Refused(problem("SAME_PERSON"));
  if (request.status !== "WAITING") throw new Refused(problem("ALREADY_DECIDED"));
  const decided = {
    status: approve ? ("APPROVED" as const) : ("REFUSED" as const),
    decidedBy: who.subject,
    decidedAt: new Date(clock()),
    decisionNote: note === null ? null : noteText(note, "note"),
  };
  await requests.update({ id }, decided);
  if (!approve) return 0;
  const stopped = await asProduct(manager, who, () => carryOutStop(manager, clock, request));
  return stopped.length;
}
