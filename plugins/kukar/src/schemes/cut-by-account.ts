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
 * The regency books JKK and JKM in two accounts (later local press). How it cuts a budget is not stated; we cut it in the
 * proportion of the contributions: as many whole worker-months at January's price as it pays for; what is less than one
 * stays unallocated. Where the price changes in the year, the proportion is still the same.
 */
export function cutByAccount({ amount, source, year }: BudgetFacts): AllocationPlan {
  const january = month(`${year}-01`);
  const { amount: price, items } = contributionDue({
    segment: "BPU",
    programmes: ["JKK", "JKM"],
    monthlyIncome: rupiah(1_000_000),
    month: january,
    payer: source,
  });
  const { whole, left } = divideRupiah(amount, price);
  const shares = items.map((item) => {
    const share = timesRupiah(item.amount, whole);
    const trace = fillMessage(TRACE, {
      programme: item.programme,
      price: rupiahText(item.amount),
      january,
      months: { id: groupDigits(whole, "id"), en: groupDigits(whole, "en") },
      share: rupiahText(share),
    });
    return { target: item.programme, amount: share, trace };
  });
  return { shares, unallocated: left };
}

const TRACE = {
  id: "Rekening {programme}: {months} bulan-pekerja x {price} (iuran {january}) = {share}",
  en: "Account {programme}: {months} worker-months x {price} (price of {january}) = {share}",
};
