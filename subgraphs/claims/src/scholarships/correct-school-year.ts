import { correctedSchedule, paymentStands } from "@payung/jamsostek";
import type { SchoolLevel } from "@payung/jamsostek";
import type { Actor } from "@payung/subgraph-kit";
import { MoreThanOrEqual } from "typeorm";
import type { ClaimsParts } from "../context.js";
import { ScholarshipStep } from "../entities/scholarship-step.js";
import { Scholarship } from "../entities/scholarship.js";
import { writtenNote } from "../life-cycle/note.js";
import type { AskedYear } from "./claim-scholarship.js";
import {
  addScholarshipStep,
  requireApproved,
  requireStep,
  scholarshipOf,
  withChild,
} from "./scholarship-step.js";
import type { LockedChild } from "./scholarship-step.js";
import { plannedYear } from "./store-children.js";

export interface CorrectedYear extends AskedYear {
  readonly level: SchoolLevel;
  readonly yearInLevel: number;
  readonly note: string;
}

/**
 * Says in which school a child is in a year, where that is not the one planned: what is planned from that year on is
 * planned anew, and what was claimed, approved, paid or cancelled stays. @throws Refused, RuleError naming the argument
 */
export function correctSchoolYear(
  parts: Pick<ClaimsParts, "database" | "clock">,
  who: Actor,
  { child, year, level, yearInLevel, note }: CorrectedYear,
  key: string,
): Promise<{ readonly claim: string }> {
  const input = { year, level, yearInLevel, note };
  const asked = { mutation: "correctSchoolYear", kind: "CORRECT" as const, child, input, key };
  return withChild(parts, who, asked, async (locked) => {
    requireApproved(locked.claim);
    await requirePlanned(locked, year);
    const written = writtenNote(note, "note");
    await planAnew(locked, year, { level, yearInLevel });
    await addScholarshipStep(locked, year, { kind: "CORRECT", note: written, level, yearInLevel });
  });
}

/** That year is planned, or an earlier correction of it left it without a payment. @throws Refused */
async function requirePlanned(locked: LockedChild, year: number): Promise<void> {
  const { manager, child } = locked;
  const planned = await manager.getRepository(Scholarship).findBy({ childId: child.id });
  const corrections = await manager
    .getRepository(ScholarshipStep)
    .findBy({ childId: child.id, kind: "CORRECT" });
  const isOf = (each: { readonly year: number }) => each.year === year;
  if (!planned.some(isOf) && corrections.some(isOf)) return;
  await requireStep(locked, await scholarshipOf(locked, year), "CORRECT");
}

async function planAnew(
  { manager, claim, child }: LockedChild,
  year: number,
  school: Pick<CorrectedYear, "level" | "yearInLevel">,
): Promise<void> {
  const scholarships = manager.getRepository(Scholarship);
  await scholarships.delete({ childId: child.id, status: "PLANNED", year: MoreThanOrEqual(year) });
  const staying = await scholarships.findBy({ childId: child.id });
  const schedule = correctedSchedule({
    child: { birthDate: child.birthDate, ...school },
    number: child.number,
    date: claim.date,
    year,
    kept: staying.filter(({ status }) => status !== "CANCELLED"),
  });
  const planned = schedule
    .map((each) => plannedYear(claim.id, child.id, claim.date, each))
    .filter(({ dueOn }) => child.endedOn === null || paymentStands(dueOn, child.endedOn));
  if (planned.length > 0) await scholarships.insert(planned);
}
