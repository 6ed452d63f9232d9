/** The role that serves; it owns nothing, so that row level security and rights on columns hold for it. */
const SERVING = "payung_funding";

/** For a migration: everybody reads the rows, and nobody writes them unless a later statement allows it. */
export function readByAll(table: string): string[] {
  return [
    `alter table ${table} enable row level security`,
    `create policy ${table}_read on ${table} for select using (true)`,
    `revoke insert, update, delete on ${table} from ${SERVING}`,
  ];
}

/** For a migration: rows that tell of people are read where the actor acts, and written by nobody yet. */
export function readWhere(table: string, condition: string): string[] {
  return [
    `alter table ${table} enable row level security`,
    `create policy ${table}_read on ${table} for select using (${condition})`,
    `revoke insert, update, delete on ${table} from ${SERVING}`,
  ];
}

/** For a migration: who may add rows. @param columns those that may be set; all unless given */
export function addedBy(table: string, condition: string, columns?: string): string[] {
  return [
    `create policy ${table}_added on ${table} for insert with check (${condition})`,
    `grant insert${columns === undefined ? "" : ` (${columns})`} on ${table} to ${SERVING}`,
  ];
}
