import { firstDayOf } from "@payung/jamsostek";
import type { Month } from "@payung/jamsostek";
import {
  CHECKERS,
  Refusal,
  Refused,
  answeredBefore,
  idempotent,
  newId,
  problem,
  withActor,
  requireRoleIn,
} from "@payung/subgraph-kit";
import type { IdempotentCall, RequestFacts, SubgraphParts } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import type { Outcome } from "../enrolling/candidate.js";
import { enrolKnown } from "../enrolling/enrol-known.js";
import type { KnownCandidate } from "../enrolling/enrol-known.js";
import type { Step } from "../enrolling/step.js";
import { monthsBetween } from "../enrolling/months-mask.js";
import { CoverConflict } from "../entities/cover-conflict.js";

/**
 * Enrols the person of a conflict for the payer who asked, in one transaction with what ends the present payer's cover:
 * where the money does not reach, the person keeps the cover there is.
 * @param settle decides the conflict and ends the present cover, before the month from which the new one runs
 * @throws Refused
 */
export async function switchPayer(
  parts: SubgraphParts,
  { actor, requestId }: RequestFacts,
  call: IdempotentCall,
  { id, fromMonth }: { readonly id: string; readonly fromMonth: (conflict: CoverConflict) => Promise<Month> },
  settle: (manager: EntityManager, from: Month | null) => Promise<void>,
): Promise<void> {
  const conflict = await withActor(parts.database, actor, async (manager) => {
    // PostgreSQL knows no character 0 in a text.
    if ((await answeredBefore(manager, call)) || id.includes("\0")) return null;
    return manager.getRepository(CoverConflict).findOneBy({ id });
  });
  if (!conflict) return withActor(parts.database, actor, (manager) => idempotentOnly(manager, call, settle));
  // Before money is asked for: others may be cut for its sake, which giving it back does not undo.
  requireRoleIn(actor, CHECKERS, conflict.ancestor, call.mutation);
  if (conflict.status !== "OPEN") throw new Refused(problem("ALREADY_DECIDED"));
  const from = await fromMonth(conflict);
  if (from > conflict.asked.untilMonth) throw new Refused(problem("SWITCH_NOT_POSSIBLE"));
  const step = stepOf(parts, conflict, { actor, requestId });
  await enrolKnown(parts, step, [candidateOf(parts, conflict, from)], async (manager, write) => {
    await idempotent(manager, call, async () => {
      await settle(manager, from);
      const [outcome] = await write();
      if (outcome?.kind !== "ENROLLED") throw new Refused(refusalOf(outcome));
      return { enrolment: outcome.enrolmentId };
    });
    return [];
  });
}

/** Answered before, or there is no such conflict, which settling says. */
async function idempotentOnly(
  manager: EntityManager,
  call: IdempotentCall,
  settle: (manager: EntityManager, from: null) => Promise<void>,
): Promise<void> {
  await idempotent(manager, call, async () => {
    await settle(manager, null);
    return {};
  });
}

function stepOf(
  { clock, registry }: SubgraphParts,
  { scheme, asked }: CoverConflict,
  { actor, requestId }: Pick<RequestFacts, "actor" | "requestId">,
): Omit<Step, "candidates" | "dryRun"> {
  const id = newId(clock);
  const registered = registry.scheme(scheme);
  if (!registered) throw new Refused(problem("SWITCH_NOT_POSSIBLE"));
  const options = {
    fromMonth: asked.fromMonth,
    months: monthsBetween(asked.fromMonth, asked.untilMonth),
    category: asked.category,
    payer: asked.payer,
    programmes: asked.programmes,
    whenShort: asked.whenShort ?? ("REFUSE" as const),
    whenCovered: "REFUSE" as const,
    columns: {},
    synthetic: false,
  };
  return {
    key: `switch:${id}`,
    numbersFrom: id,
    at: clock(),
    batchId: null,
    actor,
    scheme: registered.scheme,
    options,
    requestId,
  };
}

/** @throws Refused SWITCH_NOT_POSSIBLE where the scheme is not in force any more */
function candidateOf({ registry }: SubgraphParts, conflict: CoverConflict, fromMonth: Month): KnownCandidate {
  const { province, workerId, village, scheme, asked } = conflict;
  const terms = registry.termsOn(registry.scheme(scheme)!.scheme, firstDayOf(fromMonth));
  if (!terms) throw new Refused(problem("SWITCH_NOT_POSSIBLE"));
  const { category, payer, programmes, untilMonth } = asked;
  const months = monthsBetween(fromMonth, untilMonth);
  const cover = { category, payer, programmes, fromMonth, untilMonth, months, termsFrom: terms.from };
  return { row: 1, province, workerId, village, moves: true, ...cover };
}

function refusalOf(outcome: Outcome | undefined): Refusal {
  const found = outcome?.problems.find(({ severity }) => severity === "ERROR");
  if (!found) return problem("SWITCH_NOT_POSSIBLE");
  return Object.assign(new Refusal(), {
    code: found.code,
    messages: found.message,
    field: null,
    basis: null,
  });
}
