import { createHash } from "node:crypto";
import type { EntityManager } from "typeorm";
import type { Actor } from "../actor/actor.js";
import { Refused, problem } from "../errors/problem.js";

/**
 * For a migration, after ACTOR_FUNCTIONS: which mutation was asked with which key, and what came of it. An answer holds
 * numbers of rows only, which are read again under the rights of whoever asks again.
 */
export const IDEMPOTENCY_TABLE: readonly string[] = [
  `create table idempotency (
    subject text not null,
    mutation text not null,
    key uuid not null,
    input_hash bytea not null,
    answer jsonb,
    constraint idempotency_key primary key (subject, mutation, key)
  )`,
  "alter table idempotency enable row level security",
  "create policy idempotency_own on idempotency using (subject = acting_subject())",
];

export interface IdempotentCall {
  readonly actor: Actor;
  readonly mutation: string;
  /** The caller's `idempotencyKey`, unique for each actor and mutation. */
  readonly key: string;
  /** What was asked beside the key: plain data. */
  readonly input: unknown;
}

/**
 * Runs a mutation at most once for a key: in one transaction with its effect the key is stored with the answer, which is
 * given again to whoever asks again. Two at once with one key wait for each other. The manager is withActor()'s.
 * @throws Refused IDEMPOTENCY_KEY_REUSED when the key came before with another input
 */
export async function idempotent<T extends object>(
  manager: EntityManager,
  { actor, mutation, key, input }: IdempotentCall,
  run: () => Promise<T>,
): Promise<T> {
  const hash = createHash("sha256").update(canonical(input)).digest();
  const mine: unknown[] = await manager.query(
    "insert into idempotency (subject, mutation, key, input_hash) values ($1, $2, $3, $4) on conflict do nothing returning 1",
    [actor.subject, mutation, key, hash],
  );
  if (mine.length === 0) return storedAnswer<T>(manager, [actor.subject, mutation, key], hash);
  const answer = await run();
  await manager.query(
    "update idempotency set answer = $4 where subject = $1 and mutation = $2 and key = $3",
    [actor.subject, mutation, key, JSON.stringify(answer)],
  );
  return answer;
}

/**
 * What came of the same call before, or undefined: for a mutation that does much before its one transaction.
 * @throws Refused IDEMPOTENCY_KEY_REUSED when the key came before with another input
 */
export async function answeredBefore<T>(
  manager: EntityManager,
  { actor, mutation, key, input }: IdempotentCall,
): Promise<T | undefined> {
  const hash = createHash("sha256").update(canonical(input)).digest();
  const rows: { input_hash: Buffer; answer: T }[] = await manager.query(READ, [actor.subject, mutation, key]);
  return rows.length === 0 ? undefined : sameInput(rows[0]!, hash);
}

const READ = "select input_hash, answer from idempotency where subject = $1 and mutation = $2 and key = $3";

async function storedAnswer<T>(manager: EntityManager, key: readonly string[], hash: Buffer): Promise<T> {
  const [row]: { input_hash: Buffer; answer: T }[] = await manager.query(READ, [...key]);
  if (!row) throw new Error("An idempotency key was removed while it was read");
  return sameInput(row, hash);
}

function sameInput<T>(row: { readonly input_hash: Buffer; readonly answer: T }, hash: Buffer): T {
  if (row.input_hash.equals(hash)) return row.answer;
  throw new Refused(problem("IDEMPOTENCY_KEY_REUSED", {}, "idempotencyKey"));
}

/** The same text for the same input, in whichever order its fields come; a field left out is a field that is null. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => {
    if (each === null || typeof each !== "object" || Array.isArray(each)) return each;
    const fields = Object.entries(each).filter(([, inner]) => inner !== undefined && inner !== null);
    return Object.fromEntries(fields.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}
