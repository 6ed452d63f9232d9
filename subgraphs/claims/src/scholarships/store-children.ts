import { addYears, yearOf } from "@payung/jamsostek";
import type { LocalDate, ScholarshipYear } from "@payung/jamsostek";
import { Refused, newId, problem } from "@payung/subgraph-kit";
import type { Clock } from "@payung/subgraph-kit";
import { Not } from "typeorm";
import type { EntityManager } from "typeorm";
import { ClaimChild } from "../entities/claim-child.js";
import { ScholarshipStep } from "../entities/scholarship-step.js";
import { Scholarship } from "../entities/scholarship.js";
import type { ClaimEntry, EnteredChild } from "../filing/claim-entry.js";

/**
 * Keeps the children of a claim and the schedule that the law gives them, in place of what was kept before. Once a
 * scholarship was claimed or a school year corrected the children stay as they are. @throws Refused CHILDREN_HAVE_CLAIMS
 */
export async function storeChildren(
  manager: EntityManager,
  clock: Clock,
  claimId: string,
  { children, date }: Pick<ClaimEntry, "children" | "date">,
  schedule: readonly ScholarshipYear[],
): Promise<void> {
  const known = await manager
    .getRepository(ClaimChild)
    .find({ where: { claimId }, order: { number: "ASC" } });
  if (await haveBegun(manager, claimId)) {
    const planned = await manager.getRepository(Scholarship).findBy({ claimId });
    const sameDays = planned.every(({ year, dueOn }) => dueOn === dayOf(date, year));
    if (sameChildren(known, children) && schedule.length > 0 && sameDays) return;
    throw new Refused(problem("CHILDREN_HAVE_CLAIMS", {}, "input.children"));
  }
  await manager.getRepository(Scholarship).delete({ claimId });
  await manager.getRepository(ClaimChild).delete({ claimId });
  const rows = children.map((child, index) => ({
    ...child,
    id: newId(clock),
    claimId,
    number: index + 1,
    endedOn: null,
    endReason: null,
    endWork: null,
    workingSince: null,
  }));
  if (rows.length > 0) await manager.getRepository(ClaimChild).insert(rows);
  const planned = schedule.map((year) => plannedYear(claimId, rows[year.child - 1]!.id, date, year));
  if (planned.length > 0) await manager.getRepository(Scholarship).insert(planned);
}

/** Whether anything came of the schedule that would be lost with it. */
async function haveBegun(manager: EntityManager, claimId: string): Promise<boolean> {
  return (
    (await manager.getRepository(Scholarship).existsBy({ claimId, status: Not("PLANNED") })) ||
    manager.getRepository(ScholarshipStep).existsBy({ claimId, kind: "CORRECT" })
  );
}

function sameChildren(known: readonly ClaimChild[], children: readonly EnteredChild[]): boolean {
  const facts = ({ name, birthDate, level, yearInLevel }: EnteredChild) => [
    name,
    birthDate,
    level,
    yearInLevel,
  ];
  return JSON.stringify(known.map(facts)) === JSON.stringify(children.map(facts));
}

/** The row of a year of a schedule. @param date the day of the event */
export function plannedYear(
  claimId: string,
  childId: string,
  date: LocalDate,
  { year, level, amount, basis, trace }: ScholarshipYear,
) {
  const dueOn = dayOf(date, year);
  return { claimId, childId, year, dueOn, level, amount, basis, trace, status: "PLANNED" as const };
}

/** The day of a year's payment: the event's, in that year. */
function dayOf(date: LocalDate, year: number): LocalDate {
  return addYears(date, year - yearOf(date));
}
