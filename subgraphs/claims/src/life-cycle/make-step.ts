import type { LocalDate, Rupiah } from "@payung/jamsostek";
import { idempotent, requirePeopleReader, todayIn, withActor } from "@payung/subgraph-kit";
import type { Actor } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import type { ClaimsParts } from "../context.js";
import { recordClaims } from "../counts/record-claims.js";
import { Claim } from "../entities/claim.js";
import type { QueryDeepPartialEntity } from "typeorm/query-builder/QueryPartialEntity.js";
import { addStep, againstStep, lockClaim } from "./steps.js";
import type { LockedClaim, StepFacts } from "./steps.js";
import { TRANSITIONS, settledStatus } from "./transitions.js";
import type { ClaimStatus, StepKind } from "./transitions.js";

/** A step that somebody asks for. */
export interface AskedStep {
  readonly mutation: string;
  readonly kind: Exclude<StepKind, "FILE">;
  readonly claim: string;
  /** All that was asked, for the idempotency key. */
  readonly input: object;
  readonly key: string;
}

/** What a step changes of the claim's row beside its status, and what the step says. */
export interface StepEffect {
  readonly changes?: QueryDeepPartialEntity<Claim>;
  /** The sums after it, where it changes them. */
  readonly decided?: Rupiah;
  readonly paid?: Rupiah;
  readonly says?: Omit<StepFacts, "by" | "on">;
}

export interface StepMoment {
  readonly manager: EntityManager;
  readonly locked: LockedClaim;
  /** The day in the claim's region. */
  readonly today: LocalDate;
}

/**
 * Makes one step of a claim in one transaction: locks it, asks who may, changes it, keeps the step, counts. The same key
 * again does nothing more. @param effect what the kind of step does; its refusals undo everything. @throws Refused
 */
export function makeStep(
  { database, clock }: Pick<ClaimsParts, "database" | "clock">,
  who: Actor,
  { mutation, kind, claim: id, input, key }: AskedStep,
  effect: (moment: StepMoment) => Promise<StepEffect> | StepEffect = () => ({}),
): Promise<{ readonly claim: string }> {
  requirePeopleReader(who, mutation);
  return withActor(database, who, async (manager) => {
    const call = { actor: who, mutation, key, input: { claim: id, ...input } };
    return idempotent(manager, call, async () => {
      const locked = await lockClaim(manager, id);
      await makeStepWithin(
        { manager, locked, today: todayIn(clock, locked.claim.region) },
        who,
        kind,
        effect,
      );
      return { claim: locked.claim.id };
    });
  });
}

/** The same within the caller's transaction, with a claim that it has locked. @throws Refused */
export async function makeStepWithin(
  moment: StepMoment,
  who: Actor,
  kind: AskedStep["kind"],
  effect: (moment: StepMoment) => Promise<StepEffect> | StepEffect = () => ({}),
): Promise<void> {
  const { manager, locked, today } = moment;
  const against = againstStep(locked, kind, who);
  if (against) throw against;
  const { claim, steps } = locked;
  const { id } = claim;
  await recordClaims(manager, claim.workerId, async () => {
    const { changes, decided = claim.decided, paid = claim.paid, says } = await effect(moment);
    const status = statusAfter(kind, claim.status, decided, paid);
    await manager.getRepository(Claim).update({ id }, { ...changes, status, decided, paid });
    await addStep(manager, id, steps.length, kind, status, { by: who.subject, on: today, ...says });
  });
}

function statusAfter(
  kind: Exclude<StepKind, "FILE">,
  before: ClaimStatus,
  decided: Rupiah,
  paid: Rupiah,
): ClaimStatus {
  const { to } = TRANSITIONS[kind];
  if (to === "SAME") return before;
  return to === "BY_AMOUNTS" ? settledStatus(decided, paid) : to;
}
