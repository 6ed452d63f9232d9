import { addRupiah, rupiahText, subtractRupiah, sumRupiah } from "@payung/jamsostek";
import type { LocalDate, Rupiah } from "@payung/jamsostek";
import { Refused, groupRows, newId, problem } from "@payung/subgraph-kit";
import type { Actor, Clock } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import type { ClaimsParts } from "../context.js";
import { BenefitPayment } from "../entities/benefit-payment.js";
import { ClaimBenefit } from "../entities/claim-benefit.js";
import type { Claim } from "../entities/claim.js";
import { makeStep } from "../life-cycle/make-step.js";
import { divideAmongHeirs } from "./divide-among-heirs.js";
import type { HeirRest } from "./divide-among-heirs.js";
import { checkReceivers, restsOfHeirs } from "./lines-of-heirs.js";
import { writtenReference } from "../life-cycle/note.js";

/** Money of one benefit to one receiver. */
export interface PaidLine {
  readonly code: string;
  readonly amount: Rupiah;
  /** The number of an heir of the claim; null for the worker. */
  readonly heir: string | null;
}

export interface ClaimPayment {
  readonly claim: string;
  readonly paidOn: LocalDate;
  /** The payment's number at the bank or treasury. */
  readonly reference: string;
  /** Null: all that is left of every benefit, to the heirs by what is left of their shares. */
  readonly lines: readonly PaidLine[] | null;
}

/**
 * Records that approved money was paid, in full or in part: never more of a benefit than is due, to no heir more than the share, never the same
 * reference twice. Who decided does not pay. @throws Refused
 */
export function payClaim(
  parts: Pick<ClaimsParts, "database" | "clock">,
  who: Actor,
  { claim: asSent, ...payment }: ClaimPayment,
  key: string,
): Promise<{ readonly claim: string }> {
  const asked = { mutation: "payClaim", kind: "PAY", claim: asSent, input: payment, key } as const;
  return makeStep(parts, who, asked, async ({ manager, locked, today }) => {
    const { claim } = locked;
    checkDay(claim, payment.paidOn, today);
    const reference = writtenReference(payment.reference, "reference");
    const benefits = await benefitsOf(manager, claim.id);
    const heirs = await restsOfHeirs(manager, claim.id);
    const lines = payment.lines ?? allThatIsLeft(benefits, heirs);
    checkLines(lines, benefits);
    checkReceivers(lines, heirs);
    const posted = oneOfEachBenefitAndHeir(lines);
    const paid = sumRupiah(lines.map(({ amount }) => amount));
    const facts = { reference, paidOn: payment.paidOn, by: who.subject, clock: parts.clock };
    await post(manager, claim, posted, facts);
    return { paid: addRupiah(claim.paid, paid), says: { amount: paid, note: reference } };
  });
}

function checkDay({ decidedOn }: Claim, paidOn: LocalDate, today: LocalDate): void {
  if (paidOn > today) throw new Refused(problem("PAID_AFTER_TODAY", {}, "paidOn"));
  if (decidedOn !== null && paidOn < decidedOn)
    throw new Refused(problem("PAID_BEFORE_DECISION", { day: decidedOn }, "paidOn"));
}

function benefitsOf(manager: EntityManager, claimId: string): Promise<ClaimBenefit[]> {
  return manager.getRepository(ClaimBenefit).find({ where: { claimId }, order: { number: "ASC" } });
}

function left({ amount, paid }: ClaimBenefit): Rupiah {
  return subtractRupiah(amount, paid);
}

function allThatIsLeft(benefits: readonly ClaimBenefit[], heirs: readonly HeirRest[]): PaidLine[] {
  const rests = benefits.map((benefit) => ({ code: benefit.code, left: left(benefit) }));
  if (heirs.length > 0) return divideAmongHeirs(rests, heirs);
  return rests.flatMap((rest) => (rest.left > 0 ? [{ code: rest.code, amount: rest.left, heir: null }] : []));
}

function checkLines(lines: readonly PaidLine[], benefits: readonly ClaimBenefit[]): void {
  if (lines.length === 0) throw new Refused(problem("NOTHING_TO_PAY", {}, "lines"));
  const rest = new Map(benefits.map((benefit) => [benefit.code, left(benefit)]));
  for (const [index, { code, amount }] of lines.entries()) {
    const field = `lines[${index}]`;
    const due = rest.get(code);
    if (due === undefined)
      throw new Refused(
        problem(
          "BENEFIT_NOT_OF_CLAIM",
          { code: code.slice(0, 60), codes: [...rest.keys()].join(", ") },
          `${field}.code`,
        ),
      );
    if (amount === 0 || amount > due)
      throw new Refused(problem("PAYS_TOO_MUCH", { code, left: rupiahText(due) }, `${field}.amount`));
    rest.set(code, subtractRupiah(due, amount));
  }
}

/** The lines of one benefit to one receiver are one payment, with their sum. */
function oneOfEachBenefitAndHeir(lines: readonly PaidLine[]): PaidLine[] {
  const groups = groupRows(lines, ({ code, heir }) => JSON.stringify([code, heir]));
  return [...groups.values()].map((same) => ({
    ...same[0]!,
    amount: sumRupiah(same.map(({ amount }) => amount)),
  }));
}

interface PostedFacts {
  readonly reference: string;
  readonly paidOn: LocalDate;
  readonly by: string;
  readonly clock: Clock;
}

async function post(
  manager: EntityManager,
  { id: claimId, synthetic }: Claim,
  lines: readonly PaidLine[],
  { reference, paidOn, by: madeBy, clock }: PostedFacts,
): Promise<void> {
  const known = await manager.getRepository(BenefitPayment).existsBy({ claimId, reference });
  if (known) throw new Refused(problem("PAYMENT_KNOWN", {}, "reference"));
  await manager.getRepository(BenefitPayment).insert(
    lines.map(({ code, amount, heir }) => ({
      id: newId(clock),
      claimId,
      code,
      amount,
      paidOn,
      reference,
      heirId: heir,
      madeBy,
      synthetic,
    })),
  );
  await manager.query(
    `update claim_benefit set paid = claim_benefit.paid + line.amount
     from (select code, sum(amount) as amount from unnest($2::text[], $3::bigint[]) as line(code, amount) group by 1) as line
     where claim_id = $1 and claim_benefit.code = line.code`,
    [claimId, lines.map(({ code }) => code), lines.map(({ amount }) => amount)],
  );
}
