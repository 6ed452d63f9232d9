import { rupiah } from "@payung/jamsostek";
import type { RegionCode } from "@payung/plugin-kit";
import { groupRows, regionPattern } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import type { EnrolledBefore } from "./decide-lines.js";

interface Row {
  readonly allocation: number;
  readonly month: number;
  /** What is freed where cover ends with the month. */
  readonly freed: string;
  readonly earliest: number;
}

/**
 * One row for each allocation and month. Months that stand on a bill are somebody's earliest end. Who is paid for by
 * another allocation too, outside those asked, would lose months here alone, and who lives outside the regions in which
 * the asker acts is not the asker's to cut: 13, so that nothing is.
 */
const SQL = `
  with held as (
    select line.allocation_id, month, sum(tariff.amounts[month]) as amount
    from reservation_line line
    join tariff on tariff.id = line.tariff_id
    cross join lateral generate_series(line.from_month::int, line.until_month::int) as month
    where line.allocation_id = any($1)
    group by 1, 2
  ), bound as (
    select line.allocation_id, max(case
             when exists (select from reservation_line other where other.enrolment_id = line.enrolment_id
                          and other.allocation_id <> all($1)) then 13
             when not line.village || '.' like any($2) then 13
             else greatest(line.from_month, billed.last) end) as earliest
    from reservation_line line
    cross join lateral (
      select max(month) as last from bill_line
      where bill_line.enrolment_id = line.enrolment_id and bill_line.allocation_id = line.allocation_id
    ) billed
    where line.allocation_id = any($1)
    group by 1
  )
  select bound.allocation_id as allocation, month, bound.earliest,
         coalesce((select sum(amount) from held
           where held.allocation_id = bound.allocation_id and held.month > each.month), 0) as freed
  from bound cross join generate_series(1, 12) as each(month)`;

/**
 * For each list of allocations: what is freed on each where everybody's cover ends with a month.
 * @param within the regions in which the asker acts
 */
export async function enrolledBefore(
  manager: EntityManager,
  asked: readonly (readonly number[])[],
  within: readonly RegionCode[],
): Promise<EnrolledBefore[]> {
  if (asked.length === 0) return [];
  const rows: Row[] = await manager.query(SQL, [asked.flat(), within.map(regionPattern)]);
  const byAllocation = groupRows(rows, (row) => row.allocation);
  return asked.map((allocations) => {
    const found = allocations.map((allocation) => byAllocation.get(allocation) ?? []);
    return {
      freed: found.map((months) =>
        Array.from({ length: 12 }, (_, index) =>
          rupiah(BigInt(months.find(({ month }) => month === index + 1)?.freed ?? 0)),
        ),
      ),
      earliest: Math.max(1, ...found.flat().map(({ earliest }) => earliest)),
    };
  });
}
