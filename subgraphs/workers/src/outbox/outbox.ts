import type { Month } from "@payung/jamsostek";
import { newId, systemActor, withActor } from "@payung/subgraph-kit";
import type { SubgraphParts } from "@payung/subgraph-kit";
import { GraphQLError } from "graphql";
import type { EntityManager } from "typeorm";
import { settleMonths } from "../services/settle-months.js";
import { keepBilledMonths } from "../stops/keep-billed-months.js";
import type { KeptMonths } from "../stops/keep-billed-months.js";

/** What another subgraph is told, by kind. Telling it twice must do no more than once. */
export interface OutboxPayloads {
  /** Money set aside for months after the one named, or for all months, is not needed. */
  readonly release_funds: {
    readonly key: string;
    readonly enrolments: readonly string[];
    readonly afterMonth: Month | null;
    readonly reason: string;
  };
}
export type OutboxKind = keyof OutboxPayloads;

const CALLS: Readonly<Record<OutboxKind, { readonly subgraph: string; readonly query: string }>> = {
  release_funds: {
    subgraph: "funding",
    query: `mutation ReleaseFunds($input: ReleaseFundsInput!) {
      releaseFunds(input: $input) { kept { enrolment untilMonth } }
    }`,
  },
};

interface ReleaseAnswer {
  readonly releaseFunds: { readonly kept: readonly KeptMonths[] };
}

interface OutboxRow {
  readonly id: string;
  readonly kind: OutboxKind;
  readonly payload: OutboxPayloads[OutboxKind];
}

/** Keeps, in the transaction of what happened, what another subgraph has to be told; deliverOutbox() tells it. */
export async function addToOutbox<K extends OutboxKind>(
  manager: EntityManager,
  kind: K,
  payload: OutboxPayloads[K],
): Promise<void> {
  await manager.query("insert into outbox (kind, payload, made_at) values ($1, $2, now())", [
    kind,
    JSON.stringify(payload),
  ]);
}

/**
 * Tells the others what is kept for them, in order, each at least once: right after a commit, and by a job for what a
 * crash or an outage left. What one of them refuses stays and does not keep back the others' news. Never throws for
 * them: what was committed stands.
 */
export async function deliverOutbox(
  parts: Pick<SubgraphParts, "database" | "peers" | "log" | "clock">,
): Promise<void> {
  let after: string | undefined = "0";
  while (after !== undefined) after = await deliverNext(parts, after);
}

/** @returns the number of the row that was told or refused; undefined when nothing is left, or nobody answers */
function deliverNext(
  { database, peers, log, clock }: Pick<SubgraphParts, "database" | "peers" | "log" | "clock">,
  after: string,
): Promise<string | undefined> {
  return withActor(database, systemActor("workers"), async (manager) => {
    // One deliverer at a time keeps the order; who waited finds what the other one has not told.
    await manager.query("select pg_advisory_xact_lock(hashtext('payung workers outbox'))");
    const [row]: OutboxRow[] = await manager.query(
      "select id, kind, payload from outbox where id > $1 order by id limit 1",
      [after],
    );
    if (!row) return undefined;
    let answer: ReleaseAnswer;
    try {
      answer = await peers.ask({
        ...CALLS[row.kind],
        variables: { input: row.payload },
        requestId: `outbox-${newId(clock)}`,
      });
    } catch (error) {
      log.warn({ err: error, kind: row.kind, outbox: row.id }, "not told yet");
      return isRefusal(error) ? row.id : undefined;
    }
    await keepBilledMonths(manager, answer.releaseFunds.kept);
    await settleMonths(manager, row.payload.enrolments);
    await manager.query("delete from outbox where id = $1", [row.id]);
    return row.id;
  });
}

/** The other one answered that it will not; nobody answering is no refusal. */
function isRefusal(error: unknown): boolean {
  return error instanceof GraphQLError && error.extensions["code"] !== "DOWNSTREAM_SERVICE_ERROR";
}
