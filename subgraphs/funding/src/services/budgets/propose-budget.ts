import type { LocalDate } from "@payung/jamsostek";
import { NOT_STATED, liesIn } from "@payung/plugin-kit";
import type { Registry, Scheme } from "@payung/plugin-kit";
import {
  Refused,
  checkedYear,
  codedError,
  idempotent,
  knownScheme,
  newId,
  problem,
  todayIn,
  withActor,
  requireActingIn,
} from "@payung/subgraph-kit";
import type { Actor, Clock } from "@payung/subgraph-kit";
import type { DataSource, EntityManager } from "typeorm";
import type { BudgetStage } from "../../types/budget-enums.js";
import { MAKERS } from "../may-act.js";
import { planBudget, termsOfYear } from "./plan-budget.js";
import type { BudgetPlan, PlanningParts, StatedBudget } from "./plan-budget.js";

export interface BudgetProposal extends StatedBudget {
  readonly stage: BudgetStage;
  readonly synthetic?: boolean;
}

export interface ProposingParts extends PlanningParts {
  readonly database: DataSource;
  readonly clock: Clock;
}

/**
 * Stores a budget, or its revised total, with the plan that it will be cut by, for a second person to decide. Nothing
 * is set aside before.
 * @returns the number of the revision. @throws Refused
 */
export async function proposeBudget(
  parts: ProposingParts,
  who: Actor,
  proposal: BudgetProposal,
  key: string,
): Promise<{ readonly revision: string }> {
  requireActingIn(who, MAKERS, proposal.region, "input.region");
  const plan = await checkedPlan(parts, proposal);
  const call = { actor: who, mutation: "proposeBudget", key, input: proposal };
  return withActor(parts.database, who, (manager) =>
    idempotent(manager, call, async () => {
      const budget = await budgetOf(manager, newId(parts.clock), proposal);
      await requireStage(manager, budget, proposal.stage);
      const revision = newId(parts.clock);
      const on = todayIn(parts.clock, proposal.region);
      await addRevision(manager, { revision, budget, proposal, plan, by: who, on });
      return { revision };
    }),
  );
}

async function checkedPlan(parts: PlanningParts, proposal: BudgetProposal): Promise<BudgetPlan> {
  const { registry } = parts;
  const scheme = knownScheme(registry, proposal.scheme, "input.scheme");
  checkedYear(proposal.year, "input.year");
  const terms = termsOfYear(registry, scheme, proposal.year);
  if (!terms) {
    const about = { code: scheme.code, on: String(proposal.year) };
    throw codedError("SCHEME_NOT_IN_FORCE", about, "input.year");
  }
  const { plugin } = registry.scheme(scheme.code)!;
  if (!liesIn(proposal.region, plugin.regionCode)) {
    const about = { scheme: scheme.code, region: proposal.region, whole: plugin.regionCode };
    throw new Refused(problem("REGION_NOT_OF_SCHEME", about, "input.region"));
  }
  const sources = terms.value.fundingSources;
  if (sources !== NOT_STATED && !sources.includes(proposal.source)) {
    const about = { scheme: scheme.code, sources: sources.join(", ") };
    throw new Refused(problem("SOURCE_NOT_OF_SCHEME", about, "input.source", terms.basis));
  }
  checkDetails(registry, proposal);
  const plan = await planBudget(parts, scheme, terms, proposal);
  if (plan.parts.length > 0 || scheme.allocationDetails === undefined) return plan;
  const about = { scheme: scheme.code, year: proposal.year, details: namesOf(scheme.allocationDetails) };
  throw new Refused(problem("NOTHING_ALLOCATED", about, "input.details", terms.basis));
}

/** What a scheme asks the funder to state, by name. */
function namesOf(details: NonNullable<Scheme["allocationDetails"]>): string {
  return "shape" in details ? Object.keys(details.shape as object).join(", ") : "-";
}

function checkDetails(registry: Registry, { scheme, details }: BudgetProposal): void {
  if (details == null) return;
  const found = registry.scheme(scheme)!.scheme.allocationDetails?.safeParse(details);
  if (found?.success) return;
  const reason = found?.error.issues[0];
  const about = { scheme, reason: reason ? [...reason.path, reason.message].join(": ") : "-" };
  throw new Refused(problem("DETAILS_NOT_OF_SCHEME", about, "input.details"));
}

/** The budget's number; a new one where the scheme, region, year and source have none yet. */
async function budgetOf(manager: EntityManager, id: string, proposal: BudgetProposal): Promise<string> {
  const { scheme, region, year, source, synthetic = false } = proposal;
  await manager.query(
    `insert into budget (id, scheme, region, year, source, synthetic) values ($1, $2, $3, $4, $5, $6)
     on conflict on constraint budget_once do nothing`,
    [id, scheme, region, year, source, synthetic],
  );
  const [budget]: { id: string }[] = await manager.query(
    "select id from budget where scheme = $1 and region = $2 and year = $3 and source = $4",
    [scheme, region, year, source],
  );
  return budget!.id;
}

async function requireStage(manager: EntityManager, budget: string, stage: BudgetStage): Promise<void> {
  const [found]: { murni: boolean; pending: boolean }[] = await manager.query(
    `select coalesce(bool_or(status = 'APPROVED'), false) as murni,
            coalesce(bool_or(status = 'PROPOSED'), false) as pending
     from budget_revision where budget_id = $1`,
    [budget],
  );
  if (found!.pending) throw new Refused(problem("REVISION_PENDING"));
  if (stage === "MURNI" && found!.murni) throw new Refused(problem("MURNI_APPROVED", {}, "input.stage"));
  if (stage === "PERUBAHAN" && !found!.murni) throw new Refused(problem("NO_MURNI", {}, "input.stage"));
}

interface NewRevision {
  readonly revision: string;
  readonly budget: string;
  readonly proposal: BudgetProposal;
  readonly plan: BudgetPlan;
  readonly by: Actor;
  readonly on: LocalDate;
}

async function addRevision(manager: EntityManager, added: NewRevision): Promise<void> {
  const { revision, budget, proposal, plan, by, on } = added;
  const { stage, amount, details } = proposal;
  const inserted: unknown[] = await manager.query(
    `insert into budget_revision (id, budget_id, stage, amount, unallocated, details, status, made_by, made_on)
     values ($1, $2, $3, $4, $5, $6, 'PROPOSED', $7, $8) on conflict do nothing returning id`,
    [revision, budget, stage, amount, plan.unallocated, details ?? null, by.subject, on],
  );
  if (inserted.length === 0) throw new Refused(problem("REVISION_PENDING"));
  await manager.query(
    `insert into planned_share (revision_id, number, region, programme, amount, trace)
     select $1, number, region, programme, amount, trace
     from unnest($2::text[], $3::text[], $4::bigint[], $5::jsonb[]) with ordinality
       as share(region, programme, amount, trace, number)`,
    [
      revision,
      plan.parts.map((part) => part.region),
      plan.parts.map((part) => part.programme),
      plan.parts.map((part) => part.amount),
      plan.parts.map((part) => JSON.stringify(part.trace)),
    ],
  );
}
