import { dated, divideRupiah, localDate, rupiah, subtractRupiah, timesRupiah } from "@payung/jamsostek";
import { belongsTo, eligibleWhen, livesIn, withinBpuAge } from "@payung/plugin-kit";
import type { AllocationPlan, BudgetFacts, RegionCode, Scheme, SchemeTerms } from "@payung/plugin-kit";
import { z } from "zod";
import { EXAMPLE_AMENDMENT, EXAMPLE_REGULATION } from "./example-regulation.js";

/**
 * A scheme with every rule that terms can have, in two periods: until 2024 for pekerja rentan alone, from 2025 for BPD
 * too.
 */
export function exampleScheme(code: string, region: RegionCode): Scheme {
  const basis = EXAMPLE_REGULATION;
  return {
    code,
    name: `Skema contoh ${code}`,
    legalBasis: [EXAMPLE_REGULATION, EXAMPLE_AMENDMENT],
    allocationDetails: z.strictObject({ villages: z.int().min(1).optional() }),
    terms: dated(code, [
      {
        from: localDate("2022-01-01"),
        until: localDate("2024-12-31"),
        basis,
        value: exampleTerms(region, ["PEKERJA_RENTAN"]),
      },
      {
        from: localDate("2025-01-01"),
        basis: EXAMPLE_AMENDMENT,
        value: exampleTerms(region, ["PEKERJA_RENTAN", "BPD"]),
      },
    ]),
  };
}

function exampleTerms(region: RegionCode, categories: SchemeTerms["categories"] & object): SchemeTerms {
  return {
    programmes: ["JKK", "JKM"],
    fundingSources: ["APBD_PROVINCE", "CSR"],
    categories,
    eligibility: eligibleWhen(
      livesIn(region, "Wilayah Contoh", EXAMPLE_REGULATION),
      belongsTo(categories, EXAMPLE_REGULATION),
      withinBpuAge,
    ),
    payer: ({ sponsoredByCompany }) => (sponsoredByCompany === true ? "CSR" : "APBD_PROVINCE"),
    allocation: equalShares,
    topUps: ({ event }) => (event === "DEATH" ? [CONDOLENCE] : []),
    claimDocuments: () => ["SURAT_KETERANGAN_DESA"],
  };
}

/** Every village the same; what does not divide stays unallocated. */
function equalShares({ amount, villages = [] }: BudgetFacts): AllocationPlan {
  if (villages.length === 0) return { shares: [], unallocated: amount };
  const each = rupiah(divideRupiah(amount, rupiah(villages.length)).whole);
  const trace = { id: "Dibagi rata antar desa", en: "Divided evenly among the villages" };
  return {
    shares: villages.map((target) => ({ target, amount: each, trace })),
    unallocated: subtractRupiah(amount, timesRupiah(each, villages.length)),
  };
}

const CONDOLENCE = {
  code: "EXAMPLE_CONDOLENCE",
  amount: rupiah(1_000_000),
  basis: EXAMPLE_REGULATION,
  trace: { id: "Uang duka daerah Rp1.000.000", en: "Condolence of the region, Rp1,000,000" },
};
