import { fillMessage } from "../message.js";
import type { Message, Placeholder } from "../message.js";
import { monthWord } from "../month.js";
import { ZERO_RUPIAH, groupDigits, rupiahText } from "../rupiah.js";
import type { Rupiah } from "../rupiah.js";
import type { AffordabilityInput } from "./affordability-input.js";
import { priceRuns } from "./month-prices.js";
import type { MonthPrice, PriceRun } from "./month-prices.js";

/** What the sentences tell: the answer, and the steps between. */
export interface AffordabilitySteps {
  readonly input: AffordabilityInput;
  readonly units: number;
  readonly workers: number | undefined;
  readonly total: Rupiah;
  readonly costOfOne: Rupiah;
  readonly prices: readonly MonthPrice[];
  readonly workersPerUnit: number;
  readonly workersFunded: number;
  readonly monthsFunded: number;
  readonly cost: Rupiah;
  readonly remainder: Rupiah;
  readonly shortfall: Rupiah;
}

/** How an affordability came about, a sentence a step. */
export function affordabilityTrace(steps: AffordabilitySteps): Message[] {
  const values = placeholders(steps);
  const runs = priceRuns(steps.prices).flatMap((run) => [...run.items.map((item) => item.trace), runOf(run)]);
  const sentences = [ONE_WORKER, ONE_UNIT, ...(steps.units > 1 ? [ALL_UNITS] : []), ...outcome(steps)];
  return [...runs, ...sentences.map((sentence) => fillMessage(sentence, values))];
}

function runOf({ month, until, months, price }: PriceRun): Message {
  const values = { from: month, until, months, monthWord: monthWord(months), price: rupiahText(price) };
  return fillMessage(months === 1 ? PRICE_OF_ONE : PRICE_RUN, values);
}

function outcome({ workers, workersFunded, shortfall }: AffordabilitySteps): Message[] {
  if (workers === undefined) return [FUNDED];
  if (shortfall > ZERO_RUPIAH) return [WANTED, SHORT];
  return workers > workersFunded ? [WANTED, ENOUGH, ONLY_IF_SHARED] : [WANTED, ENOUGH];
}

function placeholders(steps: AffordabilitySteps): Record<string, Placeholder> {
  return {
    budget: rupiahText(steps.input.budget),
    months: steps.prices.length,
    monthWord: monthWord(steps.prices.length),
    units: count(steps.units),
    workers: count(steps.workers ?? steps.workersFunded),
    total: rupiahText(steps.total),
    costOfOne: rupiahText(steps.costOfOne),
    workersPerUnit: count(steps.workersPerUnit),
    workersFunded: count(steps.workersFunded),
    monthsFunded: steps.monthsFunded,
    monthFundedWord: monthWord(steps.monthsFunded),
    cost: rupiahText(steps.cost),
    remainder: rupiahText(steps.remainder),
    shortfall: rupiahText(steps.shortfall),
  };
}

function count(value: number): Message {
  return { id: groupDigits(value, "id"), en: groupDigits(value, "en") };
}

const PRICE_OF_ONE: Message = {
  id: "{from}: {months} {monthWord} x {price}",
  en: "{from}: {months} {monthWord} x {price}",
};
const PRICE_RUN: Message = {
  id: "{from} sampai {until}: {months} {monthWord} x {price}",
  en: "{from} to {until}: {months} {monthWord} x {price}",
};
const ONE_WORKER: Message = {
  id: "Satu pekerja selama {months} {monthWord}: {costOfOne}",
  en: "One worker for {months} {monthWord}: {costOfOne}",
};
const ONE_UNIT: Message = {
  id: "{budget} cukup untuk paling banyak {workersPerUnit} pekerja",
  en: "{budget} pays for {workersPerUnit} whole workers",
};
const ALL_UNITS: Message = {
  id: "{units} unit x {workersPerUnit} = {workersFunded} pekerja; anggaran seluruhnya {total}",
  en: "{units} units x {workersPerUnit} = {workersFunded} workers; the whole budget is {total}",
};
const FUNDED: Message = {
  id: "{workersFunded} pekerja x {costOfOne} = {cost}; sisa {remainder}",
  en: "{workersFunded} workers x {costOfOne} = {cost}; left over {remainder}",
};
const WANTED: Message = {
  id: "{workers} pekerja x {costOfOne} = {cost}",
  en: "{workers} workers x {costOfOne} = {cost}",
};
const ENOUGH: Message = {
  id: "Anggaran {total} mencukupi; sisa {remainder}",
  en: "The budget of {total} suffices; left over {remainder}",
};
const SHORT: Message = {
  id: "Anggaran {total} kurang {shortfall}; cukup untuk {monthsFunded} bulan penuh bagi semuanya",
  en: "The budget of {total} is {shortfall} short; it pays for {monthsFunded} whole {monthFundedWord} of all of them",
};
const ONLY_IF_SHARED: Message = {
  id: "Cukup hanya bila sisa anggaran satu unit boleh dipakai unit lain: tiap unit sendiri-sendiri membiayai {workersPerUnit} pekerja",
  en: "It suffices only if one unit may use what another has left: each by itself pays for {workersPerUnit} workers",
};
