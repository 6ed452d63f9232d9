import type { FundingSource } from "@payung/jamsostek";
import { approvedBudget, used } from "./approved-budget.js";
import { fundingGraph } from "./funding-graph.js";
import type { FundingGraph } from "./funding-graph.js";

/** Five budgets of two provinces, one of them set aside for villages, and two used in part. */
export async function fiveBudgets(): Promise<FundingGraph> {
  const graph = await fundingGraph();
  const budget = (
    id: string,
    region: string,
    year: number,
    source: FundingSource,
    amount: number,
    parts: Readonly<Record<string, number>> = {},
  ) => {
    const scheme = region === "99" ? "harbour-fishers" : "hill-farmers";
    const free = amount - Object.values(parts).reduce((sum, each) => sum + each, 0);
    return approvedBudget(graph.parts, {
      id,
      scheme,
      region,
      year,
      source,
      parts,
      free,
      details: { villages: 3 },
    });
  };
  await budget("A", "99", 2026, "APBD_PROVINCE", 15_620_000_000, {
    "99.01.02.2003": 10_000_000,
    "99.01.02.2004": 10_000_000,
    "99.02.02.2004": 10_000_000,
  });
  await budget("B", "99.01", 2026, "APBD_REGENCY", 3_000_000, { "99.01.02.2003": 1_000_000 });
  await budget("C", "99.01", 2026, "CSR", 1_000_000);
  await budget("D", "99.01", 2025, "APBD_REGENCY", 2_000_000);
  await budget("E", "98.01", 2026, "DBH_SAWIT", 54_307_662_320);
  await used(graph.parts, "99.01.02.2003", {
    budget: "A",
    reserved: 3_000_000,
    billed: 823_200,
    paid: 823_200,
  });
  await used(graph.parts, "99.01.02.2003", { budget: "B", reserved: 0, billed: 0, paid: 500_000 });
  return graph;
}
