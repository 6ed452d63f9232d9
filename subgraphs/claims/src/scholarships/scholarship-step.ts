import type { LocalDate } from "@payung/jamsostek";
import {
  Refused,
  idempotent,
  problem,
  requirePeopleReader,
  todayIn,
  withActor,
  requireRoleIn,
} from "@payung/subgraph-kit";
import type { Actor } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import type { QueryDeepPartialEntity } from "typeorm/query-builder/QueryPartialEntity.js";
import type { ClaimsParts } from "../context.js";
import { recordClaims } from "../counts/record-claims.js";
import { ClaimChild } from "../entities/claim-child.js";
import { Claim } from "../entities/claim.js";
import { ScholarshipStep } from "../entities/scholarship-step.js";
import { Scholarship } from "../entities/scholarship.js";
import { against } from "../life-cycle/guard.js";
import { lockClaim } from "../life-cycle/steps.js";
import type { ClaimStatus } from "../life-cycle/transitions.js";
import type { ScholarshipStepKind } from "../types/claim-enums.js";
import { SCHOLARSHIP_TRANSITIONS } from "./transitions.js";

/** A child with its claim, locked until the transaction ends. */
export interface LockedChild {
  readonly manager: EntityManager;
  readonly claim: Claim;
  readonly child: ClaimChild;
  readonly who: Actor;
  /** The day in the claim's region. */
  readonly today: LocalDate;
}

export interface AskedChildStep {
  readonly mutation: string;
  readonly child: string;
  readonly kind: ScholarshipStepKind;
  /** All that was asked, for the idempotency key. */
  readonly input: object;
  readonly key: string;
}

/** Changes scholarships of one child in one transaction; the same key again does nothing more. @throws Refused */
export function withChild(
  { database, clock }: Pick<ClaimsParts, "database" | "clock">,
  who: Actor,
  { mutation, kind, child: id, input, key }: AskedChildStep,
  change: (locked: LockedChild) => Promise<void>,
): Promise<{ readonly claim: string }> {
  requirePeopleReader(who, mutation);
  return withActor(database, who, async (manager) => {
    const call = { actor: who, mutation, key, input: { child: id, ...input } };
    return idempotent(manager, call, async () => {
      const children = manager.getRepository(ClaimChild);
      const found = await children.findOneBy({ id: id.replaceAll("\0", "") });
      if (!found) throw new Refused(problem("NOT_FOUND", {}, "child"));
      const { claim } = await lockClaim(manager, found.claimId);
      // Again, as it stands now that nobody else changes it.
      const child = await children.findOneBy({ id: found.id });
      if (!child) throw new Refused(problem("NOT_FOUND", {}, "child"));
      requireRoleIn(who, SCHOLARSHIP_TRANSITIONS[kind].roles, claim.region, mutation);
      const today = todayIn(clock, claim.region);
      await recordClaims(manager, claim.workerId, () => change({ manager, claim, child, who, today }));
      return { claim: claim.id };
    });
  });
}

const STANDING: readonly ClaimStatus[] = ["APPROVED", "PARTLY_PAID", "PAID", "CLOSED"];

/** A schedule is a right once its claim is approved, and not while an appeal questions it. @throws Refused CLAIM_NOT_APPROVED */
export function requireApproved({ decided, status }: Claim): void {
  if (decided > 0 && STANDING.includes(status)) return;
  throw new Refused(problem("CLAIM_NOT_APPROVED", {}, "child"));
}

/** One year's scholarship of the child. @throws Refused NO_SCHOLARSHIP naming the years that there are */
export async function scholarshipOf({ manager, child }: LockedChild, year: number): Promise<Scholarship> {
  const all = await manager
    .getRepository(Scholarship)
    .find({ where: { childId: child.id }, order: { year: "ASC" } });
  const found = all.find((each) => each.year === year);
  if (found) return found;
  const years = all.map((each) => each.year).join(", ") || "-";
  throw new Refused(problem("NO_SCHOLARSHIP", { year, years }, "year"));
}

/** @throws Refused STEP_NOT_NOW, SAME_PERSON */
export async function requireStep(
  { manager, claim, child, who }: LockedChild,
  { year, status }: Scholarship,
  kind: ScholarshipStepKind,
): Promise<void> {
  const made = await manager.getRepository(ScholarshipStep).findBy({ childId: child.id });
  // A corrected school decides on the amounts of the years after it too.
  const steps = made.filter((step) => step.year === year || (step.kind === "CORRECT" && step.year < year));
  const standing = { region: claim.region, status, steps };
  const refused = against(kind, SCHOLARSHIP_TRANSITIONS[kind], standing, who, "year");
  if (refused) throw refused;
}

/** Changes one year's scholarship and keeps the step. */
export async function moveScholarship(
  locked: LockedChild,
  year: number,
  kind: ScholarshipStepKind,
  changes: QueryDeepPartialEntity<Scholarship>,
  note: string | null = null,
): Promise<void> {
  const { to: status } = SCHOLARSHIP_TRANSITIONS[kind];
  await locked.manager
    .getRepository(Scholarship)
    .update({ childId: locked.child.id, year }, { ...changes, status });
  await addScholarshipStep(locked, year, { kind, note, level: null, yearInLevel: null });
}

/** Keeps what was done with one year's scholarship. */
export async function addScholarshipStep(
  { manager, claim, child, who, today }: LockedChild,
  year: number,
  says: Pick<ScholarshipStep, "kind" | "note" | "level" | "yearInLevel">,
): Promise<void> {
  const made = { madeBy: who.subject, madeOn: today };
  await manager
    .getRepository(ScholarshipStep)
    .insert({ childId: child.id, year, claimId: claim.id, ...made, ...says });
}
