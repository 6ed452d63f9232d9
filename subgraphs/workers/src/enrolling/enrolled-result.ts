import { rupiah } from "@payung/jamsostek";
import type { Refusal } from "@payung/subgraph-kit";
import { problemMessages, withActor } from "@payung/subgraph-kit";
import type { WorkersContext } from "../context.js";
import { Enrolment } from "../entities/enrolment.js";
import {
  AlreadyCovered,
  EnrolmentNotice,
  FundsShort,
  NotEligible,
  WorkerEnrolled,
} from "../types/enrol-worker-result.js";
import type { CandidateProblem, Outcome } from "./candidate.js";
import { refusalOf as refusal } from "./refusal-of.js";

type Result = WorkerEnrolled | NotEligible | AlreadyCovered | FundsShort | Refusal;

/** Of a person's own facts and of what the request says of months and money, rather than of the scheme's rules. */
const OF_THE_REQUEST = new Set([
  "NOT_ALLOWED_HERE",
  "MONTH_PAST",
  "CROSSES_YEAR",
  "SCHEME_NOT_IN_FORCE_THEN",
  "PROGRAMMES_NOT_STATED",
  "PROGRAMMES_NOT_OF_SCHEME",
  "SOURCE_NOT_OF_SCHEME",
  "PAYER_NOT_STATED",
  "PAYERS_DIFFER",
  "NO_BUDGET",
  "MONTHS_NOT_VALID",
  "OCCUPATION_NOT_VALID",
  "NO_SUCH_VILLAGE",
  "ENROLLED_MEANWHILE",
]);

/** What became of one person as the graph answers it; who was enrolled is read again under the asker's rights. */
export async function enrolledResult(context: WorkersContext, outcome: Outcome): Promise<Result> {
  const { kind, problems, workerId, enrolmentId } = outcome;
  if (kind === "REFUSED" || kind === "QUEUED") return refusalOf(outcome);
  const worker = await context.loaders.worker.load(workerId!);
  // In the scheme already, and of another region by now.
  if (!worker) return livesElsewhere();
  const enrolment =
    enrolmentId === undefined
      ? null
      : await withActor(context.database, context.request.actor, (manager) =>
          manager.getRepository(Enrolment).findOneBy({ province: worker.province, id: enrolmentId }),
        );
  return Object.assign(new WorkerEnrolled(), {
    worker,
    enrolment,
    enrolledBefore: kind !== "ENROLLED",
    notices: problems.map(noticeOf),
  });
}

function livesElsewhere(): AlreadyCovered {
  const messages = problemMessages("LIVES_ELSEWHERE");
  return Object.assign(new AlreadyCovered(), {
    code: "LIVES_ELSEWHERE",
    messages,
    taken: [],
    queued: false,
  });
}

function refusalOf({ kind, problems, taken, missing }: Outcome): Result {
  const first = problems.find(({ severity }) => severity === "ERROR") ?? problems[0]!;
  const about = { code: first.code, messages: first.message };
  if (kind === "QUEUED" || taken !== undefined)
    return Object.assign(new AlreadyCovered(), { ...about, taken: taken ?? [], queued: kind === "QUEUED" });
  if (first.code === "FUNDS_SHORT")
    return Object.assign(new FundsShort(), { ...about, missing: rupiah(missing ?? 0) });
  if (OF_THE_REQUEST.has(first.code)) return refusal(first);
  return Object.assign(new NotEligible(), {
    code: "NOT_ELIGIBLE",
    messages: problemMessages("NOT_ELIGIBLE", {
      reasons: {
        id: problems.map(({ message }) => message.id).join(" "),
        en: problems.map(({ message }) => message.en).join(" "),
      },
    }),
    reasons: problems.map(noticeOf),
  });
}

/** As the graph shows it. */
export function noticeOf({ code, message, basis }: CandidateProblem): EnrolmentNotice {
  return Object.assign(new EnrolmentNotice(), { code, messages: message, basis: basis ?? null });
}
