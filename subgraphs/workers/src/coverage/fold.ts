import { systemActor, withActor } from "@payung/subgraph-kit";
import type { DataSource, EntityManager } from "typeorm";

/** How many rows one transaction folds at most, so that it stays short. */
const BATCH = 5_000;

/**
 * Moves what transactions have told in coverage_delta into coverage, one batch after another until nothing is left. One
 * process at a time: another one that comes meanwhile leaves it to the first.
 */
export async function fold(database: DataSource): Promise<void> {
  for (;;) {
    const folded = await withActor(database, systemActor("workers"), async (manager) => {
      const [lock]: { mine: boolean }[] = await manager.query(
        `select pg_try_advisory_xact_lock(${LOCK}) as mine`,
      );
      return lock!.mine ? foldBatch(manager, BATCH) : 0;
    });
    if (folded < BATCH) return;
  }
}

/** Waits until nobody folds, and keeps others from it until the transaction ends. */
export async function holdFolding(manager: EntityManager): Promise<void> {
  await manager.query(`select pg_advisory_xact_lock(${LOCK})`);
}

const LOCK = "hashtext('payung fold coverage')";

/** The caller holds the lock. @returns how many rows were folded */
export async function foldBatch(manager: EntityManager, most: number): Promise<number> {
  const [row]: { folded: number }[] = await manager.query(FOLD, [most]);
  await manager.query("delete from coverage where persons = 0");
  return row!.folded;
}

/**
 * Each month of a change, for the village and every region around it. Beside the rows of persons who are alike stand
 * rows of all persons (category and sex ALL), so that the nation's figures need not add them up.
 */
const FOLD = `
  with taken as (
    delete from coverage_delta
    where id in (select id from coverage_delta order by id limit $1)
    returning *
  ), placed as (
    select case level.length when 0 then 'ID' else left(taken.region, level.length) end as place,
           case level.length when 2 then 'ID' when 0 then '' else left(taken.region, level.around) end as around,
           taken.*
    from taken cross join (values (0, 0), (2, 0), (5, 2), (8, 5), (13, 8)) as level(length, around)
  ), month_by_month as (
    select month.month::date, place, measure, part.category, part.sex, part.schemes, part.payers, part.programmes,
           synthetic, sum(persons)::integer as persons
    from placed
    cross join generate_series(from_month::timestamp, until_month::timestamp, interval '1 month') as month(month)
    cross join lateral (
      values (placed.category, placed.sex, placed.schemes, placed.payers, placed.programmes),
             ('ALL', 'ALL', '{}', '{}', '{}')
    ) as part(category, sex, schemes, payers, programmes)
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9
    having sum(persons) <> 0
  ), folded as (
    insert into coverage as known
      (month, region, measure, category, sex, schemes, payers, programmes, synthetic, persons)
    select * from month_by_month
    on conflict on constraint coverage_key do update set persons = known.persons + excluded.persons
  ), reported as (
    insert into region_reported as known (parent, region, first_month)
    select around, place, min(from_month) from placed where persons > 0 group by 1, 2
    on conflict on constraint region_reported_key
      do update set first_month = excluded.first_month where known.first_month > excluded.first_month
  )
  select count(*)::integer as folded from taken`;
