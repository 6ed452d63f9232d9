import { actAs, systemActor } from "@payung/subgraph-kit";
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
