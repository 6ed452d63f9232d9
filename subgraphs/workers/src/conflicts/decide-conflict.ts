import { addMonths, lastDayOf, monthOf } from "@payung/jamsostek";
import type { Month } from "@payung/jamsostek";
import {
  CHECKERS,
  Refused,
  idempotent,
  problem,
  requirePeopleReader,
  todayIn,
  withActor,
  requireRoleIn,
} from "@payung/subgraph-kit";
import type { RequestFacts, SubgraphParts } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import { CoverConflict } from "../entities/cover-conflict.js";
import { deliverOutbox } from "../outbox/outbox.js";
import { asProduct } from "../services/as-product.js";
import { noteText } from "../services/note-text.js";
import type { KeptMonths } from "../stops/keep-billed-months.js";
import { requireNoLaterDeath } from "../stops/deaths.js";
import { forgetDeath } from "../stops/forget-death.js";
import { carryOutStop } from "../stops/carry-out-stop.js";
import type { ConflictDecision } from "../types/worker-enums.js";
import { switchPayer } from "./switch-payer.js";

export interface ConflictDecided {
  readonly id: string;
  readonly decision: ConflictDecision;
  readonly note: string;
}

/**
 * The word of who acts for both payers. A switch ends the present cover before the first month that was asked for, but
 * not before the present month is over, and enrols the person as was asked: both or neither. @throws Refused
 */
export async function decideConflict(
  parts: SubgraphParts,
  request: RequestFacts,
  decided: ConflictDecided,
  key: string,
): Promise<void> {
  const { actor } = request;
  requirePeopleReader(actor, "decideCoverConflict");
  const call = { actor, mutation: "decideCoverConflict", key, input: decided };
  if (decided.decision === "KEEP") {
    await withActor(parts.database, actor, (manager) =>
      idempotent(manager, call, async () => ({ id: (await settle(manager, parts, request, decided)).id })),
    );
    return;
  }
  const fromMonth = (conflict: CoverConflict) => firstMonth(parts, request, conflict);
  await switchPayer(parts, request, call, { id: decided.id, fromMonth }, async (manager, from) => {
    const conflict = await settle(manager, parts, request, decided);
    if (from === null) throw new Refused(problem("SWITCH_NOT_POSSIBLE"));
    await asProduct(manager, actor, async () => {
      await stopPresent(manager, conflict, from, parts.clock);
      await forgetDeath(manager, conflict);
    });
  });
  await deliverOutbox(parts);
}

/** Never the present month, of which the present payer has a part, nor one that is billed to the present payer. */
async function firstMonth(
  { clock, database, peers }: SubgraphParts,
  { actor, requestId }: RequestFacts,
  conflict: CoverConflict,
): Promise<Month> {
  const next = addMonths(monthOf(todayIn(clock, conflict.village)), 1);
  const from = conflict.asked.fromMonth > next ? conflict.asked.fromMonth : next;
  const enrolments = await withActor(database, actor, (manager) =>
    asProduct(manager, actor, async () => {
      await requireNoLaterDeath(manager, conflict);
      return presentEnrolments(manager, conflict, from);
    }),
  );
  if (enrolments.length === 0) return from;
  const call = { subgraph: "funding", query: BILLED, variables: { enrolments }, requestId };
  const { billedMonths } = await peers.ask<{ billedMonths: readonly KeptMonths[] }>(call);
  const free = billedMonths.map(({ untilMonth }) => addMonths(untilMonth, 1));
  return [from, ...free].toSorted().at(-1)!;
}

const BILLED = `query BilledMonths($enrolments: [ID!]!) {
  billedMonths(enrolments: $enrolments) { enrolment untilMonth }
}`;

/** Notes the word of who decides. @throws Refused for whoever may not, or where it was decided before */
async function settle(
  manager: EntityManager,
  { clock }: SubgraphParts,
  { actor }: RequestFacts,
  { id, decision, note }: ConflictDecided,
): Promise<CoverConflict> {
  const conflicts = manager.getRepository(CoverConflict);
  const conflict = id.includes("\0")
    ? null
    : await conflicts.findOne({ where: { id }, lock: { mode: "pessimistic_write" } });
  if (!conflict) throw new Refused(problem("NOT_FOUND", {}, "id"));
  requireRoleIn(actor, CHECKERS, conflict.ancestor, "decideCoverConflict");
  if (conflict.status !== "OPEN") throw new Refused(problem("ALREADY_DECIDED"));
  await conflicts.update(
    { id },
    {
      status: decision === "KEEP" ? "KEPT" : "SWITCHED",
      decidedBy: actor.subject,
      decidedAt: new Date(clock()),
      note: noteText(note, "note"),
    },
  );
  return conflict;
}

/** The enrolments that take a month of the same programmes from then on. */
async function presentEnrolments(
  manager: EntityManager,
  { province, workerId, asked }: CoverConflict,
  fromMonth: Month,
): Promise<string[]> {
  const present: { id: string }[] = await manager.query(
    `select id from enrolment where province = $1 and worker_id = $2 and programmes && $3::text[]
     and until_month >= $4::date and from_month <= $5::date`,
    [province, workerId, asked.programmes, `${fromMonth}-01`, `${asked.untilMonth}-01`],
  );
  return present.map(({ id }) => id);
}

async function stopPresent(
  manager: EntityManager,
  conflict: CoverConflict,
  fromMonth: Month,
  clock: SubgraphParts["clock"],
): Promise<void> {
  const enrolments = await presentEnrolments(manager, conflict, fromMonth);
  const stoppedOn = lastDayOf(addMonths(fromMonth, -1));
  const stop = { enrolments, stoppedOn, reason: "ENROLLED_TWICE", note: null } as const;
  // The funding subgraph was asked which months stand on a bill before.
  await carryOutStop(manager, clock, stop, "free at once");
}
