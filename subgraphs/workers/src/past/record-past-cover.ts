import { monthOf } from "@payung/jamsostek";
import type { RegisteredScheme } from "@payung/plugin-kit";
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
import type { EntityManager } from "typeorm";
import { recordCoverage } from "../coverage/record-coverage.js";
import { warning } from "../enrolling/candidate-problem.js";
import type { CandidateProblem } from "../enrolling/candidate.js";
import { commitPeople } from "../enrolling/commit-people.js";
import { noSuchVillage } from "../enrolling/input-problems.js";
import { likenessOf } from "../enrolling/likeness.js";
import { refusalOf } from "../enrolling/refusal-of.js";
import { rowIds } from "../enrolling/row-ids.js";
import type { SealedPerson } from "../enrolling/staged-rows.js";
import { withIndexedNik } from "../enrolling/stated-person.js";
import type { EnrolParts } from "../enrolling/step.js";
import type { PastCoverInput } from "../types/past-cover-input.js";
import { admitPastCover } from "./admit-past-cover.js";
import { markPaid } from "./mark-paid.js";
import { personOfPastCover } from "./person-of-past-cover.js";
import type { AdmittedPastCover, PersonOfPastCover } from "./person-of-past-cover.js";
import { readPastCover } from "./read-past-cover.js";

const MUTATION = "recordPastCover";

/** Numbers of the rows, which are read again under the rights of whoever asks. */
interface Recorded {
  readonly workerId: string;
  readonly enrolmentId: string;
  readonly doubtful: boolean;
}

export type PastCoverAnswer = Recorded & { readonly notices: readonly CandidateProblem[] };

/**
 * Records cover that was bought and paid before the list was kept here. No money is asked for and nobody is billed; a
 * person who is known keeps the facts that are recorded. The same key answers the same again. @throws Refused
 */
export async function recordPastCover(
  parts: EnrolParts,
  request: RequestFacts,
  registered: RegisteredScheme,
  input: PastCoverInput,
  key: string,
): Promise<PastCoverAnswer> {
  const { actor, requestId } = request;
  const call = { actor, mutation: MUTATION, key, input: withIndexedNik(parts.personalData, input) };
  const today = todayIn(parts.clock, input.village);
  const { cover, notices } = readPastCover(input, today);
  const answer = (recorded: Recorded): PastCoverAnswer => ({
    ...recorded,
    notices: recorded.doubtful ? [...notices, warning("PROBABLE_DUPLICATE", {})] : notices,
  });
  const before = await withActor(parts.database, actor, (manager) => answeredBefore<Recorded>(manager, call));
  if (before) return answer(before);
  const options = { payer: input.payer ?? null, programmes: input.programmes ?? null };
  const admission = { registry: parts.registry, actor, registered, options, today };
  const admitted = await admitPastCover(admission, cover);
  const unknown = await noSuchVillage(parts.peers, input.village, requestId);
  if (unknown) throw new Refused(refusalOf(unknown));
  const recorded = await withActor(parts.database, actor, (manager) =>
    idempotent<Recorded>(manager, call, () =>
      record(manager, parts, request, { admitted, scheme: registered.scheme.code, input }),
    ),
  );
  return answer(recorded);
}

interface Recording {
  readonly admitted: AdmittedPastCover;
  readonly scheme: string;
  readonly input: PastCoverInput;
}

/** In one transaction: the person, the enrolment and what is paid for, counted in the months of then. */
async function record(
  manager: EntityManager,
  parts: EnrolParts,
  { actor }: RequestFacts,
  { admitted, scheme, input }: Recording,
): Promise<Recorded> {
  const nikIndex = parts.personalData.indexOf("nik", admitted.nik);
  const found = await personOfPastCover(manager, actor, nikIndex, admitted);
  const person = sealed(parts, nikIndex, found);
  const { province, workerId, enrolmentId } = person;
  const worker = { province, id: workerId };
  const facts = {
    scheme,
    today: todayIn(parts.clock, admitted.village),
    subject: actor.subject,
    batchId: null,
    synthetic: input.synthetic === true,
    turn: undefined,
  };
  const known = found.known ? [worker] : [];
  const { lost, doubtful } = await commitPeople(manager, [person], facts, known, async () => {});
  if (lost.size > 0) throw new Refused(problem("ENROLLED_MEANWHILE"));
  const months = { from: admitted.fromMonth, until: monthOf(found.cover.paidThrough) };
  await recordCoverage(manager, [worker], months, () => markPaid(manager, person, found));
  return { workerId, enrolmentId, doubtful: doubtful.size > 0 };
}

function sealed(
  { clock, personalData }: EnrolParts,
  nikIndex: Buffer,
  { known, cover }: PersonOfPastCover,
): SealedPerson {
  const ids = rowIds(newId(clock), clock(), cover.row, cover.village);
  const own = known
    ? { fresh: false, province: known.province, workerId: known.workerId }
    : { fresh: true, province: ids.province, workerId: ids.workerId };
  return {
    ...cover,
    ...own,
    enrolmentId: `${own.province}-${ids.enrolmentId.slice(3)}`,
    nikIndex,
    nikSealed: personalData.encrypt("nik", cover.nik),
    likeness: likenessOf(personalData, cover),
  };
}
