import { localDate, month, rupiah } from "@payung/jamsostek";
import { regionCode } from "@payung/plugin-kit";
import { Allocation } from "../src/entities/allocation.js";
import { Budget } from "../src/entities/budget.js";
import { ContributionBill } from "../src/entities/contribution-bill.js";
import { fundingGraph } from "./funding-graph.js";
import type { FundingGraph } from "./funding-graph.js";

/** Five budgets of two provinces, one of them set aside for villages and billed in part. */
export async function fiveBudgets(): Promise<FundingGraph> {
  const graph = await fundingGraph();
  const { source } = graph.database;
  const budget = (id: string, region: string, year: number, payer: Budget["source"], amount: number) => ({
    id,
    scheme: region === "99" ? "harbour-fishers" : "hill-farmers",
    region: regionCode(region),
    year,
    source: payer,
    amount: rupiah(amount),
    synthetic: false,
  });
  await source
    .getRepository(Budget)
    .insert([
      budget("A", "99", 2026, "APBD_PROVINCE", 15_620_000_000),
      budget("B", "99.01", 2026, "APBD_REGENCY", 3_000_000),
      budget("C", "99.01", 2026, "CSR", 1_000_000),
      budget("D", "99.01", 2025, "APBD_REGENCY", 2_000_000),
      budget("E", "98.01", 2026, "DBH_SAWIT", 54_307_662_320),
    ]);
  const allocation = (id: string, budgetId: string, region: string, amount: number) => ({
    id,
    budgetId,
    region: regionCode(region),
    amount: rupiah(amount),
    details: { villages: 3 },
    synthetic: false,
  });
  await source
    .getRepository(Allocation)
    .insert([
      allocation("A1", "A", "99.01.02.2003", 10_000_000),
      allocation("A2", "A", "99.01.02.2004", 10_000_000),
      allocation("A3", "A", "99.02.02.2004", 10_000_000),
      allocation("B1", "B", "99.01.02.2003", 1_000_000),
    ]);
  const bill = (id: string, allocationId: string, of: string, amount: number, paidOn: string | null) => ({
    id,
    allocationId,
    month: month(of),
    amount: rupiah(amount),
    paidOn: paidOn && localDate(paidOn),
    synthetic: false,
  });
  await source
    .getRepository(ContributionBill)
    .insert([
      bill("1", "A1", "2026-01", 823_200, "2026-02-03"),
      bill("2", "A1", "2026-02", 823_200, null),
      bill("3", "B1", "2026-01", 1_500_000, "2026-02-03"),
    ]);
  return graph;
}
