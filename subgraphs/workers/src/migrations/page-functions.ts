import { nameFunctions } from "./name-functions.js";
import { AHEAD, SEARCH } from "./page-conditions.js";

/**
 * Pages of people. To plan a statement over all partitions costs more than to run it: these functions keep their plans,
 * one for whatever values come, so that the settings beside them say which way a plan goes. find_workers runs with the
 * owner's rights and looks only into regions in which the actor acts; those that it calls have the rights of who calls
 * them. Lists are in the order of (domicile, id); `patterns` are of ILIKE.
 * @param path where they look for tables, so that no caller can put another table before ours
 */
export function pageFunctions(path: string): string[] {
  const keptFor = (
    volatility: string,
  ) => `language plpgsql ${volatility} set search_path = ${path} set plan_cache_mode = force_generic_plan
    set max_parallel_workers_per_gather = 0`;
  const kept = keptFor("stable");
  return [
    ACTING_RANGES,
    walkWorkers(kept),
    walkedTo(kept),
    ...nameFunctions(keptFor),
    workersWithin(kept),
    findWorkers(`${kept} security definer`),
    workerPage(kept),
  ];
}

/** Of a region and one inside it, the wider one. */
const ACTING_RANGES = `create or replace function acting_ranges(regions text[]) returns table (low text, high text)
  language sql stable as $$
    select case region when 'ID' then '' else region end, case region when 'ID' then ':' else region || '/' end
    from (select distinct region from unnest(regions) as asked(region)) as asked
    where acts_in(region) and not exists (
      select from unnest(regions) as wider(region)
      where acts_in(wider.region) and asked.region <> 'ID'
        and (wider.region = 'ID' or starts_with(asked.region, wider.region || '.'))
    )
  $$`;

/** A way through the people in their order, from index to index. */
const WALKING = `set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off
  set enable_hashjoin = off set enable_mergejoin = off`;

/** What the index on names needs to find a pattern by: three letters or digits in a row. */
const SEARCHABLE = "'[[:alnum:]]{3}'";

const IN_SCHEME = `exists (select from enrolment
  where enrolment.province = seen.province and enrolment.worker_id = seen.id and scheme = in_scheme)`;

/** Of so many people ahead, or of all where `budget` is null, those who fit: quick where many do. */
function walkWorkers(kept: string): string {
  const walk = (category: string, scheme: string) => `
      return query select seen.province, seen.id
        from (
          select * from worker where ${AHEAD} ${category} order by domicile, id limit budget
        ) as seen
        where name ilike all (patterns) ${scheme}
        order by domicile, id limit most;`;
  const [ofCategory, ofScheme] = ["and category = in_category", `and ${IN_SCHEME}`];
  return `create function walk_workers(high text, in_category text, in_scheme text, patterns text[],
      after_domicile text, after_id text, budget integer, most integer)
    returns table (province text, id text) rows 50 ${kept} ${WALKING} as $$
    #variable_conflict use_column
    begin
      if in_category is null and in_scheme is null then ${walk("", "")}
      elsif in_scheme is null then ${walk(ofCategory, "")}
      elsif in_category is null then ${walk("", ofScheme)}
      else ${walk(ofCategory, ofScheme)}
      end if;
    end $$`;
}

/** The last of so many people ahead; null where there are fewer. */
function walkedTo(kept: string): string {
  const last = (category: string) => `
        select domicile, id into last_domicile, last_id
        from worker where ${AHEAD} ${category} order by domicile, id offset budget - 1 limit 1;`;
  return `create function walked_to(high text, in_category text, after_domicile text, after_id text,
      budget integer, out last_domicile text, out last_id text)
    ${kept} ${WALKING} as $$
    #variable_conflict use_column
    begin
      if in_category is null then ${last("")}
      else ${last("and category = in_category")}
      end if;
    end $$`;
}

/**
 * By name, where the index on names can look for one; by scheme, some people in their order, who fill the page unless few
 * fit, and after them whichever way the planner finds best; any others in their order.
 */
function workersWithin(kept: string): string {
  return `create function workers_within(low text, high text, in_category text, in_scheme text, patterns text[],
      after_domicile text, after_id text, most integer)
    returns table (province text, id text) rows 50 ${kept} as $$
    declare
      budget constant integer := case when in_scheme is not null then ${SEARCH.walkedForScheme} end;
      found integer;
    begin
      if after_domicile < low collate "C" then
        after_domicile := low;
        after_id := '';
      end if;
      if patterns[1] ~ ${SEARCHABLE} then
        return query select * from workers_named(low, high, in_category, in_scheme, patterns, after_domicile, after_id,
          most);
        return;
      end if;
      return query select * from walk_workers(high, in_category, in_scheme, patterns, after_domicile, after_id,
        budget, most);
      get diagnostics found = row_count;
      if found = most or budget is null then return; end if;
      select * into after_domicile, after_id
      from walked_to(high, in_category, after_domicile, after_id, budget);
      if after_id is null then return; end if;
      return query execute 'select province, id from worker where domicile >= $1 and domicile < $2
          and (domicile > $3 or id > $4)' || worker_conditions(in_category, in_scheme, patterns) || '
        order by domicile, id limit $5'
        using after_domicile, high, after_domicile, after_id, most - found, patterns, in_category, in_scheme;
    end $$`;
}

/** Region by region; the longest words first, which say the most. */
function findWorkers(definer: string): string {
  return `create or replace function find_workers(regions text[], in_category text, in_scheme text, patterns text[],
      after_domicile text, after_id text, most integer)
    returns table (province text, id text) rows 50 ${definer} as $$
    declare
      ordered constant text[] := array(
        select pattern from unnest(patterns) as pattern
        order by pattern ~ ${SEARCHABLE} desc, length(pattern) desc
      );
      missing integer := most;
      found integer;
      span record;
    begin
      for span in select * from acting_ranges(regions) order by low collate "C" loop
        return query select * from workers_within(span.low, span.high, in_category, in_scheme, ordered,
          after_domicile, after_id, missing);
        get diagnostics found = row_count;
        missing := missing - found;
        exit when missing = 0;
      end loop;
    end $$`;
}

/** The rows themselves, under the policies. */
function workerPage(kept: string): string {
  return `create function worker_page(regions text[], in_category text, in_scheme text, patterns text[],
      after_domicile text, after_id text, most integer)
    returns setof worker rows 50 ${kept} set enable_seqscan = off set enable_hashjoin = off
    set enable_mergejoin = off as $$
    begin
      return query
        select worker.*
        from find_workers(regions, in_category, in_scheme, patterns, after_domicile, after_id, most) as found
        join worker on worker.province = found.province and worker.id = found.id
        order by worker.domicile, worker.id;
    end $$`;
}
