import type { LocalDate } from "@payung/jamsostek";
import { Refused, problem } from "@payung/subgraph-kit";
import type { Actor } from "@payung/subgraph-kit";
import type { ClaimsParts } from "../context.js";
import { ClaimChild } from "../entities/claim-child.js";
import { Claim } from "../entities/claim.js";
import { Scholarship } from "../entities/scholarship.js";
import { writtenNote, writtenReference } from "../life-cycle/note.js";
import {
  moveScholarship,
  requireApproved,
  requireStep,
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
  const asked = { mutation: "claimScholarship", kind: "CLAIM" as const, child, input: { year }, key };
  return withChild(parts, who, asked, async (locked) => {
    requireApproved(locked.claim);
    const scholarship = await scholarshipOf(locked, year);
    await requireStep(locked, scholarship, "CLAIM");
    if (scholarship.dueOn > locked.today)
      throw new Refused(problem("SCHOLARSHIP_TO_COME", { day: scholarship.dueOn }, "year"));
    await requireNotElsewhere(locked, year);
    await moveScholarship(locked, year, "CLAIM", { claimedBy: who.subject });
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

/** The second person's word on a year's claim; refused, it can be claimed again. @throws Refused */
export function decideScholarship(
  parts: Parts,
  who: Actor,
  { child, year, approve, note }: AskedYear & { readonly approve: boolean; readonly note: string | null },
  key: string,
): Claimed {
  const kind = approve ? "APPROVE" : "REFUSE";
  const asked = { mutation: "decideScholarship", kind, child, input: { year, approve, note }, key } as const;
  return withChild(parts, who, asked, async (locked) => {
    if (approve) requireApproved(locked.claim);
    await requireStep(locked, await scholarshipOf(locked, year), kind);
    const changes = approve ? { decidedBy: who.subject } : { claimedBy: null };
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
  const input = { year, paidOn, reference };
  const asked = { mutation: "payScholarship", kind: "PAY" as const, child, input, key };
  return withChild(parts, who, asked, async (locked) => {
    const scholarship = await scholarshipOf(locked, year);
    requireApproved(locked.claim);
    await requireStep(locked, scholarship, "PAY");
    if (paidOn > locked.today) throw new Refused(problem("PAID_AFTER_TODAY", {}, "paidOn"));
    if (paidOn < scholarship.dueOn)
      throw new Refused(problem("PAID_BEFORE_DUE", { day: scholarship.dueOn }, "paidOn"));
    const paid = { paidBy: who.subject, paidOn, reference: writtenReference(reference, "reference") };
    await moveScholarship(locked, year, "PAY", paid, paid.reference);
  });
}
