import { rupiah } from "@payung/jamsostek";
import type { LocalDate } from "@payung/jamsostek";
import type { RegionCode } from "@payung/plugin-kit";
import { Refused, idempotent, problem, requireActingIn, todayIn, withActor } from "@payung/subgraph-kit";
import type { Actor, Clock } from "@payung/subgraph-kit";
import type { DataSource, EntityManager } from "typeorm";
import { budgetShort } from "../../types/problems.js";
import { DECIDERS } from "../may-act.js";
import { postRevision } from "./post-revision.js";

export interface BudgetDecision {
  /** The number of the revision. */
  readonly revision: string;
  readonly approve: boolean;
  readonly note: string | null;
}

interface Proposed {
  readonly budgetId: string;
  readonly region: RegionCode;
  readonly amount: string;
  readonly status: string;
  readonly madeBy: string;
}

/** The second person's word on a proposed budget: approved, its money is posted and set aside. @throws Refused */
export function decideBudget(
  { database, clock }: { readonly database: DataSource; readonly clock: Clock },
  who: Actor,
  decision: BudgetDecision,
  key: string,
): Promise<{ readonly revision: string }> {
  const call = { actor: who, mutation: "decideBudget", key, input: decision };
  return withActor(database, who, async (manager) => {
    const proposed = await proposedRevision(manager, decision.revision);
    requireActingIn(who, DECIDERS, proposed.region);
    return idempotent(manager, call, async () => {
      await decide(manager, who, decision, proposed, todayIn(clock, proposed.region));
      return { revision: decision.revision };
    });
  });
}

async function proposedRevision(manager: EntityManager, id: string): Promise<Proposed> {
  const [found]: Proposed[] = await manager.query(
    `select budget_id as "budgetId", region, amount, status, made_by as "madeBy"
     from budget_revision join budget on budget.id = budget_id where budget_revision.id = $1`,
    [id],
  );
  if (!found) throw new Refused(problem("NOT_FOUND", {}, "revision"));
  return found;
}

async function decide(
  manager: EntityManager,
  who: Actor,
  { revision, approve, note }: BudgetDecision,
  { budgetId, amount, madeBy }: Proposed,
  on: LocalDate,
): Promise<void> {
  if (madeBy === who.subject) throw new Refused(problem("SAME_PERSON"));
  const [, decided]: [unknown, number] = await manager.query(
    `update budget_revision set status = $2, decided_by = $3, decided_on = $4, note = $5
     where id = $1 and status = 'PROPOSED'`,
    [revision, approve ? "APPROVED" : "REFUSED", who.subject, on, note],
  );
  if (decided === 0) throw new Refused(problem("ALREADY_DECIDED"));
  if (!approve) return;
  const approved = { id: revision, budgetId, amount: rupiah(BigInt(amount)), by: who.subject, on };
  const short = await postRevision(manager, approved);
  if (short) throw new Refused(budgetShort(short.missing));
}
