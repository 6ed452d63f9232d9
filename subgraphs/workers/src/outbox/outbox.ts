import type { Month } from "@payung/jamsostek";
import { deliverInOrder, newId, systemActor, withActor } from "@payung/subgraph-kit";
import type { Clock, SubgraphParts } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import { SETTLE_RESERVATIONS } from "../enrolling/reserve-funds.js";
import { settleMonths } from "../services/settle-months.js";
import { keepBilledMonths } from "../stops/keep-billed-months.js";
import type { KeptMonths } from "../stops/keep-billed-months.js";

/** What another subgraph is told, by kind. Telling it twice must do no more than once. */
export interface OutboxPayloads {
  /** All people of these reservations are enrolled, but for those named, whose money is not needed. */
  readonly settle_reservations: {
    readonly keys: readonly string[];
    readonly notEnrolled: readonly string[];
  };
  /** Enrolments were stopped: money set aside for months after the one named, or for all months, is not needed. */
  readonly release_funds: {
    readonly key: string;
    readonly enrolments: readonly string[];
    readonly afterMonth: Month | null;
    readonly reason: string;
  };
  /** A death was recorded for a wrong day: what was paid until the right one has to be told anew. */
  readonly tell_payments: { readonly enrolments: readonly string[] };
}
export type OutboxKind = keyof OutboxPayloads;

interface OutboxCall<K extends OutboxKind> {
  readonly subgraph: string;
  readonly query: string;
  /** What its answer changes here, in the transaction that forgets the message. */
  readonly heard?: (manager: EntityManager, told: OutboxPayloads[K], answer: unknown) => Promise<void>;
}

const CALLS: { readonly [K in OutboxKind]: OutboxCall<K> } = {
  settle_reservations: { subgraph: "funding", query: SETTLE_RESERVATIONS },
  tell_payments: {
    subgraph: "funding",
    query: "mutation TellPayments($input: TellPaymentsInput!) { tellPayments(input: $input) }",
  },
  release_funds: {
    subgraph: "funding",
    query: `mutation ReleaseFunds($input: ReleaseFundsInput!) {
      releaseFunds(input: $input) { kept { enrolment untilMonth } }
    }`,
    async heard(manager, { enrolments }, answer) {
      const { releaseFunds } = answer as { readonly releaseFunds: { readonly kept: readonly KeptMonths[] } };
      await keepBilledMonths(manager, releaseFunds.kept);
      await settleMonths(manager, enrolments);
    },
  },
};

interface OutboxRow<K extends OutboxKind> {
  readonly id: string;
  readonly kind: K;
  readonly payload: OutboxPayloads[K];
}

type Telling = Pick<SubgraphParts, "database" | "peers" | "log" | "clock">;

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
 * Tells the others what is kept for them: right after a commit, and by a job for what a crash or an outage left. Never
 * throws for them: what was committed stands.
 */
export function deliverOutbox({ database, peers, log, clock }: Telling): Promise<void> {
  return deliverInOrder<OutboxRow<OutboxKind>>(database, {
    subgraph: "workers",
    async next(manager, after) {
      const [row]: OutboxRow<OutboxKind>[] = await manager.query(
        "select id, kind, payload from outbox where id > $1 order by id limit 1",
        [after],
      );
      return row;
    },
    tell: (_, row) => tell(peers, clock, row),
    async told(manager, row, answer) {
      await hear(manager, row, answer);
      await manager.query("delete from outbox where id = $1", [row.id]);
    },
    notTold: (error, { id, kind }) => log.warn({ err: error, kind, outbox: id }, "not told yet"),
  });
}

/**
 * Tells at once that reservations are settled, which was kept a moment ago and depends on no other message, without
 * waiting for those. What does not arrive stays kept. Never throws for it.
 */
export async function tellSettled(
  { database, peers, log, clock }: Telling,
  payload: OutboxPayloads["settle_reservations"],
): Promise<void> {
  const kind = "settle_reservations";
  try {
    await tell(peers, clock, { kind, payload });
    await withActor(database, systemActor("workers"), (manager) =>
      manager.query("delete from outbox where kind = $1 and payload = $2", [kind, JSON.stringify(payload)]),
    );
  } catch (error) {
    log.warn({ err: error, kind }, "not told yet");
  }
}

function tell(
  peers: SubgraphParts["peers"],
  clock: Clock,
  { kind, payload }: Pick<OutboxRow<OutboxKind>, "kind" | "payload">,
): Promise<unknown> {
  const { subgraph, query } = CALLS[kind];
  return peers.ask({ subgraph, query, variables: { input: payload }, requestId: `outbox-${newId(clock)}` });
}

async function hear<K extends OutboxKind>(
  manager: EntityManager,
  { kind, payload }: OutboxRow<K>,
  answer: unknown,
): Promise<void> {
  const { heard }: OutboxCall<K> = CALLS[kind];
  await heard?.(manager, payload, answer);
}
