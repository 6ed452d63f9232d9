import { addMonths, benefitsDue, firstDayOf, lastDayOf, monthOf, rupiah, yearOf } from "@payung/jamsostek";
import type { BenefitEvent, LocalDate, Programme } from "@payung/jamsostek";
import { sampleEnrolmentId, samplePeople, sampleUlid, systemActor, withActor } from "@payung/subgraph-kit";
import type { PersonalData, SampleFacts, SamplePerson, SampleScheme } from "@payung/subgraph-kit";
import type { DataSource, EntityManager } from "typeorm";
import { recordClaims } from "../counts/record-claims.js";
import { BenefitPayment } from "../entities/benefit-payment.js";
import { Claim } from "../entities/claim.js";
import { Heir } from "../entities/heir.js";
import type { ClaimEntry } from "../filing/claim-entry.js";
import { claimRow } from "../filing/claim-row.js";
import { storeBenefits } from "../filing/store-benefits.js";
import type { ClaimDue } from "../filing/what-is-due.js";
import { addStep } from "../life-cycle/steps.js";
import { tellDeath } from "../outbox/outbox.js";
import { divideAmongHeirs } from "../paying/divide-among-heirs.js";
import { sampleHeirs } from "./sample-heirs.js";

const [OFFICER, VERIFIER] = ["sample:officer", "sample:verifier"];
const INCOME = rupiah(1_000_000);
/** Of contribution, with that of the event. */
const MONTHS = 12;

/** The claims of the sample's people who died or were injured; the same again changes nothing. */
export async function loadClaimsSample(
  database: DataSource,
  facts: SampleFacts,
  personal: PersonalData,
): Promise<void> {
  await withActor(database, systemActor("claims"), async (manager) => {
    for (const scheme of facts.schemes)
      for (const person of samplePeople(scheme))
        await loadPerson(manager, scheme, person, facts.today, personal);
  });
}

async function loadPerson(
  manager: EntityManager,
  scheme: SampleScheme,
  person: SamplePerson,
  today: LocalDate,
  personal: PersonalData,
): Promise<void> {
  const what = eventOf(person, scheme.programmes);
  const id = sampleUlid(`${person.id} claim`);
  if (!what || (await manager.getRepository(Claim).existsBy({ id }))) return;
  const sample = sampleClaim(id, scheme, person, what, today);
  const heirs = person.fate === "DIED" ? sampleHeirs(sample.claim, person, personal) : [];
  await recordClaims(manager, person.id, () => store(manager, sample, heirs));
}

interface SampleClaim {
  readonly claim: Claim;
  readonly due: ClaimDue;
  readonly paidOn: LocalDate;
}

/** The event two months ago, the payment at the end of the month after it. */
function sampleClaim(
  id: string,
  scheme: SampleScheme,
  person: SamplePerson,
  what: Pick<ClaimEntry, "cause" | "event"> & { readonly programme: Programme },
  today: LocalDate,
): SampleClaim {
  const month = addMonths(monthOf(today), -2);
  const { programme, ...event } = what;
  const entry: ClaimEntry = {
    ...event,
    date: firstDayOf(month),
    diedOn: null,
    monthlyIncome: INCOME,
    segment: "BPU",
    disabilityPercent: null,
    incapacityMonths: event.event === "TEMPORARY_INCAPACITY" ? 2 : null,
    costs: [],
    children: [],
  };
  const national = benefitsDue({ ...entry, programme, monthsContributed: MONTHS });
  const due: ClaimDue = {
    benefits: national.benefits.map((benefit) => ({
      ...benefit,
      claimed: null,
      origin: "NATIONAL" as const,
    })),
    due: national.total,
    scholarships: [],
    remarks: national.notes,
    termsFrom: null,
  };
  const worker = workerOf(person, scheme, entry.date);
  const settled = due.due;
  const reportedOn = entry.date;
  const claim = claimRow({ id, worker, entry, due, findings: [], reportedOn, status: "PAID", settled });
  return { claim, due, paidOn: lastDayOf(addMonths(month, 1)) };
}

/** As the workers' sample has the person. */
function workerOf({ id, birthDate, village, category }: SamplePerson, scheme: SampleScheme, date: LocalDate) {
  const enrolment = {
    id: sampleEnrolmentId({ id }, yearOf(date)),
    scheme: { code: scheme.code },
    category,
  };
  return {
    id,
    birthDate,
    diedOn: null,
    deathClaim: null,
    synthetic: true,
    region: { code: village },
    cover: {
      covered: true,
      coveredFrom: firstDayOf(addMonths(monthOf(date), 1 - MONTHS)),
      paidThrough: null,
      lastCoveredOn: date,
      nextCoveredFrom: null,
      endedByDeathOn: null,
      monthsContributed: MONTHS,
      enrolment,
    },
  };
}

/** What the person's fate is in the scheme's programmes; undefined where they do not cover it. */
function eventOf({ fate }: SamplePerson, programmes: readonly Programme[]) {
  const what = (programme: Programme, cause: ClaimEntry["cause"], event: BenefitEvent) =>
    programmes.includes(programme) ? { programme, cause, event } : undefined;
  if (fate === "DIED") return what("JKM", "NOT_FROM_WORK", "DEATH");
  return fate === "INJURED" ? what("JKK", "WORK_ACCIDENT", "TEMPORARY_INCAPACITY") : undefined;
}

async function store(
  manager: EntityManager,
  { claim, due, paidOn }: SampleClaim,
  heirs: readonly Omit<Heir, "claim">[],
): Promise<void> {
  const { id } = claim;
  await manager.getRepository(Claim).insert(claim);
  if (heirs.length > 0) await manager.getRepository(Heir).insert([...heirs]);
  await storeBenefits(manager, id, due.benefits);
  await manager.query("update claim_benefit set paid = amount where claim_id = $1", [id]);
  await manager.getRepository(BenefitPayment).insert(paymentsOf(id, due, paidOn, heirs));
  const steps = [
    ["FILE", "DRAFT", OFFICER, claim.date],
    ["REPORT", "REPORTED", OFFICER, claim.date],
    ["SUBMIT", "VERIFICATION", OFFICER, claim.date],
    ["APPROVE", "APPROVED", VERIFIER, paidOn],
    ["PAY", "PAID", OFFICER, paidOn],
  ] as const;
  for (const [index, [kind, status, by, on]] of steps.entries())
    await addStep(manager, id, index, kind, status, { by, on, note: "Contoh" });
  await tellDeath(manager, claim);
}

function paymentsOf(
  claimId: string,
  { benefits }: ClaimDue,
  paidOn: LocalDate,
  heirs: readonly Pick<Heir, "id" | "share">[],
): Omit<BenefitPayment, "claim">[] {
  const rests = benefits.map(({ code, amount: left }) => ({ code, left }));
  const parts =
    heirs.length > 0
      ? divideAmongHeirs(
          rests,
          heirs.map(({ id, share: left }) => ({ id, left })),
        )
      : rests.map(({ code, left: amount }) => ({ code, amount, heir: null }));
  return parts.map(({ code, amount, heir: heirId }) => ({
    id: sampleUlid(heirId === null ? `${claimId} ${code}` : `${claimId} ${code} ${heirId}`),
    claimId,
    code,
    amount,
    paidOn,
    reference: "CONTOH",
    heirId,
    madeBy: OFFICER,
    synthetic: true,
  }));
}
