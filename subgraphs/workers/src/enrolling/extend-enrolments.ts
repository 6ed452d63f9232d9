import { addMonths, firstDayOf, monthOf } from "@payung/jamsostek";
import type { Month } from "@payung/jamsostek";
import {
  Refused,
  answeredBefore,
  idempotent,
  newId,
  problem,
  todayIn,
  withActor,
} from "@payung/subgraph-kit";
import type { RequestFacts } from "@payung/subgraph-kit";
import { In } from "typeorm";
import type { EntityManager } from "typeorm";
import { Enrolment } from "../entities/enrolment.js";
import type { WhenShort } from "../types/import-options.js";
import { fault } from "./candidate-problem.js";
import type { CandidateProblem, Outcome } from "./candidate.js";
import { enrolKnown } from "./enrol-known.js";
import type { KnownCandidate } from "./enrol-known.js";
import { recordedAsDead } from "./known-people.js";
import type { EnrolParts, Step } from "./step.js";
import { monthsBetween } from "./months-mask.js";

export interface Extension {
  readonly enrolments: readonly string[];
  readonly months: number;
  readonly whenShort: WhenShort;
}

/** What became of one enrolment that was to be extended. */
export interface Extended {
  /** The one that was extended. */
  readonly enrolment: string;
  /** The new one, which goes on where the other ends; null where there is none, and why. */
  readonly next: string | null;
  readonly untilMonth: Month | null;
  readonly problem: CandidateProblem | null;
}

/**
 * More months for people who are enrolled in one scheme, by the same payer: each gets an enrolment that goes on where the
 * last one ends, or with the present month where it ended before. Age is asked for at registration only (Permenaker
 * 5/2021), so that no rule of eligibility is asked again. Each is extended or told why not; the same key answers again.
 * @throws Refused
 */
export async function extendEnrolments(
  parts: EnrolParts,
  request: RequestFacts,
  extension: Extension,
  key: string,
): Promise<readonly Extended[]> {
  const { actor } = request;
  const call = { actor, mutation: "extendEnrolments", key, input: extension };
  const { before, enrolments, dead } = await withActor(parts.database, actor, async (manager) => {
    const asked = await found(manager, extension.enrolments);
    return {
      before: await answeredBefore<readonly Extended[]>(manager, call),
      enrolments: asked,
      dead: await recordedAsDead(manager, [...asked.values()]),
    };
  });
  if (before) return before;
  const scheme = oneScheme(enrolments);
  const refused = new Map<string, Extended>();
  const people: KnownCandidate[] = [];
  for (const [row, id] of extension.enrolments.entries()) {
    const enrolment = enrolments.get(id);
    const next = nextOf(parts, enrolment, dead, extension.months, row);
    const twice = !("code" in next) && people.some(({ workerId }) => workerId === next.workerId);
    if (twice) refused.set(id, refusedFor(id, fault("TWICE_IN_REQUEST", {})));
    else if ("code" in next) refused.set(id, refusedFor(id, next));
    else people.push(next);
  }
  const answerOf = (outcomes: readonly Outcome[]): readonly Extended[] => {
    const byRow = new Map(outcomes.map((outcome) => [outcome.row, outcome]));
    return extension.enrolments.map((id, row) => refused.get(id) ?? extendedOf(id, byRow.get(row)!));
  };
  if (scheme === undefined) return answerOf([]);
  let answer: readonly Extended[] = [];
  await enrolKnown(parts, stepOf(parts, request, scheme, extension), people, async (manager, write) => {
    answer = await idempotent(manager, call, async () => answerOf(await write()));
    return [];
  });
  return answer;
}

/** @throws Refused SCHEMES_DIFFER: the money of one call comes from one scheme */
function oneScheme(enrolments: ReadonlyMap<string, Enrolment>): string | undefined {
  const schemes = new Set([...enrolments.values()].map(({ scheme }) => scheme));
  if (schemes.size > 1) throw new Refused(problem("SCHEMES_DIFFER", {}, "input.enrolments"));
  return [...schemes][0];
}

async function found(manager: EntityManager, ids: readonly string[]): Promise<Map<string, Enrolment>> {
  const storable = ids.filter((id) => !id.includes("\0"));
  const rows = await manager.getRepository(Enrolment).findBy({
    province: In([...new Set(storable.map((id) => id.slice(0, 2)))]),
    id: In(storable),
  });
  return new Map(rows.map((row) => [row.id, row]));
}

/** @param row its place in the list of those that are extended */
function nextOf(
  { clock, registry }: EnrolParts,
  enrolment: Enrolment | undefined,
  dead: ReadonlySet<string>,
  months: number,
  row: number,
): KnownCandidate | CandidateProblem {
  if (!enrolment) return fault("NOT_FOUND", {});
  if (dead.has(enrolment.workerId)) return fault("RECORDED_AS_DEAD", {});
  const { province, workerId, village, category, programmes, payer, scheme } = enrolment;
  if (enrolment.stoppedOn !== null) return fault("ENROLMENT_STOPPED", { on: enrolment.stoppedOn });
  const present = monthOf(todayIn(clock, village));
  const following = addMonths(enrolment.untilMonth, 1);
  const fromMonth = following > present ? following : present;
  const untilMonth = addMonths(fromMonth, months - 1);
  if (untilMonth.slice(0, 4) !== fromMonth.slice(0, 4))
    return fault("CROSSES_YEAR", { months, month: fromMonth });
  const registered = registry.scheme(scheme);
  const terms = registered && registry.termsOn(registered.scheme, firstDayOf(fromMonth));
  if (!terms) return fault("SCHEME_NOT_IN_FORCE_THEN", { scheme, month: fromMonth });
  const cover = { category, payer, programmes: programmes.toSorted(), fromMonth, untilMonth };
  return {
    ...cover,
    row,
    province,
    workerId,
    village,
    moves: false,
    months: monthsBetween(fromMonth, untilMonth),
    termsFrom: terms.from,
  };
}

function stepOf(
  { clock, registry }: EnrolParts,
  { actor, requestId }: RequestFacts,
  scheme: string,
  { months, whenShort }: Extension,
): Omit<Step, "candidates" | "dryRun"> {
  const id = newId(clock);
  return {
    key: `extend:${id}`,
    numbersFrom: id,
    at: clock(),
    batchId: null,
    actor,
    scheme: registry.scheme(scheme)!.scheme,
    options: {
      fromMonth: monthOf(todayIn(clock)),
      months,
      category: null,
      payer: null,
      programmes: null,
      whenShort,
      whenCovered: "REFUSE",
      columns: {},
      synthetic: false,
    },
    requestId,
  };
}

function refusedFor(enrolment: string, why: CandidateProblem): Extended {
  return { enrolment, next: null, untilMonth: null, problem: why };
}

function extendedOf(enrolment: string, { enrolmentId, untilMonth, problems, kind }: Outcome): Extended {
  const enrolled = kind === "ENROLLED";
  return {
    enrolment,
    next: enrolled ? enrolmentId! : null,
    untilMonth: enrolled ? untilMonth! : null,
    problem: problems[0] ?? null,
  };
}
