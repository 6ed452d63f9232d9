import {
  addMonths,
  addRupiah,
  contributionDue,
  firstDayOf,
  month,
  monthOf,
  rupiah,
  timesRupiah,
  yearOf,
} from "@payung/jamsostek";
import type { LocalDate, Month, Rupiah } from "@payung/jamsostek";
import { groupRows, samplePeople, sampleUlid } from "@payung/subgraph-kit";
import type { SampleFacts, SampleScheme } from "@payung/subgraph-kit";
import type { DataSource } from "typeorm";
import { Allocation } from "../entities/allocation.js";
import { Budget } from "../entities/budget.js";
import { ContributionBill } from "../entities/contribution-bill.js";

type Row<T> = Omit<T, "budget" | "allocation">;

interface SampleRows {
  readonly budgets: Row<Budget>[];
  readonly allocations: Row<Allocation>[];
  readonly bills: Row<ContributionBill>[];
}

/** A budget of this year for every scheme, cut by village, billed by month; the same again changes nothing. */
export async function loadFundingSample(database: DataSource, facts: SampleFacts): Promise<void> {
  const samples = facts.schemes.map((scheme) => sampleRows(scheme, facts.today));
  await database.transaction(async (manager) => {
    const add = (entity: typeof Budget | typeof Allocation | typeof ContributionBill, rows: object[]) =>
      manager.createQueryBuilder().insert().into(entity).values(rows).orIgnore().execute();
    await add(
      Budget,
      samples.flatMap(({ budgets }) => budgets),
    );
    await add(
      Allocation,
      samples.flatMap(({ allocations }) => allocations),
    );
    await add(
      ContributionBill,
      samples.flatMap(({ bills }) => bills),
    );
  });
}

function sampleRows(scheme: SampleScheme, today: LocalDate): SampleRows {
  const year = yearOf(today);
  const months = Array.from({ length: 12 }, (_, index) => addMonths(month(`${year}-01`), index));
  const villages = groupRows(samplePeople(scheme), ({ village }) => village);
  const budgetId = sampleUlid(`${scheme.code} budget ${year}`);
  const parts = [...villages].map(([village, people]) => {
    const id = sampleUlid(`${scheme.code} allocation ${year} ${village}`);
    const bills = months.map((each) => bill(scheme, id, each, people.length, today));
    return { id, village, bills, amount: addRupiah(...bills.map(({ amount }) => amount)) };
  });
  return {
    budgets: [budget(scheme, budgetId, year, addRupiah(...parts.map(({ amount }) => amount)))],
    allocations: parts.map(({ id, village, amount }) => ({
      id,
      budgetId,
      region: village,
      amount,
      details: null,
      synthetic: true,
    })),
    bills: parts.flatMap(({ bills }) => bills.filter((each) => each.month <= monthOf(today))),
  };
}

/** A quarter more than the people cost, so that something is free. */
function budget(scheme: SampleScheme, id: string, year: number, cost: Rupiah): Row<Budget> {
  const { code, region, payer } = scheme;
  const amount = addRupiah(cost, rupiah(BigInt(cost) / 4n));
  return { id, scheme: code, region, year, source: payer, amount, synthetic: true };
}

/** Paid on the first of the next month, where that has come. */
function bill(
  scheme: SampleScheme,
  allocationId: string,
  of: Month,
  people: number,
  today: LocalDate,
): Row<ContributionBill> {
  const due = firstDayOf(addMonths(of, 1));
  return {
    id: sampleUlid(`${allocationId} bill ${of}`),
    allocationId,
    month: of,
    amount: timesRupiah(priceOf(scheme, of), people),
    paidOn: due <= today ? due : null,
    synthetic: true,
  };
}

function priceOf({ programmes, payer }: SampleScheme, of: Month): Rupiah {
  const input = { segment: "BPU", monthlyIncome: rupiah(1_000_000), programmes, payer, month: of } as const;
  return contributionDue(input).amount;
}
