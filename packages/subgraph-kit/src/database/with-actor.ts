import type { DataSource, EntityManager } from "typeorm";
import type { Actor } from "../actor/actor.js";
import { regionPattern } from "./region-range.js";

/**
 * Runs the work in one transaction in which PostgreSQL knows who acts, for the policies that ACTOR_FUNCTIONS serve.
 * Without it a table with row level security shows nothing and takes nothing.
 */
export function withActor<T>(
  database: DataSource,
  who: Actor,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  return database.transaction(async (manager) => {
    await actAs(manager, who);
    return work(manager);
  });
}

/** Says within a transaction of withActor() that somebody else acts from here on. */
export async function actAs(manager: EntityManager, { subject, role, regions }: Actor): Promise<void> {
  await manager.query(SET_ACTOR, [subject, role, regions.join(","), regions.map(regionPattern).join(",")]);
}

/** Holds until the transaction ends, so that a pooled connection carries nobody's rights to the next one. */
const SET_ACTOR = `select set_config('payung.subject', $1, true), set_config('payung.role', $2, true),
  set_config('payung.regions', $3, true), set_config('payung.patterns', $4, true)`;
