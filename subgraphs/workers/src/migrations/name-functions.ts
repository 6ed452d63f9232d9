import { AHEAD, SEARCH } from "./page-conditions.js";

/**
 * People by name, for pageFunctions(): the first pattern is the longest, and has three letters or digits in a row.
 * @param kept what a function says that keeps its plans
 */
export function nameFunctions(kept: (volatility: "stable" | "volatile") => string): string[] {
  const stable = kept("stable");
  return [fewWorkersNamed(stable), workersNamedIn(stable), namesakes(kept("volatile")), workersNamed(stable)];
}

/** By the index on names. */
const SEARCHING = "set enable_seqscan = off";

/** The index on names takes single patterns: the first two are what it looks for, and ALL is asked of what it finds. */
const NAMED = `name ilike patterns[1] and name ilike coalesce(patterns[2], patterns[1]) and name ilike all (patterns)`;

const FITTING = `(in_category is null or category = in_category)`;

/** As IN_SCHEME, of few people, and nothing to hash. */
const HOLDS_SCHEME = `(in_scheme is null or in_scheme = any (array(select scheme from enrolment
  where enrolment.province = seen.province and enrolment.worker_id = seen.id)))`;

/** In the nation: those who fit, or null where so many have the longest word that they are not looked through. */
function fewWorkersNamed(kept: string): string {
  return `create function few_workers_named(in_category text, in_scheme text, patterns text[],
      after_domicile text, after_id text, few integer, most integer, out provinces text[], out ids text[])
    ${kept} ${SEARCHING} as $$
    #variable_conflict use_column
    declare
      matches integer;
    begin
      select count(*), coalesce(array_agg(seen.province order by domicile, id) filter (where ahead), '{}'),
        coalesce(array_agg(seen.id order by domicile, id) filter (where ahead), '{}')
      into matches, provinces, ids
      from (
        select worker.province, worker.id, domicile,
          (domicile, worker.id) > (after_domicile, after_id) and name ilike all (patterns) and ${FITTING} as ahead
        from worker where name ilike patterns[1] limit few
      ) as seen;
      if matches >= few then
        provinces := null;
        ids := null;
      else
        select coalesce(array_agg(fits.province order by number), '{}'),
          coalesce(array_agg(fits.id order by number), '{}')
        into provinces, ids
        from (
          select seen.province, seen.id, number
          from unnest(provinces, ids) with ordinality as seen(province, id, number)
          where ${HOLDS_SCHEME} order by number limit most
        ) as fits;
      end if;
    end $$`;
}

/**
 * In a province or a part of it: those who were registered there by name, those who moved in by place. In a part the
 * index on places is looked into as well; of a whole province it would read everybody.
 */
function workersNamedIn(kept: string): string {
  const search = (named: string, place: string) => `
      return query select seen.province, seen.id
        from (
          select worker.province, worker.id, domicile, category from worker
          where worker.province = part and ${named} and ${place} >= after_domicile and ${place} < high
            and (${place}, id) > (after_domicile, after_id)
          union all
          select worker.province, worker.id, domicile, category from worker
          where worker.province <> part and name ilike all (patterns) and ${AHEAD}
        ) as seen
        where ${FITTING} and ${HOLDS_SCHEME}
        order by domicile, id limit most;`;
  return `create function workers_named_in(part text, whole boolean, high text, in_category text, in_scheme text,
      patterns text[], after_domicile text, after_id text, most integer)
    returns table (province text, id text) rows 50 ${kept} ${SEARCHING} as $$
    #variable_conflict use_column
    begin
      if whole then ${search(NAMED, "(domicile || '')")}
      else ${search("name ilike patterns[1] and name ilike all (patterns)", "domicile")}
      end if;
    end $$`;
}

/** By PostgreSQL's own estimates: how many are registered in a province, and have the name. Volatile, as EXPLAIN wants it. */
function namesakes(kept: string): string {
  return `create function namesakes(part text, patterns text[], out people float, out named float)
    ${kept} as $$
    declare
      registered constant text := 'explain (format json) select from worker where province = $1';
      plan json;
    begin
      execute registered into plan using part;
      people := plan -> 0 -> 'Plan' ->> 'Plan Rows';
      execute registered || (select string_agg(format(' and name ilike ($2::text[])[%s]', number), '')
          from generate_subscripts(patterns, 1) as number)
        into plan using part, patterns;
      named := plan -> 0 -> 'Plan' ->> 'Plan Rows';
    end $$`;
}

/**
 * In the nation at once where few have the name. From part to part otherwise: a whole province where few have it there,
 * so that all are read, or else a regency. Where so many have it that they fill a page soon, and in a district or
 * village, people are walked through.
 */
function workersNamed(kept: string): string {
  return `create function workers_named(low text, high text, in_category text, in_scheme text, patterns text[],
      after_domicile text, after_id text, most integer)
    returns table (province text, id text) rows 50 ${kept} as $$
    declare
      small constant boolean := length(low) > 5;
      missing integer := most;
      found integer;
      part text := left(after_domicile, 2);
      named_there record;
      whole boolean;
      -- A variable, since a collation in an argument would become that of all texts in the function called.
      until text;
      rare record;
    begin
      select * into named_there from namesakes(part, patterns);
      if low = '' and named_there.named < ${SEARCH.fewNamesakes} then
        select * into rare
        from few_workers_named(in_category, in_scheme, patterns, after_domicile, after_id,
          ${SEARCH.mostNamesakes}, missing);
        if rare.ids is not null then
          return query select * from unnest(rare.provinces, rare.ids);
          return;
        end if;
      end if;
      loop
        if length(after_domicile) < 5 then
          select last_domicile, '' into after_domicile, after_id
          from walked_to(high, null, after_domicile, after_id, 1);
          exit when after_domicile is null;
        end if;
        if part <> left(after_domicile, 2) then
          part := left(after_domicile, 2);
          select * into named_there from namesakes(part, patterns);
        end if;
        whole := named_there.named < ${SEARCH.fewNamesakes} and length(low) < 5;
        until := least(case when whole then part else left(after_domicile, 5) end || '/', high collate "C");
        if small or missing * named_there.people < ${SEARCH.peopleToFillPage} * named_there.named then
          return query select * from walk_workers(until, in_category, in_scheme, patterns, after_domicile, after_id,
            case when not small then ${SEARCH.walkedForName} end, missing);
          get diagnostics found = row_count;
          missing := missing - found;
          exit when missing = 0 or small;
          select * into after_domicile, after_id
          from walked_to(until, in_category, after_domicile, after_id, ${SEARCH.walkedForName});
        end if;
        if after_id is not null then
          return query select * from workers_named_in(part, whole, until, in_category, in_scheme, patterns,
            after_domicile, after_id, missing);
          get diagnostics found = row_count;
          missing := missing - found;
        end if;
        exit when missing = 0 or until >= high collate "C";
        select last_domicile, '' into after_domicile, after_id from walked_to(high, null, until, '', 1);
        exit when after_domicile is null;
      end loop;
    end $$`;
}
