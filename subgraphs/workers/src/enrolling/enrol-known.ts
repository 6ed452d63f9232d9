import type { FundingSource, LocalDate, Month, Programme } from "@payung/jamsostek";
import type { RegionCode, WorkerCategory } from "@payung/plugin-kit";
import { withActor } from "@payung/subgraph-kit";
import { In } from "typeorm";
import { Worker } from "../entities/worker.js";
import type { Admitted, Outcome } from "./candidate.js";
import { reserveAndCommit } from "./reserve-and-commit.js";
import type { AroundStep, EnrolParts, IndexedPlacement, Step } from "./step.js";
import { rowIds } from "./row-ids.js";

/** More cover for somebody who is in already: decided before, so that no rule of eligibility is asked again. */
export interface KnownCandidate {
  readonly row: number;
  readonly province: string;
  readonly workerId: string;
  /** Whose money pays. */
  readonly village: RegionCode;
  /** True where the person lives there by now. */
  readonly moves: boolean;
  readonly category: WorkerCategory;
  readonly payer: FundingSource;
  readonly programmes: readonly Programme[];
  readonly fromMonth: Month;
  readonly untilMonth: Month;
  readonly months: number;
  readonly termsFrom: LocalDate;
}

/** Enrols people whom the actor may read and who are in already. Each stands in the list once. */
export async function enrolKnown(
  parts: EnrolParts,
  step: Omit<Step, "candidates" | "dryRun">,
  people: readonly KnownCandidate[],
  around: AroundStep,
): Promise<readonly Outcome[]> {
  const workers = await withActor(parts.database, step.actor, (manager) =>
    manager.getRepository(Worker).findBy({
      province: In([...new Set(people.map(({ province }) => province))]),
      id: In(people.map(({ workerId }) => workerId)),
    }),
  );
  const byId = new Map(workers.map((worker) => [worker.id, worker]));
  const placements = people.flatMap((person) => {
    const worker = byId.get(person.workerId);
    return worker ? placed(parts, step, person, worker) : [];
  });
  return reserveAndCommit(parts, { ...step, candidates: [], dryRun: false }, placements, around);
}

function placed(
  { personalData }: EnrolParts,
  step: Pick<Step, "numbersFrom" | "at">,
  person: KnownCandidate,
  worker: Worker,
): IndexedPlacement {
  const { row, village, moves, province, workerId, ...cover } = person;
  const { name, birthDate, sex, occupation } = worker;
  const nik = personalData.decrypt("nik", worker.nikSealed);
  const facts = { row, nik, name, birthDate, sex, ...(occupation !== null && { occupation }) };
  const admitted: Admitted = { ...facts, ...cover, village };
  const ids = rowIds(step.numbersFrom, step.at, row, village);
  const enrolmentId = `${province}-${ids.enrolmentId.slice(3)}`;
  return {
    admitted,
    nikIndex: personalData.indexOf("nik", nik),
    placement: {
      do: "enrol",
      placed: { ...admitted, fresh: false, province, workerId, enrolmentId },
      changes: moves && worker.domicile !== village ? ["domicile"] : undefined,
    },
  };
}
