import { endsOfSchedule, paymentStands } from "@payung/jamsostek";
import type { ChildEnd, LocalDate } from "@payung/jamsostek";
import { Refused, problem } from "@payung/subgraph-kit";
import type { Actor } from "@payung/subgraph-kit";
import { In, LessThanOrEqual } from "typeorm";
import type { ClaimsParts } from "../context.js";
import { ClaimChild } from "../entities/claim-child.js";
import { Claim } from "../entities/claim.js";
import { ScholarshipStep } from "../entities/scholarship-step.js";
import { Scholarship } from "../entities/scholarship.js";
import { writtenNote, writtenReference } from "../life-cycle/note.js";
import { CHECKERS, MAKERS, PAYERS } from "../life-cycle/transitions.js";
import {
  moveScholarship,
  requireApproved,
  requireStatus,
  scholarshipOf,
  withChild,
} from "./scholarship-step.js";
import type { LockedChild } from "./scholarship-step.js";

type Parts = Pick<ClaimsParts, "database" | "clock">;
type Claimed = Promise<{ readonly claim: string }>;

/** One year's scholarship of one child. */
export interface AskedYear {
  readonly child: string;
  readonly year: number;
}

/** Claims a year's scholarship, from its day on, once the claim itself is approved. @throws Refused */
export function claimScholarship(parts: Parts, who: Actor, { child, year }: AskedYear, key: string): Claimed {
  const asked = { mutation: "claimScholarship", child, roles: MAKERS, input: { year }, key };
  return withChild(parts, who, asked, async (locked) => {
    requireApproved(locked.claim);
    const scholarship = await scholarshipOf(locked, year);
    requireStatus(scholarship, "CLAIM", ["PLANNED"]);
    if (scholarship.dueOn > locked.today)
      throw new Refused(problem("SCHOLARSHIP_TO_COME", { day: scholarship.dueOn }, "year"));
    await requireNotElsewhere(locked, year);
    await moveScholarship(locked, year, "CLAIM", { status: "CLAIMED", claimedBy: who.subject });
  });
}

/** A child of two claims, after a disability and a death, has one scholarship a year. @throws Refused */
async function requireNotElsewhere({ manager, claim, child }: LockedChild, year: number): Promise<void> {
  const elsewhere = await manager
    .getRepository(Scholarship)
    .createQueryBuilder("scholarship")
    .innerJoin(ClaimChild, "child", "child.id = scholarship.childId")
    .innerJoin(Claim, "claim", "claim.id = scholarship.claimId")
    .where("claim.workerId = :worker and claim.id <> :claim", { worker: claim.workerId, claim: claim.id })
    .andWhere("lower(child.name) = lower(:name) and child.birthDate = :birthDate", {
      name: child.name,
      birthDate: child.birthDate,
    })
    .andWhere("scholarship.year = :year and scholarship.status in ('CLAIMED', 'APPROVED', 'PAID')", { year })
    .getExists();
  if (elsewhere) throw new Refused(problem("SCHOLARSHIP_ELSEWHERE", { year }, "year"));
}

/** Nobody decides what they claimed, or what was planned by a school that they stated. @throws Refused SAME_PERSON */
async function requireOtherHands({ manager, child, who }: LockedChild, year: number): Promise<void> {
  const own = { childId: child.id, madeBy: who.subject };
  const hasHand = await manager.getRepository(ScholarshipStep).existsBy([
    { ...own, kind: "CLAIM", year },
    { ...own, kind: "CORRECT", year: LessThanOrEqual(year) },
  ]);
  if (hasHand) throw new Refused(problem("SAME_PERSON"));
}

/** The second person's word on a year's claim; refused, it can be claimed again. @throws Refused */
export function decideScholarship(
  parts: Parts,
  who: Actor,
  { child, year, approve, note }: AskedYear & { readonly approve: boolean; readonly note: string | null },
  key: string,
): Claimed {
  const asked = {
    mutation: "decideScholarship",
    child,
    roles: CHECKERS,
    input: { year, approve, note },
    key,
  };
  return withChild(parts, who, asked, async (locked) => {
    const kind = approve ? "APPROVE" : "REFUSE";
    if (approve) requireApproved(locked.claim);
    requireStatus(await scholarshipOf(locked, year), kind, ["CLAIMED"]);
    await requireOtherHands(locked, year);
    const changes = approve
      ? ({ status: "APPROVED", decidedBy: who.subject } as const)
      : ({ status: "PLANNED", claimedBy: null } as const);
    await moveScholarship(locked, year, kind, changes, writtenNote(note, "note", approve ? 0 : undefined));
  });
}

export interface ScholarshipPayment extends AskedYear {
  readonly paidOn: LocalDate;
  readonly reference: string;
}

/** Records that a year's scholarship was paid, once; who decided does not pay. @throws Refused */
export function payScholarship(
  parts: Parts,
  who: Actor,
  { child, year, paidOn, reference }: ScholarshipPayment,
  key: string,
): Claimed {
  const asked = { mutation: "payScholarship", child, roles: PAYERS, input: { year, paidOn, reference }, key };
  return withChild(parts, who, asked, async (locked) => {
    const scholarship = await scholarshipOf(locked, year);
    requireApproved(locked.claim);
    requireStatus(scholarship, "PAY", ["APPROVED"]);
    if (scholarship.decidedBy === who.subject) throw new Refused(problem("SAME_PERSON"));
    if (paidOn > locked.today) throw new Refused(problem("PAID_AFTER_TODAY", {}, "paidOn"));
    if (paidOn < scholarship.dueOn)
      throw new Refused(problem("PAID_BEFORE_DUE", { day: scholarship.dueOn }, "paidOn"));
    const paid = {
      status: "PAID",
      paidBy: who.subject,
      paidOn,
      reference: writtenReference(reference, "reference"),
    } as const;
    await moveScholarship(locked, year, "PAY", paid, paid.reference);
  });
}

export interface EndedScholarships {
  readonly child: string;
  readonly on: LocalDate;
  readonly reason: ChildEnd;
  readonly note: string;
}

/**
 * Ends a child's right: what is due from that day on and was not paid is cancelled; what was due before stands. Where it
 * turns out that the right ended earlier, it is ended again by the earlier day.
 * @throws Refused
 */
export function endScholarships(
  parts: Parts,
  who: Actor,
  { child: id, on, reason, note }: EndedScholarships,
  key: string,
): Claimed {
  const asked = {
    mutation: "endScholarships",
    child: id,
    roles: [...MAKERS, "VERIFIER" as const],
    input: { on, reason, note },
    key,
  };
  return withChild(parts, who, asked, async (locked) => {
    const { manager, child, today } = locked;
    if (child.endedOn !== null && on >= child.endedOn)
      throw new Refused(problem("ENDED_BEFORE", { day: child.endedOn }, "on"));
    if (on > today) throw new Refused(problem("DAY_TO_COME", { today }, "on"));
    if (on < child.birthDate || on > endsOfSchedule(child.birthDate))
      throw new Refused(
        problem("ENDS_OUTSIDE_RIGHT", { born: child.birthDate, ends: endsOfSchedule(child.birthDate) }, "on"),
      );
    const written = writtenNote(note, "note");
    await manager.getRepository(ClaimChild).update({ id: child.id }, { endedOn: on, endReason: reason });
    const open = await manager.getRepository(Scholarship).find({
      where: { childId: child.id, status: In(["PLANNED", "CLAIMED", "APPROVED"]) },
      order: { year: "ASC" },
    });
    for (const { year, dueOn } of open)
      if (!paymentStands(dueOn, on))
        await moveScholarship(locked, year, "CANCEL", { status: "CANCELLED" }, written);
  });
}
