import { systemActor } from "@payung/subgraph-kit";
import type { Actor } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";

/**
 * For a part of a transaction, after it was checked that the actor may do this: with the product's rights, where what is
 * done reaches people or payers whom the actor does not see.
 */
export async function asProduct<T>(manager: EntityManager, who: Actor, work: () => Promise<T>): Promise<T> {
  await actAs(manager, systemActor("workers"));
  const result = await work();
  await actAs(manager, who);
  return result;
}

async function actAs(manager: EntityManager, who: Actor): Promise<void> {
  await manager.query(
    "select set_config('payung.subject', $1, true), set_config('payung.role', $2, true), set_config('payung.regions', $3, true)",
    [who.subject, who.role, who.regions.join(",")],
  );
}
