import { addRupiah, rupiah } from "@payung/jamsostek";
import type { LocalDate, Programme, Rupiah } from "@payung/jamsostek";
import type { RegionCode } from "@payung/plugin-kit";
import type { EntityManager } from "typeorm";
import { accountsOfBudgets, balanceOn, lockAccounts } from "../ledger/accounts.js";
import type { AllocationAccounts } from "../ledger/accounts.js";
import { postTransfer } from "../ledger/post-transfer.js";
import { recut } from "./recut.js";
import type { BudgetBefore } from "./recut.js";

/** An approved revision whose money is to be posted. */
export interface ApprovedRevision {
  readonly id: string;
  readonly budgetId: string;
  readonly amount: Rupiah;
  readonly by: string;
  readonly on: LocalDate;
}

/** Opens the accounts that the plan needs and posts the revision. @returns what is missing where more is used than it holds */
export async function postRevision(
  manager: EntityManager,
  { id, budgetId, amount, by, on }: ApprovedRevision,
): Promise<{ readonly missing: Rupiah } | undefined> {
  await openAccounts(manager, id, budgetId);
  const before = await budgetBefore(manager, id, budgetId);
  const change = recut(before, amount);
  if ("missing" in change) return change;
  const transfer = { budgetId, kind: "REVISE", subject: id, madeOn: on, madeBy: by } as const;
  await postTransfer(manager, transfer, change.movements);
  return undefined;
}

async function openAccounts(manager: EntityManager, revision: string, budget: string): Promise<void> {
  await manager.query(
    `insert into allocation (budget_id, region, programme, details)
     select budget_id, region, programme, details
     from planned_share join budget_revision on budget_revision.id = revision_id
     where revision_id = $1 order by number
     on conflict on constraint allocation_once do update set details = excluded.details`,
    [revision],
  );
  await manager.query(
    `insert into account (budget_id, allocation_id, kind)
     select $1, null, kind from unnest(array['SOURCE', 'FREE']) as kind
     union all
     select $1, id, kind
     from allocation cross join unnest(array['FREE', 'RESERVED', 'BILLED', 'PAID']) as kind
     where budget_id = $1
     on conflict on constraint account_once do nothing`,
    [budget],
  );
}

async function budgetBefore(manager: EntityManager, revision: string, budget: string): Promise<BudgetBefore> {
  const own: { id: number; kind: string }[] = await manager.query(
    "select id, kind from account where budget_id = $1 and allocation_id is null",
    [budget],
  );
  const [source, free] = ["SOURCE", "FREE"].map((kind) => own.find((each) => each.kind === kind)!.id) as [
    number,
    number,
  ];
  const allocations = await accountsOfBudgets(manager, [budget]);
  const balances = await lockAccounts(manager, [source, free, ...allocations.flatMap(accountsOf)]);
  const planned = await plannedAmounts(manager, revision);
  return {
    sourceAccount: source,
    freeAccount: free,
    amount: rupiah(-balances.get(source)!),
    free: balanceOn(balances, free),
    parts: allocations.map((each) => ({
      freeAccount: each.free,
      free: balanceOn(balances, each.free),
      used: addRupiah(
        ...[each.reserved, each.billed, each.paid].map((account) => balanceOn(balances, account)),
      ),
      planned: planned.get(targetOf(each)),
    })),
  };
}

function accountsOf({ free, reserved, billed, paid }: AllocationAccounts): number[] {
  return [free, reserved, billed, paid];
}

async function plannedAmounts(
  manager: EntityManager,
  revision: string,
): Promise<ReadonlyMap<string, Rupiah>> {
  const rows: { region: RegionCode; programme: Programme | null; amount: string }[] = await manager.query(
    "select region, programme, amount from planned_share where revision_id = $1",
    [revision],
  );
  return new Map(rows.map((row) => [targetOf(row), rupiah(BigInt(row.amount))]));
}

function targetOf({ region, programme }: { region: RegionCode; programme: Programme | null }): string {
  return `${region} ${programme}`;
}
