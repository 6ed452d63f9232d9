import { Field, ID, ObjectType } from "type-graphql";
import type { EntityManager } from "typeorm";
import type { Actor } from "../actor/actor.js";
import { CARERS } from "../actor/require-role.js";
import type { Clock } from "../clock.js";
import { groupRows } from "../database/group-rows.js";
import { codedError } from "../errors/coded-error.js";
import { newId } from "../id.js";

/** That somebody read what is not shown to everybody who sees the row: what every such access says. */
@ObjectType()
export abstract class Access {
  @Field(() => ID, { description: "Its number." })
  readonly id: string;

  @Field(() => String, { description: "When, in UTC: 2026-11-21T12:00:00.000Z." })
  readonly at: string;

  @Field(() => String, { description: "The account that read it." })
  readonly subject: string;

  @Field(() => String, { description: "The role of the account then." })
  readonly role: string;
}

/** The same as plain facts. */
type AccessFacts = Pick<Access, keyof Access>;

/** Where a subgraph keeps accesses: a table that is append-only, with the columns of Access and those of its own. */
export interface AccessTable {
  readonly table: string;
  /** The column of what was read; `(key, id)` has an index. */
  readonly key: string;
}

/** Of an actor, now. */
export function accessBy({ subject, role }: Actor, clock: Clock): AccessFacts {
  return { id: newId(clock), at: new Date(clock()).toISOString(), subject, role };
}

/** For who read what. @param field that is asked for @throws FORBIDDEN for whom it is not shown */
export function requireCarer({ role }: Actor, field: string): void {
  if (!CARERS.includes(role)) throw codedError("FORBIDDEN", {}, field);
}

/** Keeps accesses in one statement. @param rows by the names of the table's columns, which each has all */
export async function keepAccesses(
  manager: EntityManager,
  { table }: AccessTable,
  rows: readonly (AccessFacts & Readonly<Record<string, unknown>>)[],
): Promise<void> {
  const source = `jsonb_populate_recordset(null::${table}, $1)`;
  await manager.query(`insert into ${table} select * from ${source}`, [JSON.stringify(rows)]);
}

/** How many of a key are shown. */
const SHOWN = 20;

/** The latest 20 of each key, the latest first, in one statement: as the table's columns have them. */
export async function latestAccesses<T extends Access>(
  manager: EntityManager,
  { table, key }: AccessTable,
  keys: readonly string[],
): Promise<(readonly T[])[]> {
  const rows: (Omit<T, "at"> & { readonly at: Date; readonly asked_key: string })[] = await manager.query(
    `select kept.*, asked.key as asked_key
     from unnest($1::text[]) as asked(key)
     cross join lateral (
       select * from ${table} where ${key} = asked.key order by id desc limit ${SHOWN}
     ) as kept order by kept.id desc`,
    [keys],
  );
  const byKey = groupRows(rows, (row) => row.asked_key);
  return keys.map((each) =>
    (byKey.get(each) ?? []).map((row) => ({ ...row, at: row.at.toISOString() }) as unknown as T),
  );
}
