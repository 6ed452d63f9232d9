/**
 * For a migration: what row level security asks of the actor that withActor() has set. `acts_in(region)` says the same
 * as mayReadPeopleOf(): an officer, funder or verifier within the own regions, an admin and the product everywhere,
 * anybody else and a transaction without an actor nowhere. Null-safe. It reads the actor for every row: a table of which
 * many rows are read or written at once says `actsIn(column)` instead.
 */
export const ACTOR_FUNCTIONS: readonly string[] = [
  `create function acts_everywhere() returns boolean language sql stable as $$
    select coalesce(current_setting('payung.role', true) in ('ADMIN', 'SYSTEM'), false)
  $$`,
  // Without a sub-select, so that the planner puts it into the statement instead of calling it for each row.
  `create function acts_in(region text) returns boolean language sql stable as $$
    select acts_everywhere() or (
      coalesce(current_setting('payung.role', true) in ('OFFICER', 'FUNDER', 'VERIFIER'), false)
      and (region || '.') like any (string_to_array(current_setting('payung.patterns', true), ','))
    )
  $$`,
  `create function acting_patterns() returns text[] language sql stable as $$
    select case
      when acts_everywhere() then array['%']
      when coalesce(current_setting('payung.role', true) in ('OFFICER', 'FUNDER', 'VERIFIER'), false) then array(
        select pattern
        from unnest(string_to_array(current_setting('payung.regions', true), ',')) as own(code)
        cross join lateral unnest(case own.code when 'ID' then array['%'] else array[own.code, own.code || '.%'] end)
          as pattern
      )
      else '{}'
    end
  $$`,
  // After a transaction that set an actor the setting is '' for the rest of the connection, and not null.
  `create function acting_subject() returns text language sql stable as $$
    select nullif(current_setting('payung.subject', true), '')
  $$`,
];

/**
 * The same condition as acts_in(), for policies: what the actor may is found out once in a statement, and a row costs a
 * comparison or two.
 */
export function actsIn(column: string): string {
  return `${column} like any ((select acting_patterns())::text[])`;
}

/** For a migration: refuses every change and removal of a table's rows, whoever asks. */
export const APPEND_ONLY_FUNCTION = `create function refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception 'the table % is append-only', tg_table_name using errcode = 'restrict_violation';
  end
$$`;

/** @param table its rows are added and never changed; APPEND_ONLY_FUNCTION comes before */
export function appendOnly(table: string): string {
  return `create trigger ${table}_append_only before update or delete or truncate on ${table}
    for each statement execute function refuse_change()`;
}
