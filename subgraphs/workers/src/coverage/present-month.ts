import { monthOf } from "@payung/jamsostek";
import type { Month } from "@payung/jamsostek";
import type { RegionCode } from "@payung/plugin-kit";
import { todayIn } from "@payung/subgraph-kit";
import type { RequestFacts } from "@payung/subgraph-kit";

/** By province, since a request may ask for a nation's regions. */
const known = new WeakMap<RequestFacts, Map<string, Month>>();

/** The month it is in a region, the same for all of a request. */
export function presentMonth(request: RequestFacts, region: RegionCode): Month {
  const months = known.get(request) ?? new Map<string, Month>();
  known.set(request, months);
  const province = region.slice(0, 2);
  const month = months.get(province) ?? monthOf(todayIn(request.clock, region));
  months.set(province, month);
  return month;
}
