import type { Programme } from "@payung/jamsostek";
import type { EntityManager } from "typeorm";
import type { Payers } from "./find-allocations.js";
import type { ReserveFunds } from "./reservation-input.js";
import { storedTariff } from "./tariff.js";
import type { Tariff } from "./tariff.js";

/** By the programme of an allocation; null: one that pays for all programmes asked. */
export type Tariffs = ReadonlyMap<Programme | null, Tariff>;

/** What a person's months cost each kind of allocation. @throws RuleError of contributionDue */
export async function tariffsOf(
  manager: EntityManager,
  { payer, programmes, monthlyIncome, transportWorker }: ReserveFunds,
  year: number,
  groups: readonly { readonly payers: Payers }[],
): Promise<Tariffs> {
  const tariffs = new Map<Programme | null, Tariff>();
  for (const { programme } of groups.flatMap(({ payers }) => payers)) {
    if (tariffs.has(programme)) continue;
    const priced = { year, payer, monthlyIncome, transportWorker: transportWorker === true };
    const of = programme === null ? programmes : [programme];
    tariffs.set(programme, await storedTariff(manager, { ...priced, programmes: of }));
  }
  return tariffs;
}
