import { month, rupiah, sumRupiah, timesRupiah, yearOf } from "@payung/jamsostek";
import type { LocalDate, Rupiah } from "@payung/jamsostek";
import {
  groupRows,
  sampleEnrolmentId,
  samplePeople,
  sampleUlid,
  systemActor,
  withActor,
} from "@payung/subgraph-kit";
import type { SampleFacts, SampleScheme } from "@payung/subgraph-kit";
import type { DataSource } from "typeorm";
import { postRevision } from "../budgets/post-revision.js";
import type { PlannedPart } from "../budgets/plan-budget.js";
import type { ReserveFunds } from "../reserve/reservation-input.js";
import { reserveFunds } from "../reserve/reserve-funds.js";
import { settleReservations } from "../reserve/settle-reservations.js";
import { pricesOf } from "../reserve/tariff.js";
import { billSample } from "./bill-sample.js";
import { CHECKER, MAKER, noonOf } from "./sample-actors.js";

const INCOME = rupiah(1_000_000);

/** A budget of this year for every scheme, cut by village, reserved for its people; the same again changes nothing. */
export async function loadFundingSample(database: DataSource, facts: SampleFacts): Promise<void> {
  for (const scheme of facts.schemes) {
    const budget = await sampleBudget(database, scheme, facts.today);
    await reserveForPeople(database, scheme, facts.today);
    await billSample(database, budget, facts.today);
  }
}

/** @returns the budget's number */
async function sampleBudget(database: DataSource, scheme: SampleScheme, today: LocalDate): Promise<string> {
  const year = yearOf(today);
  const id = sampleUlid(`${scheme.code} budget ${year}`);
  const parts = partsOf(scheme, year);
  const cost = sumRupiah(parts.map(({ amount }) => amount));
  // A quarter more than the people cost, so that something is free.
  const amount = rupiah(BigInt(cost) + BigInt(cost) / 4n);
  return withActor(database, CHECKER, async (manager) => {
    const { code, region, payer } = scheme;
    const added: unknown[] = await manager.query(
      `insert into budget (id, scheme, region, year, source, synthetic) values ($1, $2, $3, $4, $5, true)
       on conflict do nothing returning id`,
      [id, code, region, year, payer],
    );
    if (added.length === 0) return id;
    const revision = sampleUlid(`${id} murni`);
    await manager.query(
      `insert into budget_revision (id, budget_id, stage, amount, unallocated, status, made_by, made_on, decided_by, decided_on)
       values ($1, $2, 'MURNI', $3, $4, 'APPROVED', $5, $6, $7, $6)`,
      [revision, id, amount, BigInt(amount) - BigInt(cost), MAKER.subject, `${year}-01-01`, CHECKER.subject],
    );
    await manager.query(
      `insert into planned_share (revision_id, number, region, amount, trace)
       select $1, number, region, amount, $4
       from unnest($2::text[], $3::bigint[]) with ordinality as share(region, amount, number)`,
      [
        revision,
        parts.map((part) => part.region),
        parts.map((part) => part.amount),
        { id: "Contoh", en: "Sample" },
      ],
    );
    await postRevision(manager, { id: revision, budgetId: id, amount, by: CHECKER.subject, on: today });
    return id;
  });
}

function partsOf(scheme: SampleScheme, year: number): Pick<PlannedPart, "region" | "amount">[] {
  const { payer, programmes } = scheme;
  const priced = { year, payer, programmes, monthlyIncome: INCOME, transportWorker: false };
  const ofOne: Rupiah = sumRupiah(pricesOf(priced));
  const villages = groupRows(samplePeople(scheme), ({ village }) => village);
  return [...villages].map(([region, people]) => ({ region, amount: timesRupiah(ofOne, people.length) }));
}

/** The whole year for everybody, under the numbers that the sample's enrolments have. */
async function reserveForPeople(database: DataSource, scheme: SampleScheme, today: LocalDate): Promise<void> {
  const year = yearOf(today);
  const key = `sample ${scheme.code} ${year}`;
  const made = await withActor(database, MAKER, (manager) =>
    manager.query<unknown[]>("select from reservation where key = $1", [key]),
  );
  const parts = { database, clock: noonOf(today) };
  const who = systemActor("workers");
  if (made.length === 0) await reserveFunds(parts, who, sampleReservation(key, scheme, year));
  await settleReservations(parts, who, { keys: [key], notEnrolled: [] });
}

function sampleReservation(key: string, scheme: SampleScheme, year: number): ReserveFunds {
  const people = samplePeople(scheme);
  return {
    key,
    scheme: scheme.code,
    payer: scheme.payer,
    programmes: scheme.programmes,
    monthlyIncome: INCOME,
    transportWorker: false,
    fromMonth: month(`${year}-01`),
    months: 12,
    whenShort: "REFUSE",
    requestedBy: MAKER.subject,
    enrolments: people.map((person) => sampleEnrolmentId(person, year)),
    workers: people.map(({ id }) => id),
    villages: people.map(({ village }) => village),
  };
}
