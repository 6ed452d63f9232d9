import { PROGRAMMES, localDate, rupiah, rupiahText } from "@payung/jamsostek";
import type { FundingSource, Message, Period, Programme, Rupiah } from "@payung/jamsostek";
import type { AllocationShare, RegionCode, Registry, Scheme, SchemeTerms } from "@payung/plugin-kit";
import type { Peers } from "@payung/subgraph-kit";
import { officialVillages, requireRegion } from "./official-villages.js";

/** A year's money as a funder states it. */
export interface StatedBudget {
  readonly scheme: string;
  readonly region: RegionCode;
  readonly year: number;
  readonly source: FundingSource;
  readonly amount: Rupiah;
  readonly details?: Record<string, unknown> | null;
}

/** What a revision sets aside for one region, or for the account of one programme. */
export interface PlannedPart {
  readonly region: RegionCode;
  readonly programme: Programme | null;
  readonly amount: Rupiah;
  readonly trace: Message;
}

/** The parts and what none takes; together they are the budget. */
export interface BudgetPlan {
  readonly parts: readonly PlannedPart[];
  readonly unallocated: Rupiah;
}

export interface PlanningParts {
  readonly registry: Registry;
  readonly peers: Peers;
  readonly requestId: string;
}

/** The terms by which a year's budget is cut: those of its first day, or of its last where the scheme began in the year. */
export function termsOfYear(
  registry: Registry,
  scheme: Scheme,
  year: number,
): Period<SchemeTerms> | undefined {
  const days = [localDate(`${year}-01-01`), localDate(`${year}-12-31`)];
  return days.map((day) => registry.termsOn(scheme, day)).find((terms) => terms !== undefined);
}

/**
 * Cuts a budget by the scheme's own rule, for the villages of today; one part for all of it where the scheme has none.
 * @throws REGION_NOT_FOUND
 */
export async function planBudget(
  { registry, peers, requestId }: PlanningParts,
  scheme: Scheme,
  terms: Period<SchemeTerms>,
  { region, year, source, amount, details }: StatedBudget,
): Promise<BudgetPlan> {
  if (terms.value.allocation === undefined) {
    await requireRegion(peers, region, requestId);
    return uncut(region, amount);
  }
  const villages = await officialVillages(peers, region, requestId);
  const facts = { year, source, amount, villages, ...(details && { details }) };
  const plans = await registry.run(scheme, terms, "allocation", [[facts]]);
  const { shares, unallocated } = plans![0]!;
  return { parts: shares.map((share) => partOf(share, region)), unallocated };
}

function partOf({ target, amount, trace }: AllocationShare, region: RegionCode): PlannedPart {
  const programme = PROGRAMMES.find((each) => each === target);
  return programme
    ? { region, programme, amount, trace }
    : { region: target as RegionCode, programme: null, amount, trace };
}

function uncut(region: RegionCode, amount: Rupiah): BudgetPlan {
  const text = rupiahText(amount);
  const trace = {
    id: `Skema tidak membagi anggaran: seluruhnya ${text.id}`,
    en: `The scheme does not cut its budget: all of it, ${text.en}`,
  };
  return { parts: [{ region, programme: null, amount, trace }], unallocated: rupiah(0) };
}
