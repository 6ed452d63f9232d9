import { withActor } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import { admit } from "./admit.js";
import type { Admitted, Outcome } from "./candidate.js";
import { knownCovers, knownPeople, recordedAsDead } from "./known-people.js";
import type { KnownCover, KnownPerson } from "./known-people.js";
import { place } from "./place.js";
import { reserveAndCommit } from "./reserve-and-commit.js";
import { rowIds } from "./row-ids.js";
import type { AroundStep, EnrolParts, Indexed, IndexedPlacement, Step } from "./step.js";

/**
 * Enrols people: the scheme's rules decide, then what the nation knows of them; money is set aside; then all are
 * enrolled in one transaction. A crash anywhere leaves an intent, which is undone.
 */
export async function enrolStep(
  parts: EnrolParts,
  step: Step,
  around: AroundStep,
): Promise<readonly Outcome[]> {
  const { registry, clock } = parts;
  const { actor, scheme, options, candidates } = step;
  const results = await admit({ registry, clock, actor, scheme, options }, candidates);
  const refused: Outcome[] = [];
  const admitted: Indexed[] = [];
  for (const result of results) {
    if ("problems" in result) refused.push({ kind: "REFUSED", ...result });
    else admitted.push({ admitted: result, nikIndex: parts.personalData.indexOf("nik", result.nik) });
  }
  const placements = await placeAll(parts, step, admitted);
  if (step.dryRun) {
    const outcomes = inRowOrder([...refused, ...placements.map((each) => dryOutcome(step, each))]);
    return withActor(parts.database, actor, (manager) => around(manager, async () => outcomes));
  }
  const committed = (write: () => Promise<readonly Outcome[]>) => async () =>
    inRowOrder([...refused, ...(await write())]);
  return reserveAndCommit(parts, step, placements, (manager, write) => around(manager, committed(write)));
}

async function placeAll(
  { database }: EnrolParts,
  step: Step,
  admitted: readonly Indexed[],
): Promise<IndexedPlacement[]> {
  const { actor, scheme } = step;
  return withActor(database, actor, async (manager) => {
    const { people, covers } = await known(manager, admitted);
    const dead = await recordedAsDead(manager, [...people.values()]);
    return admitted.map((each) => {
      const person = people.get(each.nikIndex.toString("hex"));
      const { row, village } = each.admitted;
      const ids = rowIds(step.numbersFrom, step.at, row, village);
      const died = person !== undefined && dead.has(person.workerId);
      const own = person ? (covers.get(person.workerId) ?? []) : [];
      return { ...each, placement: place(scheme.code, each.admitted, ids, person, own, died) };
    });
  });
}

/** Who is known, and what they have, in each one's own year. */
async function known(
  manager: EntityManager,
  admitted: readonly Indexed[],
): Promise<{ people: Map<string, KnownPerson>; covers: Map<string, readonly KnownCover[]> }> {
  const people = new Map<string, KnownPerson>();
  const covers = new Map<string, readonly KnownCover[]>();
  const years = new Set(admitted.map((each) => yearOf(each.admitted)));
  for (const year of years) {
    const own = admitted.filter((each) => yearOf(each.admitted) === year);
    const found = await knownPeople(
      manager,
      own.map(({ nikIndex }) => nikIndex),
      year,
    );
    for (const [index, person] of found) people.set(index, person);
    for (const [id, has] of await knownCovers(manager, [...found.values()], year)) covers.set(id, has);
  }
  return { people, covers };
}

function yearOf({ fromMonth }: Admitted): number {
  return Number(fromMonth.slice(0, 4));
}

/** What would become of a person, as far as it can be told without setting money aside. */
function dryOutcome({ options }: Step, { admitted: { row }, placement }: IndexedPlacement): Outcome {
  if (placement.do === "enrol") return { row, kind: "ENROLLED", problems: [] };
  if (placement.do === "keep")
    return { row, kind: placement.changes ? "CHANGED" : "UNCHANGED", problems: placement.problems };
  const { problem, taken } = placement.conflict;
  if (options.whenCovered === "REFUSE") return { row, kind: "REFUSED", problems: [problem], taken };
  return { row, kind: "QUEUED", problems: [{ ...problem, severity: "WARNING" }], taken };
}

function inRowOrder(outcomes: readonly Outcome[]): Outcome[] {
  return outcomes.toSorted((a, b) => a.row - b.row);
}
