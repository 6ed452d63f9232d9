import type { LocalDate } from "@payung/jamsostek";
import { deliverInOrder } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import type { ClaimsParts } from "../context.js";
import type { Claim } from "../entities/claim.js";

/** A death that a claim was approved for. */
interface ToldDeath {
  readonly id: string;
  readonly claim: string;
  readonly worker: string;
  readonly diedOn: LocalDate;
}

const WORKER_DIED = "mutation WorkerDied($input: WorkerDiedInput!) { told: workerDied(input: $input) }";

/** Keeps, in the transaction of an approval, that the workers subgraph has to hear of a death. */
export async function tellDeath(manager: EntityManager, { id, workerId, diedOn }: Claim): Promise<void> {
  if (diedOn === null) return;
  await manager.query("insert into outbox (claim_id, worker_id, died_on) values ($1, $2, $3)", [
    id,
    workerId,
    diedOn,
  ]);
}

/** Tells the workers subgraph of deaths until nothing waits, or nobody answers; each at least once. */
export async function deliverOutbox({
  database,
  peers,
  log,
}: Pick<ClaimsParts, "database" | "peers" | "log">): Promise<void> {
  await deliverInOrder<ToldDeath>(database, {
    subgraph: "claims",
    async next(manager, after) {
      const [message]: ToldDeath[] = await manager.query(
        `select id, claim_id as claim, worker_id as worker, died_on::text as "diedOn" from outbox
         where id > $1 order by id limit 1`,
        [after],
      );
      return message;
    },
    async tell(_, { id, worker, diedOn, claim }) {
      const variables = { input: { worker, diedOn, claim } };
      await peers.ask({
        subgraph: "workers",
        query: WORKER_DIED,
        variables,
        requestId: `claims-outbox-${id}`,
      });
    },
    async told(manager, { id }) {
      await manager.query("delete from outbox where id = $1", [id]);
    },
    notTold: (err, { claim }) => log.warn({ err, claim }, "a death waits to be told to the workers subgraph"),
  });
}
