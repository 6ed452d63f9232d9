import type { Period } from "../dated.js";
import { citation, noSurerThan } from "../legal-basis.js";
import { fillMessage, joinMessages } from "../message.js";
import type { Message } from "../message.js";
import { basisPointsRoundedDown, rupiahText, sumRupiah, timesRupiah } from "../rupiah.js";
import type { Rupiah } from "../rupiah.js";
import type { Benefit } from "./benefit.js";
import type { WorkAccidentTerms } from "./benefit-terms.js";
import type { CountedWage } from "./counted-wage.js";

/** Some months at one share of the wage. */
interface Stretch {
  readonly months: number;
  readonly monthly: Rupiah;
}

/** STMB: the wage, in full at first, then a part of it; a month's fraction of a rupiah is rounded down. */
export function incapacityBenefit(
  { value, basis: law }: Period<WorkAccidentTerms>,
  wage: CountedWage,
  months: number,
): Benefit {
  const stretches = stretchesOf(value.incapacity, wage.amount, months);
  const sums = stretches.map((stretch) => timesRupiah(stretch.monthly, stretch.months, "monthlyIncome"));
  const amount = sumRupiah(sums, "monthlyIncome");
  const basis = noSurerThan(law, wage.verification);
  const trace = fillMessage(TRACE, {
    wage: wage.text,
    sum: joinMessages(stretches.map(stretchText), " + "),
    amount: rupiahText(amount),
    law: citation(basis),
  });
  return { code: "STMB", amount, basis, trace };
}

function stretchesOf(steps: WorkAccidentTerms["incapacity"], wage: Rupiah, total: number): Stretch[] {
  const stretches: Stretch[] = [];
  let left = total;
  for (const step of steps) {
    const months = step.months < left ? step.months : left;
    if (months > 0) stretches.push({ months, monthly: basisPointsRoundedDown(wage, step.share) });
    left -= months;
  }
  return stretches;
}

function stretchText({ months, monthly }: Stretch): Message {
  return fillMessage(
    { id: "{months} x {monthly}", en: "{months} x {monthly}" },
    { months, monthly: rupiahText(monthly) },
  );
}

const TRACE: Message = {
  id: "Santunan sementara tidak mampu bekerja (STMB) dari {wage}: {sum} = {amount} ({law})",
  en: "Temporary incapacity (STMB) on {wage}: {sum} = {amount} ({law})",
};
