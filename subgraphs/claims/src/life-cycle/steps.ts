import type { LocalDate, Rupiah } from "@payung/jamsostek";
import { Refused, problem } from "@payung/subgraph-kit";
import type { Actor } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import { ClaimDocument } from "../entities/claim-document.js";
import { ClaimStep } from "../entities/claim-step.js";
import { Claim } from "../entities/claim.js";
import { against } from "./guard.js";
import { TRANSITIONS } from "./transitions.js";
import type { ClaimStatus, StepKind, Transition } from "./transitions.js";

/** A claim whose row is locked until the transaction ends, with the steps that were made and all papers that were added. */
export interface LockedClaim {
  readonly claim: Claim;
  readonly steps: readonly Pick<ClaimStep, "kind" | "madeBy" | "madeOn">[];
  readonly papers: readonly ClaimDocument[];
}

/** @throws Refused NOT_FOUND, also for a claim that the actor may not see */
export async function lockClaim(manager: EntityManager, id: string): Promise<LockedClaim> {
  const claim = await manager
    .getRepository(Claim)
    .findOne({ where: { id: id.replaceAll("\0", "") }, lock: { mode: "pessimistic_write" } });
  if (!claim) throw new Refused(problem("NOT_FOUND", {}, "claim"));
  const steps = await manager
    .getRepository(ClaimStep)
    .find({ where: { claimId: claim.id }, order: { number: "ASC" } });
  const papers = await manager.getRepository(ClaimDocument).findBy({ claimId: claim.id });
  return { claim, steps, papers };
}

/** Why an actor may not make a step now; undefined where nothing is against it. */
export function againstStep(
  { claim, steps, papers }: LockedClaim,
  kind: Exclude<StepKind, "FILE">,
  who: Actor,
): Refused | undefined {
  const transition: Transition = TRANSITIONS[kind];
  const { notAfter = [], of } = transition;
  const { region, status, event } = claim;
  const hands = [...steps, ...papers.flatMap(gathered)];
  const refused = against(kind, transition, { region, status, steps: hands }, who, "claim");
  if (refused) return refused;
  if (of !== undefined && of !== event) return new Refused(problem("STEP_OF_DEATH", { step: kind }, "claim"));
  const decided = claim.decidedOn !== null || claim.decided > 0;
  if (notAfter.length > 0 && (decided || steps.some((step) => notAfter.includes(step.kind))))
    return new Refused(problem("DECIDED_BEFORE", { step: kind }, "claim"));
  return undefined;
}

/** Whoever adds a paper or strikes one out gathers; the step GATHER itself is that of a claim's first one. */
function gathered({ addedBy, removedBy }: ClaimDocument): { kind: StepKind; madeBy: string }[] {
  return [addedBy, removedBy]
    .filter((madeBy) => madeBy !== null)
    .map((madeBy) => ({ kind: "GATHER", madeBy }));
}

/** What a step says beside its kind. */
export interface StepFacts {
  readonly by: string;
  readonly on: LocalDate;
  readonly amount?: Rupiah | null;
  readonly reason?: ClaimStep["reason"];
  readonly article?: string | null;
  readonly note?: string | null;
}

/** Adds a step behind those made before. @param number of the steps before */
export async function addStep(
  manager: EntityManager,
  claimId: string,
  number: number,
  kind: StepKind,
  status: ClaimStatus,
  { by, on, amount = null, reason = null, article = null, note = null }: StepFacts,
): Promise<void> {
  await manager.getRepository(ClaimStep).insert({
    claimId,
    number: number + 1,
    kind,
    status,
    madeBy: by,
    madeOn: on,
    amount,
    reason,
    article,
    note,
  });
}
