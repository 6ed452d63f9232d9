import { isRegionCode } from "@payung/plugin-kit";
import type { References } from "@payung/subgraph-kit";
import type { FundingContext } from "./context.js";
import { rowNumber } from "./services/row-number.js";
import { isStorable } from "./types/storable.js";
import type { RegionRef } from "./types/region-ref.js";
import type { SchemeRef } from "./types/scheme-ref.js";
import type { WorkerRef } from "./types/worker-ref.js";

/** Regions and schemes are known by their key alone, where it can be one; budgets are public money, readable by everybody. */
export const fundingReferences: References = {
  Region: (region: RegionRef) => (isRegionCode(region.code) ? region : null),
  Scheme: (scheme: SchemeRef) => (isStorable(scheme.code) ? scheme : null),
  Budget: ({ id }: { id: string }, { loaders }: FundingContext) => loaders.budget.load(id),
  BudgetRevision: ({ id }: { id: string }, { loaders }: FundingContext) => loaders.revision.load(id),
  Bill: ({ id }: { id: string }, { loaders }: FundingContext) => {
    const number = rowNumber(id);
    return number === null ? null : loaders.bill.load(number);
  },
  Worker: (worker: WorkerRef) => worker,
  Allocation: ({ id }: { id: string }, { loaders }: FundingContext) => {
    const number = rowNumber(id);
    return number === null ? null : loaders.allocation.load(number);
  },
};
