/**
 * Search by name, and counts. Under row level security PostgreSQL checks each row before it looks at the name, so that no
 * index on names serves. These run with the owner's rights and check the regions instead: only regions in which the
 * actor acts are looked into, and for others there is no row, no error and no work. `patterns` are of ILIKE.
 * @param definer rights and search path of a function that runs for the owner
 */
export function searchFunctions(definer: string): string[] {
  return [
    // Bounds of regions as regionRange() has them.
    `create function acting_ranges(regions text[]) returns table (low text, high text)
    language sql stable as $$
      select case region when 'ID' then '' else region end, case region when 'ID' then ':' else region || '/' end
      from unnest(regions) as asked(region) where acts_in(region)
    $$`,
    // Values come as parameters $6 to $8, so that no name stands in the text of a statement that fails.
    `create function worker_conditions(in_category text, in_scheme text, patterns text[]) returns text
    language sql immutable as $$
      select concat(
        case when in_category is not null then ' and category = $7' end,
        case when in_scheme is not null then ' and exists (select from enrolment
          where enrolment.province = worker.province and enrolment.worker_id = worker.id and scheme = $8)' end,
        (select string_agg(format(' and name ilike ($6::text[])[%s]', number), '')
         from generate_subscripts(patterns, 1) as number)
      )
    $$`,
    // As it was first: page-functions.ts replaces it.
    // Matches of a whole province or less come in order by whichever index the planner finds best. Over several
    // provinces a rare name is found by the name and sorted, a frequent one province by province: all partitions at
    // once would have to be read until each of them has a match.
    `create function find_workers(regions text[], in_category text, in_scheme text, patterns text[],
      after_domicile text, after_id text, most integer)
    returns table (province text, id text) language plpgsql stable ${definer} as $$
    declare
      conditions constant text := worker_conditions(in_category, in_scheme, patterns);
      -- Said so that the planner does not take it that most of the region is behind the key already.
      within constant text :=
        'domicile >= greatest($1, $3) and domicile < $2 and (domicile > $3 or id > $4)' || conditions;
      page constant text := 'select province, id from worker where ' || within || ' order by domicile, id limit $5';
      rare constant integer := 2000;
      span record;
      part text;
      matches integer;
      missing integer := most;
      found integer;
    begin
      for span in select * from acting_ranges(regions) order by low loop
        if span.low = '' then
          execute 'select count(*) from (select from worker where true' || conditions || ' limit $5) as matching'
            into matches using null::text, null::text, null::text, null::text, rare, patterns, in_category, in_scheme;
        else
          matches := 0;
        end if;
        if matches < rare then
          return query execute page 
            using span.low, span.high, after_domicile, after_id, missing, patterns, in_category, in_scheme;
          get diagnostics found = row_count;
          missing := missing - found;
        else
          for part in select code from unnest(province_codes()) as code
            where code >= left(after_domicile, 2) order by code
          loop
            return query execute page 
              using part, part || '/', after_domicile, after_id, missing, patterns, in_category, in_scheme;
            get diagnostics found = row_count;
            missing := missing - found;
            exit when missing <= 0;
          end loop;
        end if;
        exit when missing <= 0;
      end loop;
    end $$`,
    // In which people live by now.
    `create function province_codes() returns text[] language sql stable ${definer} as $$
      with recursive code as (
        (select left(domicile, 2) as code from worker order by domicile limit 1)
        union all
        select (select left(domicile, 2) from worker where domicile >= code.code || '/' order by domicile limit 1)
        from code where code.code is not null
      )
      select array_agg(code) from code where code is not null
    $$`,
    `create function count_workers(regions text[], in_category text, in_scheme text, patterns text[])
    returns integer language plpgsql stable ${definer} as $$
    declare
      conditions constant text := worker_conditions(in_category, in_scheme, patterns);
      total integer := 0;
      more integer;
      span record;
    begin
      for span in select * from acting_ranges(regions) loop
        execute 'select count(*) from worker where domicile >= $1 and domicile < $2' || conditions
          into more using span.low, span.high, null::text, null::text, null::integer, patterns, in_category, in_scheme;
        total := total + more;
      end loop;
      return total;
    end $$`,
  ];
}
