import { rupiah, rupiahText } from "@payung/jamsostek";
import type { FundingSource, Month, Programme } from "@payung/jamsostek";
import type { RegionCode } from "@payung/plugin-kit";
import type { Peers, ProblemCode } from "@payung/subgraph-kit";
import { PROBLEMS } from "@payung/subgraph-kit";
import type { WhenShort } from "../types/import-options.js";
import { fault } from "./candidate-problem.js";
import type { CandidateProblem, Placed } from "./candidate.js";

/** What the funding subgraph is asked: money for people alike in payer, programmes and months; the lists are parallel. */
export interface ReserveFundsInput {
  readonly key: string;
  readonly scheme: string;
  readonly payer: FundingSource;
  readonly programmes: readonly Programme[];
  readonly monthlyIncome: number;
  readonly fromMonth: Month;
  readonly months: number;
  readonly whenShort: WhenShort;
  readonly requestedBy: string;
  /** Where whoever asks acts; left out: everywhere. */
  readonly within?: readonly RegionCode[];
  readonly enrolments: readonly string[];
  readonly workers: readonly string[];
  readonly villages: readonly string[];
}

/** Its answer: lines are places in the lists; a line that is not named is reserved whole. */
export interface ReserveFundsAnswer {
  readonly refused: readonly {
    readonly line: number;
    readonly code: string;
    readonly missing: number | null;
    readonly available: number | null;
  }[];
  readonly fewer: readonly { readonly line: number; readonly untilMonth: Month }[];
  /** People enrolled before whose months were cut, so that all get the same. */
  readonly shortened: readonly {
    readonly enrolment: string;
    readonly worker: string;
    readonly untilMonth: Month;
  }[];
}

/** Schemes pay for the lowest band of income: Rp1,000,000 counts as its base (PP 44/2015, Lampiran II). */
const LOWEST_BAND = 1_000_000;

const RESERVE = `mutation ReserveFunds($input: ReserveFundsInput!) {
  reserveFunds(input: $input) {
    refused { line code missing available } fewer { line untilMonth } shortened { enrolment worker untilMonth }
  }
}`;

export const SETTLE_RESERVATIONS = `mutation SettleReservations($input: SettleReservationsInput!) {
  settleReservations(input: $input)
}`;

export async function reserveFunds(
  peers: Peers,
  input: ReserveFundsInput,
  requestId: string,
): Promise<ReserveFundsAnswer> {
  const variables = { input };
  const answer = await peers.ask<{ reserveFunds: ReserveFundsAnswer }>({
    subgraph: "funding",
    query: RESERVE,
    variables,
    requestId,
  });
  return answer.reserveFunds;
}

/** Gives back what was set aside by a reservation: none of its people is enrolled. Asked again it does nothing. */
export async function giveReservationBack(
  peers: Peers,
  { key, enrolments }: ReserveFundsInput,
  requestId: string,
): Promise<void> {
  const input = { keys: [key], notEnrolled: enrolments };
  await peers.ask({ subgraph: "funding", query: SETTLE_RESERVATIONS, variables: { input }, requestId });
}

/** The people of a step by what the funding subgraph prices alike, as inputs with keys of their own. */
export function reservationInputs(
  key: string,
  common: Pick<ReserveFundsInput, "scheme" | "whenShort" | "requestedBy" | "within">,
  people: readonly Placed[],
): { readonly input: ReserveFundsInput; readonly people: readonly Placed[] }[] {
  const alike = new Map<string, Placed[]>();
  for (const person of people) {
    const { payer, programmes, fromMonth, months } = person;
    const group = `${payer} ${programmes.join(",")} ${fromMonth} ${months}`;
    const found = alike.get(group);
    if (found) found.push(person);
    else alike.set(group, [person]);
  }
  return [...alike.values()].map((group, index) => {
    const { payer, programmes, fromMonth, months } = group[0]!;
    const input = {
      key: `${key}:${index}`,
      ...common,
      payer,
      programmes,
      monthlyIncome: LOWEST_BAND,
      fromMonth,
      months,
      enrolments: group.map(({ enrolmentId }) => enrolmentId),
      workers: group.map(({ workerId }) => workerId),
      villages: group.map(({ village }) => village),
    };
    return { input, people: group };
  });
}

/** Why money was refused, in words. */
export function moneyProblem(
  { code, missing, available }: ReserveFundsAnswer["refused"][number],
  { payer, fromMonth, village }: Placed,
  scheme: string,
): CandidateProblem {
  const known = Object.hasOwn(PROBLEMS, code) ? (code as ProblemCode) : "NO_BUDGET";
  return fault(known, {
    missing: rupiahText(rupiah(missing ?? 0)),
    available: rupiahText(rupiah(available ?? 0)),
    scheme,
    payer,
    village,
    year: fromMonth.slice(0, 4),
    month: fromMonth,
    months: "",
  });
}
