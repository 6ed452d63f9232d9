import { monthOf } from "@payung/jamsostek";
import type { LocalDate } from "@payung/jamsostek";
import { Refused, problem } from "@payung/subgraph-kit";
import type { Actor } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import type { Admitted } from "../enrolling/candidate.js";
import { knownCovers, knownPeople } from "../enrolling/known-people.js";
import type { KnownPerson } from "../enrolling/known-people.js";
import { masksMeet, monthsMask, programmeMasks } from "../enrolling/months-mask.js";
import { covered, meets } from "../enrolling/place.js";
import { refusalOf } from "../enrolling/refusal-of.js";
import { Worker } from "../entities/worker.js";
import { asProduct } from "../services/as-product.js";
import { takenDays } from "./taken-days.js";
import type { PastCover } from "./read-past-cover.js";

export type AdmittedPastCover = PastCover & Admitted;

/** The person's row where there is one already, and the cover as a death cut it. */
export interface PersonOfPastCover {
  readonly known: KnownPerson | undefined;
  readonly cover: AdmittedPastCover;
  /** Where the cover ended with the person's death. */
  readonly diedOn: LocalDate | null;
}

/**
 * Who it is that was covered, whose row is locked until the transaction ends. @throws Refused for somebody who is covered
 * by another enrolment in these months or days, lives elsewhere, or was dead before the cover began
 */
export async function personOfPastCover(
  manager: EntityManager,
  who: Actor,
  nikIndex: Buffer,
  cover: AdmittedPastCover,
): Promise<PersonOfPastCover> {
  const year = Number(cover.fromMonth.slice(0, 4));
  const known = (await knownPeople(manager, [nikIndex], year)).get(nikIndex.toString("hex"));
  if (!known) return { known, cover, diedOn: null };
  const mask = monthsMask(cover.fromMonth, cover.untilMonth);
  if (masksMeet(known, programmeMasks(cover.programmes, mask))) {
    const covers = (await knownCovers(manager, [known], year)).get(known.workerId) ?? [];
    throw new Refused(refusalOf(covered(covers.filter((each) => meets(each, cover)))));
  }
  const key = { province: known.province, id: known.workerId };
  const worker = await manager
    .getRepository(Worker)
    .findOne({ where: key, lock: { mode: "pessimistic_write" } });
  const taken = await asProduct(manager, who, () => takenDays(manager, key, cover));
  if (taken !== null) throw new Refused(problem("ALREADY_COVERED", { covers: taken }, "input.coveredFrom"));
  if (!worker) throw new Refused(problem("LIVES_ELSEWHERE", {}, "input.nik"));
  return { known, ...cutByDeath(cover, worker.diedOn) };
}

/** Cover lasts to the day of death; what was paid beyond it covers nobody. */
function cutByDeath(
  cover: AdmittedPastCover,
  diedOn: LocalDate | null,
): Pick<PersonOfPastCover, "cover" | "diedOn"> {
  if (diedOn === null || diedOn >= cover.paidThrough) return { cover, diedOn: null };
  if (diedOn < cover.coveredFrom) throw new Refused(problem("RECORDED_AS_DEAD", {}, "input.coveredFrom"));
  const last = monthOf(diedOn);
  const untilMonth = cover.untilMonth < last ? cover.untilMonth : last;
  return { cover: { ...cover, untilMonth, paidThrough: diedOn }, diedOn };
}
