import { parseNik } from "@payung/jamsostek";
import type { LocalDate } from "@payung/jamsostek";
import type { RegisteredScheme } from "@payung/plugin-kit";
import { answeredBefore, idempotent, mayReadPeopleOf, newId, todayIn, withActor } from "@payung/subgraph-kit";
import type { RequestFacts } from "@payung/subgraph-kit";
import type { EnrolWorkerInput } from "../types/enrol-worker-input.js";
import type { ImportOptions } from "../types/import-options.js";
import type { Candidate, CandidateProblem, Outcome } from "./candidate.js";
import { enrolStep } from "./enrol-step.js";
import { inputProblems, noSuchVillage } from "./input-problems.js";
import type { EnrolParts } from "./step.js";
import { personProblems } from "./person-problems.js";

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
  // The NIK stands in the key's hash as its index, so that the hash alone tells nobody's NIK.
  const hashed = Object.assign({}, input, {
    nik: parts.personalData.indexOf("nik", input.nik).toString("hex"),
  });
  const call = { actor, mutation: MUTATION, key, input: hashed };
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
  const { facts, fault } = parseNik(input.nik, { on, allowSynthetic: input.synthetic === true });
  if (fault) return { problems: [{ severity: "ERROR", ...fault }] };
  const birthDate = input.birthDate ?? facts.birthDate;
  const sex = input.sex ?? facts.sex;
  const name = input.name.trim().replace(/\s+/g, " ");
  const months = input.months ?? 12;
  const occupation = input.occupation?.trim().replace(/\s+/g, " ") || undefined;
  const problems = [
    ...inputProblems({ months, occupation, village: input.village }),
    ...personProblems({ name, birthDate, sex }, facts, on),
  ];
  if (problems.some(({ severity }) => severity === "ERROR")) return { problems };
  const { category, village, fromMonth, extremelyPoor, sponsoredByCompany } = input;
  const candidate = {
    row: 1,
    nik: input.nik,
    name,
    birthDate,
    sex,
    category,
    village,
    fromMonth,
    months,
    ...(occupation !== undefined && { occupation }),
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
