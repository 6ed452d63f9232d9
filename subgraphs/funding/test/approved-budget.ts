import { localDate, month, rupiah } from "@payung/jamsostek";
import type { FundingSource } from "@payung/jamsostek";
import { regionCode } from "@payung/plugin-kit";
import { actor, newId, systemActor, withActor } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import type { FundingParts } from "../src/context.js";
import { decideBudget } from "../src/services/budgets/decide-budget.js";
import { postRevision } from "../src/services/budgets/post-revision.js";
import { accountsOfBudgets } from "../src/services/ledger/accounts.js";
import { moved, postTransfer } from "../src/services/ledger/post-transfer.js";
import { reserveFunds, uuidOf } from "../src/services/reserve/reserve-funds.js";
import type { ReserveFunds } from "../src/services/reserve/reservation-input.js";
import { settleReservations } from "../src/services/reserve/settle-reservations.js";

/** A budget to be there approved: what each village (or "village PROGRAMME") gets, in rupiah, and what no part takes. */
export interface ApprovedBudget {
  readonly id?: string;
  readonly scheme?: string;
  readonly region?: string;
  readonly year?: number;
  readonly source?: FundingSource;
  readonly parts: Readonly<Record<string, number>>;
  readonly free?: number;
  readonly details?: object;
}

/** Puts an approved budget in, past the scheme's own rule. @returns its number */
export function approvedBudget({ database, clock }: FundingParts, budget: ApprovedBudget): Promise<string> {
  const { scheme = "contoh-rentan", region = "99", year = 2026, source = "APBD_PROVINCE" } = budget;
  const { parts, free = 0, details = null } = budget;
  const { id = newId(clock) } = budget;
  const revision = newId(clock);
  const sums = Object.values(parts).reduce((sum, amount) => sum + amount, 0);
  return withActor(database, actor("checker", "ADMIN", []), async (manager) => {
    await manager.query("insert into budget values ($1, $2, $3, $4, $5, false)", [
      id,
      scheme,
      region,
      year,
      source,
    ]);
    await manager.query(
      `insert into budget_revision (id, budget_id, stage, amount, unallocated, details, status, made_by, made_on, decided_by, decided_on)
       values ($1, $2, 'MURNI', $3, $4, $5, 'APPROVED', 'maker', '2026-01-01', 'checker', '2026-01-02')`,
      [revision, id, sums + free, free, details],
    );
    await addShares(manager, revision, parts);
    const amount = rupiah(sums + free);
    const short = await postRevision(manager, {
      id: revision,
      budgetId: id,
      amount,
      by: "checker",
      on: "2026-01-02" as never,
    });
    if (short) throw new Error("The budget is short");
    return id;
  });
}

async function addShares(
  manager: EntityManager,
  revision: string,
  parts: ApprovedBudget["parts"],
): Promise<void> {
  for (const [number, [target, amount]] of Object.entries(parts).entries()) {
    const [code, programme = null] = target.split(" ");
    const share = [revision, number, code, programme, amount];
    await manager.query("insert into planned_share values ($1, $2, $3, $4, $5, '{}')", share);
  }
}

/** A revision of these parts, decided by another person. @throws Refused where more is used than they hold */
export async function revisedBudget(
  { database, clock }: FundingParts,
  budget: string,
  parts: ApprovedBudget["parts"],
): Promise<void> {
  const revision = newId(clock);
  const amount = Object.values(parts).reduce((sum, each) => sum + each, 0);
  const checker = actor("checker", "ADMIN", []);
  await withActor(database, checker, async (manager) => {
    await manager.query(
      `insert into budget_revision (id, budget_id, stage, amount, unallocated, status, made_by, made_on)
       values ($1, $2, 'PERUBAHAN', $3, 0, 'PROPOSED', 'maker', '2026-03-01')`,
      [revision, budget, amount],
    );
    await addShares(manager, revision, parts);
  });
  const decision = { revision, approve: true, note: null };
  try {
    await decideBudget({ database, clock }, checker, decision, uuidOf(revision));
  } catch (error) {
    await decideBudget(
      { database, clock },
      checker,
      { ...decision, approve: false },
      uuidOf(`${revision} no`),
    );
    throw error;
  }
}

let made = 0;

/** Asks for money for so many people of a village, all year unless said, and enrols all who got some. */
export async function reserving(
  parts: FundingParts,
  village: string,
  people: number | readonly string[],
  change: Partial<ReserveFunds> = {},
) {
  const key = change.key ?? `key ${made++}`;
  const answer = await settingAside(parts, village, people, { ...change, key });
  await settleReservations(parts, systemActor("workers"), { keys: [key], notEnrolled: [] });
  return answer;
}

/** As reserving(), while it is not known yet whether the people are enrolled. */
export function settingAside(
  parts: FundingParts,
  village: string,
  people: number | readonly string[],
  change: Partial<ReserveFunds> = {},
) {
  const enrolments =
    typeof people === "number" ? Array.from({ length: people }, () => `99-E${made++}`) : people;
  return reserveFunds(parts, systemActor("workers"), {
    key: `key ${made++}`,
    scheme: "contoh-rentan",
    payer: "APBD_PROVINCE",
    programmes: ["JKK", "JKM"],
    monthlyIncome: rupiah(1_000_000),
    transportWorker: false,
    fromMonth: month("2026-01"),
    months: 12,
    whenShort: "REFUSE",
    requestedBy: "officer",
    enrolments,
    workers: enrolments.map((id) => `${id}-worker`),
    villages: enrolments.map(() => regionCode(village)),
    ...change,
  });
}

/** Reserves, bills and pays money of a village without anybody to whom it belongs. */
export function used(
  { database }: FundingParts,
  village: string,
  {
    budget,
    reserved,
    billed,
    paid,
  }: Readonly<Record<"reserved" | "billed" | "paid", number>> & { budget: string },
): Promise<void> {
  return withActor(database, actor("checker", "ADMIN", []), async (manager) => {
    const [accounts] = await accountsOfBudgets(manager, [budget], [regionCode(village)]);
    const { free, reserved: set, billed: owed, paid: gone } = accounts!;
    const transfer = {
      budgetId: budget,
      kind: "RESERVE",
      subject: "test",
      madeOn: localDate("2026-02-03"),
      madeBy: "test",
    } as const;
    await postTransfer(manager, transfer, moved(free, set, rupiah(reserved + billed + paid)));
    await postTransfer(manager, { ...transfer, kind: "BILL" }, moved(set, owed, rupiah(billed + paid)));
    await postTransfer(manager, { ...transfer, kind: "PAY" }, moved(owed, gone, rupiah(paid)));
  });
}

/** What the accounts of budgets hold, by kind. */
export async function held({ database }: FundingParts, budget: string) {
  const rows: { kind: string; sum: string }[] = await database.query(
    "select kind, sum(balance) from account where budget_id = $1 group by 1",
    [budget],
  );
  return Object.fromEntries(rows.map(({ kind, sum }) => [kind, Number(sum)]));
}
