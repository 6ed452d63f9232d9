import { rupiah } from "@payung/jamsostek";
import type { LocalDate } from "@payung/jamsostek";
import type { EntityManager } from "typeorm";
import { accountsOfAllocations } from "../ledger/accounts.js";
import type { AllocationAccounts } from "../ledger/accounts.js";
import { moved, postTransfer } from "../ledger/post-transfer.js";
import type { TransferKind } from "../ledger/post-transfer.js";
import type { BillRow } from "./bill-row.js";

type AccountKind = "free" | "reserved" | "billed" | "paid";

/** What a step of a bill moves, in each allocation. */
export interface BillStep {
  readonly kind: TransferKind;
  readonly from: AccountKind;
  readonly to: AccountKind;
  readonly by: string;
  readonly on: LocalDate;
  readonly note?: string | null;
}

/** Moves money of a bill's allocations from one of their accounts to another. */
export async function moveBill(
  manager: EntityManager,
  { id, budgetId }: BillRow,
  { kind, from, to, by, on, note }: BillStep,
  amounts: readonly { readonly allocation: number; readonly amount: string }[],
): Promise<void> {
  const accounts = await accountsOfAllocations(
    manager,
    amounts.map(({ allocation }) => allocation),
  );
  const byAllocation = new Map(accounts.map((each): [number, AllocationAccounts] => [each.allocation, each]));
  const movements = amounts.flatMap(({ allocation, amount }) => {
    const of = byAllocation.get(allocation)!;
    return moved(of[from], of[to], rupiah(BigInt(amount)));
  });
  const transfer = { budgetId, kind, subject: String(id), madeOn: on, madeBy: by, note };
  await postTransfer(manager, transfer, movements);
}
