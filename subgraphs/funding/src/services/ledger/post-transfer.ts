import type { LocalDate, Rupiah } from "@payung/jamsostek";
import type { EntityManager } from "typeorm";

export type TransferKind = "REVISE" | "RESERVE" | "RELEASE" | "BILL" | "PAY" | "RETURN";

/** Why money moves within one budget. */
export interface Transfer {
  readonly budgetId: string;
  readonly kind: TransferKind;
  /** The number of the revision, reservation or bill, or the key of the release. */
  readonly subject: string;
  readonly madeOn: LocalDate;
  readonly madeBy: string;
  readonly note?: string | null;
}

/** What one account gets, or gives where it is negative, in rupiah. */
export interface Movement {
  readonly account: number;
  readonly amount: bigint;
}

/** An amount from one account to another. */
export function moved(from: number, to: number, amount: Rupiah): Movement[] {
  return [
    { account: from, amount: -BigInt(amount) },
    { account: to, amount: BigInt(amount) },
  ];
}

/**
 * Posts the movements, which sum to zero, as one transfer; none where all cancel out. The database refuses what does not
 * balance and what takes an account below zero. The manager is withActor()'s.
 */
export async function postTransfer(
  manager: EntityManager,
  { budgetId, kind, subject, madeOn, madeBy, note }: Transfer,
  movements: readonly Movement[],
): Promise<void> {
  const entries = byAccount(movements);
  if (entries.length === 0) return;
  const [transfer]: { id: string }[] = await manager.query(
    `insert into transfer (budget_id, kind, subject, made_on, made_by, note)
     values ($1, $2, $3, $4, $5, $6) returning id`,
    [budgetId, kind, subject, madeOn, madeBy, note ?? null],
  );
  await manager.query(
    `insert into entry (transfer_id, account_id, amount)
     select $1, account, amount from unnest($2::int[], $3::bigint[]) as moved(account, amount)`,
    [transfer!.id, entries.map(([account]) => account), entries.map(([, amount]) => String(amount))],
  );
}

function byAccount(movements: readonly Movement[]): [number, bigint][] {
  const sums = new Map<number, bigint>();
  for (const { account, amount } of movements) sums.set(account, (sums.get(account) ?? 0n) + amount);
  return [...sums].filter(([, amount]) => amount !== 0n);
}
