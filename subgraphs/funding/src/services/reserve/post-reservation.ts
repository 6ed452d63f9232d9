import { rupiah } from "@payung/jamsostek";
import type { LocalDate } from "@payung/jamsostek";
import { groupRows } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import type { AllocationAccounts } from "../ledger/accounts.js";
import { moved, postTransfer } from "../ledger/post-transfer.js";
import type { Movement } from "../ledger/post-transfer.js";
import type { GroupDecision } from "./decide-groups.js";
import { monthOfYear } from "./reservation-input.js";
import type { ReserveFunds, ShortenedPerson } from "./reservation-input.js";
import { shortenLines } from "./shorten-lines.js";
import type { ShortenedLine } from "./shorten-lines.js";
import { storeLines } from "./store-lines.js";
import type { Tariffs } from "./tariffs-of.js";

export interface DecidedReservation {
  readonly input: ReserveFunds;
  readonly year: number;
  readonly tariffs: Tariffs;
  readonly decisions: readonly GroupDecision[];
  readonly on: LocalDate;
}

/**
 * Stores lines and moves their money from free to reserved, one transfer for each budget. The reservation is open until
 * settleReservations(). @returns whose cover was cut
 */
export async function postReservation(
  manager: EntityManager,
  decided: DecidedReservation,
): Promise<ShortenedPerson[]> {
  const { input, year, tariffs, decisions, on } = decided;
  const [reservation]: { id: number }[] = await manager.query(
    `with made as (insert into reservation (key, requested_by, made_on) values ($1, $2, $3) returning id)
     insert into open_reservation select id from made returning reservation_id as id`,
    [input.key, input.requestedBy, on],
  );
  const cut = await shortenLines(manager, cutsOf(decisions));
  await storeLines(manager, reservation!.id, input, tariffs, decisions);
  const subject = String(reservation!.id);
  for (const [budgetId, parts] of groupRows(decisions, ({ group }) => group.payers[0]!.budget)) {
    const transfer = { budgetId, kind: "RESERVE", subject, madeOn: on, madeBy: input.requestedBy } as const;
    const cutIn = parts.filter(({ cutTo }) => cutTo !== undefined).flatMap(({ group }) => group.payers);
    await postTransfer(manager, transfer, [
      ...parts.flatMap(spentBy),
      ...cutIn.flatMap((each) => freedOn(each, cut)),
    ]);
  }
  const people = new Map(cut.map((each) => [each.enrolment, each]));
  return [...people.values()].map(({ enrolment, worker, until }) => ({
    enrolment,
    worker,
    untilMonth: monthOfYear(year, until),
  }));
}

function cutsOf(decisions: readonly GroupDecision[]): { allocation: number; until: number }[] {
  return decisions.flatMap(({ group, cutTo }) =>
    cutTo === undefined ? [] : group.payers.map(({ allocation }) => ({ allocation, until: cutTo })),
  );
}

function spentBy({ group, spent }: GroupDecision): Movement[] {
  return group.payers.flatMap(({ free, reserved }, index) => moved(free, reserved, spent[index]!));
}

function freedOn(
  { allocation, free, reserved }: AllocationAccounts,
  cut: readonly ShortenedLine[],
): Movement[] {
  const freed = cut.filter((each) => each.allocation === allocation).map((each) => each.freed);
  return moved(reserved, free, rupiah(freed.reduce((sum, amount) => sum + amount, 0n)));
}
