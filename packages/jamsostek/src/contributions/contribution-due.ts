import type { LocalDate } from "../local-date.js";
import { firstDayOf } from "../month.js";
import { sumRupiah } from "../rupiah.js";
import type { Rupiah } from "../rupiah.js";
import type { Programme } from "../vocabulary.js";
import { bpuContribution } from "./bpu-contributions.js";
import { checkContributionInput } from "./contribution-input.js";
import type { ContributionInput } from "./contribution-input.js";
import type { ContributionItem } from "./contribution-item.js";
import { puContribution } from "./pu-contributions.js";
import { relieve } from "./relieve.js";
import type { ReliefGroup } from "./reliefs.js";

/** What one worker's month costs: the sum of its items, one for each programme in the order asked. */
export interface ContributionDue {
  readonly amount: Rupiah;
  readonly items: readonly ContributionItem[];
}

/**
 * The contribution for one worker and month, by the law in force on the month's first day, never by today's.
 * @throws RuleError INVALID_RULE_INPUT or INVALID_RUPIAH (the field says which), NOT_SETTLED for an income that no known
 * band holds (JKK of BPU), NO_RULE_IN_FORCE for a month before July 2015
 */
export function contributionDue(input: ContributionInput): ContributionDue {
  checkContributionInput(input);
  const on = firstDayOf(input.month);
  const group = reliefGroup(input);
  const items = input.programmes.map((programme) =>
    relieve(fullContribution(programme, input, on), group, input.payer, on),
  );
  const amounts = items.map((item) => item.amount);
  return { amount: sumRupiah(amounts, "monthlyIncome"), items };
}

function fullContribution(programme: Programme, input: ContributionInput, on: LocalDate): ContributionItem {
  return input.segment === "BPU"
    ? bpuContribution(programme, input.monthlyIncome, on)
    : puContribution(programme, input.monthlyIncome, on, input.riskClass);
}

function reliefGroup({ segment, transportWorker, labourIntensive }: ContributionInput): ReliefGroup {
  if (segment === "BPU") return transportWorker === true ? "BPU_TRANSPORT" : "BPU_OTHER";
  return labourIntensive === true ? "PU_LABOUR_INTENSIVE" : "PU_OTHER";
}
