import { addMonths, contributionDue, month, sumRupiah } from "@payung/jamsostek";
import type { FundingSource, Programme, Rupiah } from "@payung/jamsostek";
import type { EntityManager } from "typeorm";

/** What decides the price of a BPU worker's months. */
export interface Priced {
  readonly year: number;
  readonly payer: FundingSource;
  readonly programmes: readonly Programme[];
  /** Rupiah a month. */
  readonly monthlyIncome: Rupiah;
  readonly transportWorker: boolean;
}

/** The twelve prices of a year, by the law of each month, as they are stored. */
export interface Tariff {
  readonly id: number;
  /** January first. */
  readonly amounts: readonly Rupiah[];
}

/** What the months cost together. @param from, until 1 to 12, both counted */
export function costOf({ amounts }: Pick<Tariff, "amounts">, from: number, until: number): Rupiah {
  return sumRupiah(amounts.slice(from - 1, until));
}

/** The twelve prices of a year. @throws RuleError of contributionDue */
export function pricesOf({ year, payer, programmes, monthlyIncome, transportWorker }: Priced): Rupiah[] {
  const january = month(`${year}-01`);
  return Array.from({ length: 12 }, (_, index) => {
    const of = addMonths(january, index);
    const input = { segment: "BPU", programmes, monthlyIncome, month: of, payer, transportWorker } as const;
    return contributionDue(input).amount;
  });
}

/** The stored tariff of these prices, found by its content; a law that changes them later makes another one. */
export async function storedTariff(manager: EntityManager, priced: Priced): Promise<Tariff> {
  const amounts = pricesOf(priced);
  const content = [
    priced.year,
    priced.programmes.toSorted(),
    priced.payer,
    priced.monthlyIncome,
    priced.transportWorker,
    amounts,
  ];
  const found = await tariffId(manager, content);
  if (found !== undefined) return { id: found, amounts };
  await manager.query(
    `insert into tariff (year, programmes, payer, monthly_income, transport, amounts)
     values ($1, $2, $3, $4, $5, $6) on conflict on constraint tariff_once do nothing`,
    content,
  );
  return { id: (await tariffId(manager, content))!, amounts };
}

async function tariffId(manager: EntityManager, content: readonly unknown[]): Promise<number | undefined> {
  const [row]: { id: number }[] = await manager.query(
    `select id from tariff where year = $1 and programmes = $2 and payer = $3 and monthly_income = $4
       and transport = $5 and amounts = $6`,
    [...content],
  );
  return row?.id;
}
