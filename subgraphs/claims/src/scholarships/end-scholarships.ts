import { endsOfSchedule, paymentStands, workKeepsScholarship } from "@payung/jamsostek";
import type { ChildEnd, ChildWork, ChildWorkKind, LocalDate } from "@payung/jamsostek";
import { Refused, problem } from "@payung/subgraph-kit";
import type { Actor } from "@payung/subgraph-kit";
import { In } from "typeorm";
import type { ClaimsParts } from "../context.js";
import { ClaimChild } from "../entities/claim-child.js";
import { Scholarship } from "../entities/scholarship.js";
import { writtenNote } from "../life-cycle/note.js";
import { moveScholarship, withChild } from "./scholarship-step.js";
import type { LockedChild } from "./scholarship-step.js";
import { SCHOLARSHIP_TRANSITIONS } from "./transitions.js";

export interface EndedScholarships {
  readonly child: string;
  readonly on: LocalDate;
  readonly reason: ChildEnd;
  /** Of WORKING, and only of it. */
  readonly work: ChildWorkKind | null;
  /** The day since which the child has that work without a break. */
  readonly workingSince: LocalDate | null;
  readonly note: string;
}

/**
 * Ends a child's right: what is due from that day on and was not paid is cancelled; what was due before stands. Where it
 * turns out that the right ended earlier, it is ended again by the earlier day.
 * @throws Refused; WORK_KEEPS_SCHOLARSHIP with the rule where the child's work does not end it
 */
export function endScholarships(
  parts: Pick<ClaimsParts, "database" | "clock">,
  who: Actor,
  { child: id, ...ended }: EndedScholarships,
  key: string,
): Promise<{ readonly claim: string }> {
  const asked = { mutation: "endScholarships", kind: "CANCEL" as const, child: id, input: ended, key };
  return withChild(parts, who, asked, async (locked) => {
    const { on, reason } = ended;
    requireDay(locked, on);
    const work = workThatEnds(ended);
    const written = writtenNote(ended.note, "note");
    const ends = {
      endedOn: on,
      endReason: reason,
      endWork: work?.kind ?? null,
      workingSince: work?.since ?? null,
    };
    await locked.manager.getRepository(ClaimChild).update({ id: locked.child.id }, ends);
    await cancelFrom(locked, on, written);
  });
}

function requireDay({ child, today }: LockedChild, on: LocalDate): void {
  if (child.endedOn !== null && on >= child.endedOn)
    throw new Refused(problem("ENDED_BEFORE", { day: child.endedOn }, "on"));
  if (on > today) throw new Refused(problem("DAY_TO_COME", { today }, "on"));
  const [born, ends] = [child.birthDate, endsOfSchedule(child.birthDate)];
  if (on < born || on > ends) throw new Refused(problem("ENDS_OUTSIDE_RIGHT", { born, ends }, "on"));
}

/** The work of a child whose right ends by it; undefined where it ends by something else. @throws Refused */
function workThatEnds({
  on,
  reason,
  work: kind,
  workingSince: since,
}: Omit<EndedScholarships, "child">): ChildWork | undefined {
  const notTold = (field: string) => new Refused(problem("WORK_NOT_TOLD", {}, field));
  if (reason !== "WORKING") {
    if (kind !== null) throw notTold("work");
    if (since !== null) throw notTold("workingSince");
    return undefined;
  }
  if (kind === null) throw notTold("work");
  if (since === null) throw notTold("workingSince");
  if (on < since) throw new Refused(problem("ENDS_BEFORE_WORK", { since }, "on"));
  const kept = workKeepsScholarship({ kind, since }, on);
  if (kept) throw new Refused(problem("WORK_KEEPS_SCHOLARSHIP", { why: kept.message }, "work", kept.basis));
  return { kind, since };
}

async function cancelFrom(locked: LockedChild, on: LocalDate, note: string | null): Promise<void> {
  const open = await locked.manager.getRepository(Scholarship).find({
    where: { childId: locked.child.id, status: In([...SCHOLARSHIP_TRANSITIONS.CANCEL.from]) },
    order: { year: "ASC" },
  });
  for (const { year, dueOn } of open)
    if (!paymentStands(dueOn, on)) await moveScholarship(locked, year, "CANCEL", {}, note);
}
