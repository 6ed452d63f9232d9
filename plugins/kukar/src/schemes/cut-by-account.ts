import {
  contributionDue,
  divideRupiah,
  fillMessage,
  groupDigits,
  month,
  rupiah,
  rupiahText,
  timesRupiah,
} from "@payung/jamsostek";
import type { AllocationPlan, BudgetFacts } from "@payung/plugin-kit";

/**
 * The regency books JKK and JKM in two accounts. The budget is cut in the proportion of their contributions: as many
 * whole worker-months as it pays for; what is less than one stays unallocated.
 */
export function cutByAccount({ amount, source, year }: BudgetFacts): AllocationPlan {
  const { amount: price, items } = contributionDue({
    segment: "BPU",
    programmes: ["JKK", "JKM"],
    monthlyIncome: rupiah(1_000_000),
    month: month(`${year}-01`),
    payer: source,
  });
  const { whole, left } = divideRupiah(amount, price);
  const shares = items.map((item) => {
    const share = timesRupiah(item.amount, whole);
    const trace = fillMessage(TRACE, {
      programme: item.programme,
      price: rupiahText(item.amount),
      months: { id: groupDigits(whole, "id"), en: groupDigits(whole, "en") },
      share: rupiahText(share),
    });
    return { target: item.programme, amount: share, trace };
  });
  return { shares, unallocated: left };
}

const TRACE = {
  id: "Rekening {programme}: {months} bulan-pekerja x {price} = {share}",
  en: "Account {programme}: {months} worker-months x {price} = {share}",
};
