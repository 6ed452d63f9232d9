import { fault } from "./candidate-problem.js";
import type { Outcome } from "./candidate.js";
import type { StepCommit } from "./commit-step.js";
import type { IndexedPlacement } from "./step.js";
import { knownCovers, knownPeople } from "./known-people.js";
import { place } from "./place.js";
import { rowIds } from "./row-ids.js";

/** What to say to those whose person or months another transaction took at the same moment: looked up once more. */
export async function lostOutcomes(
  { manager, step }: StepCommit,
  lost: readonly IndexedPlacement[],
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { admitted, nikIndex } of lost) {
    const year = Number(admitted.fromMonth.slice(0, 4));
    const person = (await knownPeople(manager, [nikIndex], year)).get(nikIndex.toString("hex"));
    const covers = person && (await knownCovers(manager, [person], year)).get(person.workerId);
    const ids = rowIds(step.numbersFrom, step.at, admitted.row, admitted.village);
    const again = place(step.scheme.code, admitted, ids, person, covers ?? []);
    const { row } = admitted;
    if (again.do === "keep")
      outcomes.push({ row, kind: "UNCHANGED", problems: again.problems, workerId: again.person.workerId });
    else if (again.do === "conflict") {
      const { problem, taken } = again.conflict;
      outcomes.push({ row, kind: "REFUSED", problems: [problem], taken });
    } else outcomes.push({ row, kind: "REFUSED", problems: [fault("ENROLLED_MEANWHILE", {})] });
  }
  return outcomes;
}
