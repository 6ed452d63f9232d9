import type { EntityManager } from "typeorm";

export interface ShortenedLine {
  readonly enrolment: string;
  readonly worker: string;
  readonly allocation: number;
  readonly until: number;
  readonly freed: bigint;
}

const SQL = `
  with cut as (
    select line.enrolment_id, line.allocation_id, line.worker_id, ends.until,
           (select sum(amount) from unnest(tariff.amounts[ends.until + 1:line.until_month]) as amount) as freed
    from unnest($1::int[], $2::smallint[]) as ends(allocation, until)
    join reservation_line line on line.allocation_id = ends.allocation and line.until_month > ends.until
    join tariff on tariff.id = line.tariff_id
  ), changed as (
    update reservation_line line set until_month = cut.until from cut
    where line.enrolment_id = cut.enrolment_id and line.allocation_id = cut.allocation_id
  )
  select enrolment_id as enrolment, worker_id as worker, allocation_id as allocation, until, freed
  from cut order by enrolment_id`;

/** Ends everybody's cover in the allocations with a month; months beyond it stand on no bill. @returns whose was longer */
export async function shortenLines(
  manager: EntityManager,
  ends: readonly { readonly allocation: number; readonly until: number }[],
): Promise<ShortenedLine[]> {
  if (ends.length === 0) return [];
  const rows: (Omit<ShortenedLine, "freed"> & { freed: string })[] = await manager.query(SQL, [
    ends.map(({ allocation }) => allocation),
    ends.map(({ until }) => until),
  ]);
  return rows.map((row) => ({ ...row, freed: BigInt(row.freed) }));
}
