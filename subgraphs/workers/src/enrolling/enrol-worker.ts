import type { LocalDate } from "@payung/jamsostek";
import type { RegisteredScheme } from "@payung/plugin-kit";
import { answeredBefore, idempotent, mayReadPeopleOf, newId, todayIn, withActor } from "@payung/subgraph-kit";
import type { RequestFacts } from "@payung/subgraph-kit";
import type { EnrolWorkerInput } from "../types/enrol-worker-input.js";
import type { ImportOptions } from "../types/import-options.js";
import type { Candidate, CandidateProblem, Outcome } from "./candidate.js";
import { enrolStep } from "./enrol-step.js";
import { noSuchVillage } from "./input-problems.js";
import type { EnrolParts } from "./step.js";
import { statedPerson, withIndexedNik } from "./stated-person.js";

const MUTATION = "enrolWorker";

/**
 * Enrols one person as a list of one. The same key answers the same again, whatever became of the person since.
 * @throws Refused IDEMPOTENCY_KEY_REUSED
 */
export async function enrolWorker(
  parts: EnrolParts,
  request: RequestFacts,
  { scheme }: RegisteredScheme,
  input: EnrolWorkerInput,
  key: string,
): Promise<Outcome> {
  const { actor, requestId } = request;
  const call = { actor, mutation: MUTATION, key, input: withIndexedNik(parts.personalData, input) };
  const { candidate, problems } = read(input, todayIn(parts.clock, input.village));
  if (!candidate) return { row: 1, kind: "REFUSED", problems };
  const withOwn = ([outcome]: readonly Outcome[]): Outcome => ({
    ...outcome!,
    problems: [...problems, ...outcome!.problems],
  });
  const before = await withActor(parts.database, actor, (manager) =>
    answeredBefore<readonly Outcome[]>(manager, call),
  );
  if (before) return withOwn(before);
  // Of elsewhere the rights are asked first.
  const unknown =
    mayReadPeopleOf(actor, input.village) && (await noSuchVillage(parts.peers, input.village, requestId));
  if (unknown) return { row: 1, kind: "REFUSED", problems: [unknown] };
  const id = newId(parts.clock);
  const step = {
    key: `enrol:${id}`,
    numbersFrom: id,
    at: parts.clock(),
    batchId: null,
    actor,
    scheme,
    options: optionsOf(input),
    requestId,
    candidates: [candidate],
    dryRun: false,
  };
  const outcomes = await enrolStep(parts, step, (manager, write) =>
    idempotent<readonly Outcome[]>(manager, call, write),
  );
  return withOwn(outcomes);
}

/** The person, with what is to be said of the facts themselves. */
function read(
  input: EnrolWorkerInput,
  on: LocalDate,
): { candidate?: Candidate; problems: readonly CandidateProblem[] } {
  const months = input.months ?? 12;
  const { person, problems } = statedPerson(input, months, on);
  if (!person) return { problems };
  const { fromMonth, extremelyPoor, sponsoredByCompany } = input;
  const candidate = {
    ...person,
    fromMonth,
    months,
    ...(extremelyPoor != null && { extremelyPoor }),
    ...(sponsoredByCompany != null && { sponsoredByCompany }),
  };
  return { candidate, problems };
}

function optionsOf(input: EnrolWorkerInput): ImportOptions {
  return {
    fromMonth: input.fromMonth,
    months: input.months ?? 12,
    category: input.category,
    payer: input.payer ?? null,
    programmes: input.programmes ?? null,
    whenShort: input.whenShort ?? "REFUSE",
    whenCovered: input.whenCovered ?? "REFUSE",
    columns: {},
    synthetic: input.synthetic === true,
  };
}
