import type { References } from "@payung/subgraph-kit";
import type { FundingContext } from "./context.js";
import { allocationNumber } from "./services/allocation-pages.js";
import type { RegionRef } from "./types/region-ref.js";
import type { SchemeRef } from "./types/scheme-ref.js";

/** Regions and schemes are known by their key alone; budgets are public money, readable by everybody. */
export const fundingReferences: References = {
  Region: (region: RegionRef) => region,
  Scheme: (scheme: SchemeRef) => scheme,
  Budget: ({ id }: { id: string }, { loaders }: FundingContext) => loaders.budget.load(id),
  Allocation: ({ id }: { id: string }, { loaders }: FundingContext) => {
    const number = allocationNumber(id);
    return number === null ? null : loaders.allocation.load(number);
  },
};
