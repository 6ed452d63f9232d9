import { GraphQLError } from "graphql";
import type { DataSource, EntityManager } from "typeorm";
import { withActor } from "../database/with-actor.js";
import { systemActor } from "./system-actor.js";

/** What a subgraph keeps for others to be told, in the transaction of what happened; each message in a row of its own. */
export interface Outbox<M extends { readonly id: string }> {
  /** Whose outbox it is. */
  readonly subgraph: string;
  /** The first message after a number that nobody has heard. */
  readonly next: (manager: EntityManager, after: string) => Promise<M | undefined>;
  /** Telling it twice must do no more than once. @throws what the peer answers, or that it cannot be reached */
  readonly tell: (manager: EntityManager, message: M) => Promise<unknown>;
  /** Forgets the message, and keeps what the answer changes here. */
  readonly told: (manager: EntityManager, message: M, answer: unknown) => Promise<void>;
  /** Hears of each message that stays. */
  readonly notTold: (error: unknown, message: M) => void;
}

/**
 * Tells message by message in their order, each at least once, until nothing waits or nobody answers. What a peer refuses
 * stays, and keeps no other message back.
 */
export async function deliverInOrder<M extends { readonly id: string }>(
  database: DataSource,
  outbox: Outbox<M>,
): Promise<void> {
  let after: string | undefined = "0";
  while (after !== undefined) after = await deliverNext(database, outbox, after);
}

/**
 * One deliverer of a subgraph at a time keeps the order; who waited finds what the other one has not told. Until the
 * transaction ends nothing of the outbox is told.
 */
export async function takeTurnAtOutbox(manager: EntityManager, subgraph: string): Promise<void> {
  await manager.query("select pg_advisory_xact_lock(hashtext('payung outbox ' || $1))", [subgraph]);
}

/** @returns the number of the message that was told or refused; undefined when nothing is left, or nobody answers */
function deliverNext<M extends { readonly id: string }>(
  database: DataSource,
  { subgraph, next, tell, told, notTold }: Outbox<M>,
  after: string,
): Promise<string | undefined> {
  return withActor(database, systemActor(subgraph), async (manager) => {
    await takeTurnAtOutbox(manager, subgraph);
    const message = await next(manager, after);
    if (!message) return undefined;
    let answer: unknown;
    try {
      answer = await tell(manager, message);
    } catch (error) {
      notTold(error, message);
      return isRefusal(error) ? message.id : undefined;
    }
    await told(manager, message, answer);
    return message.id;
  });
}

/** The other one answered that it will not; nobody answering is no refusal. */
function isRefusal(error: unknown): boolean {
  return error instanceof GraphQLError && error.extensions["code"] !== "DOWNSTREAM_SERVICE_ERROR";
}
