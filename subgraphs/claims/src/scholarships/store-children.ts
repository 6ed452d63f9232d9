import { addYears, yearOf } from "@payung/jamsostek";
import type { LocalDate, ScholarshipYear } from "@payung/jamsostek";
import { Refused, newId, problem } from "@payung/subgraph-kit";
import type { Clock } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import { ClaimChild } from "../entities/claim-child.js";
import { Scholarship } from "../entities/scholarship.js";
import type { ClaimEntry, EnteredChild } from "../filing/claim-entry.js";

/**
 * Keeps the children of a claim and the schedule that the law gives them, in place of what was kept before. Once a
 * scholarship was claimed the children stay as they are. @throws Refused CHILDREN_HAVE_CLAIMS
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
  const scholarships = await manager.getRepository(Scholarship).findBy({ claimId });
  if (scholarships.some(({ status }) => status !== "PLANNED")) {
    if (sameChildren(known, children)) return;
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
  }));
  if (rows.length > 0) await manager.getRepository(ClaimChild).insert(rows);
  const planned = schedule.map((year) => plannedYear(claimId, rows[year.child - 1]!.id, date, year));
  if (planned.length > 0) await manager.getRepository(Scholarship).insert(planned);
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

function plannedYear(
  claimId: string,
  childId: string,
  date: LocalDate,
  { year, level, amount, basis, trace }: ScholarshipYear,
) {
  const dueOn = addYears(date, year - yearOf(date));
  return { claimId, childId, year, dueOn, level, amount, basis, trace, status: "PLANNED" as const };
}
