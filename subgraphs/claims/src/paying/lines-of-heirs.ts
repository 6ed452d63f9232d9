import { ZERO_RUPIAH, excessRupiah, rupiahText, subtractRupiah } from "@payung/jamsostek";
import type { Rupiah } from "@payung/jamsostek";
import { Refused, problem } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import { heirsOf, paidOf } from "../heirs/heirs-of-claim.js";
import type { HeirRest } from "./divide-among-heirs.js";
import type { PaidLine } from "./pay-claim.js";

/** What is left of each heir's share, in their order; none on a claim without heirs. */
export async function restsOfHeirs(manager: EntityManager, claimId: string): Promise<HeirRest[]> {
  const heirs = await heirsOf(manager, claimId);
  if (heirs.length === 0) return [];
  const { toHeirs } = await paidOf(manager, claimId);
  return heirs.map(({ id, share }) => ({ id, left: excessRupiah(share, toHeirs.get(id) ?? ZERO_RUPIAH) }));
}

/** Each line is of an heir of the claim, and no heir gets more than the share. @throws Refused naming the line's field */
export function checkReceivers(lines: readonly PaidLine[], heirs: readonly HeirRest[]): void {
  const rest = new Map<string, Rupiah>(heirs.map(({ id, left }) => [id, left]));
  for (const [index, { heir, amount }] of lines.entries()) {
    const field = `lines[${index}]`;
    if (heir === null && rest.size === 0) continue;
    if (heir === null) throw new Refused(problem("HEIR_NEEDED", {}, `${field}.heir`));
    const left = rest.get(heir);
    if (left === undefined) throw new Refused(problem("HEIR_NOT_OF_CLAIM", {}, `${field}.heir`));
    if (amount > left)
      throw new Refused(problem("PAYS_HEIR_TOO_MUCH", { left: rupiahText(left) }, `${field}.amount`));
    rest.set(heir, subtractRupiah(left, amount));
  }
}
