import { createHash } from "node:crypto";
import type { Finding, LocalDate, Rupiah } from "@payung/jamsostek";
import { ZERO_RUPIAH } from "@payung/jamsostek";
import type { Claim } from "../entities/claim.js";
import type { ClaimStatus } from "../life-cycle/transitions.js";
import { remarksOnDeath } from "./check-days.js";
import { deathDay, programmeOf } from "./claim-entry.js";
import type { ClaimEntry } from "./claim-entry.js";
import type { ClaimDue } from "./what-is-due.js";
import type { WorkerFacts } from "./worker-facts.js";

export interface NewClaim {
  readonly id: string;
  readonly worker: WorkerFacts;
  readonly entry: ClaimEntry;
  readonly due: ClaimDue;
  readonly findings: readonly Finding[];
  readonly reportedOn: LocalDate | null;
  readonly status: ClaimStatus;
  /** What was approved and paid already; 0 unless given. */
  readonly settled?: Rupiah;
}

/** Of the codes of a province and a regency, with which the codes of all that lies in them begin. */
const [PROVINCE_LENGTH, REGENCY_LENGTH] = [2, 5];

/** The row of a claim, of which nothing was decided yet unless told. */
export function claimRow({
  id,
  worker,
  entry,
  due,
  findings,
  reportedOn,
  status,
  settled = ZERO_RUPIAH,
}: NewClaim): Claim {
  const region = worker.region.code;
  return {
    id,
    workerId: worker.id,
    region,
    regency: region.slice(0, REGENCY_LENGTH),
    province: region.slice(0, PROVINCE_LENGTH),
    approvedHash: null,
    reportedOn,
    status,
    decided: settled,
    decidedOn: settled > 0 ? entry.date : null,
    paid: settled,
    synthetic: worker.synthetic,
    ...rowOfEntry(entry, worker, due, findings),
  };
}

/** The columns that a revised entry changes. */
export function rowOfEntry(
  entry: ClaimEntry,
  { cover, diedOn }: Pick<WorkerFacts, "cover" | "diedOn">,
  { due, remarks, termsFrom }: ClaimDue,
  findings: readonly Finding[],
) {
  const { enrolment } = cover;
  return {
    scheme: enrolment!.scheme.code,
    category: enrolment!.category,
    programme: programmeOf(entry.cause),
    cause: entry.cause,
    event: entry.event,
    date: entry.date,
    diedOn: deathDay(entry),
    segment: entry.segment,
    monthlyIncome: entry.monthlyIncome,
    monthsContributed: cover.monthsContributed,
    disabilityPercent: entry.disabilityPercent,
    incapacityMonths: entry.incapacityMonths,
    costs: entry.costs,
    cover,
    entryHash: createHash("sha256").update(JSON.stringify(entry)).digest("hex"),
    due,
    remarks: [...remarksOnDeath(entry, { diedOn }), ...findings.map(({ message }) => message), ...remarks],
    termsFrom,
  } satisfies Partial<Claim>;
}
