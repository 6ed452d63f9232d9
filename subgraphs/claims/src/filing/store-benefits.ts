import { ZERO_RUPIAH, rupiahText } from "@payung/jamsostek";
import { Refused, problem } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import { ClaimBenefit } from "../entities/claim-benefit.js";
import type { DueBenefit } from "./what-is-due.js";

/** Keeps what a claim is due, in place of what was kept before; what was paid of a benefit stays paid. @throws Refused */
export async function storeBenefits(
  manager: EntityManager,
  claimId: string,
  benefits: readonly DueBenefit[],
): Promise<void> {
  const repository = manager.getRepository(ClaimBenefit);
  const before = new Map((await repository.findBy({ claimId })).map(({ code, paid }) => [code, paid]));
  for (const [code, paid] of before) {
    const amount = benefits.find((benefit) => benefit.code === code)?.amount ?? ZERO_RUPIAH;
    if (amount < paid) throw new Refused(problem("DECIDED_BELOW_PAID", { paid: rupiahText(paid) }, "input"));
  }
  await repository.delete({ claimId });
  const rows = benefits.map(({ code, origin, amount, claimed, basis, trace }, index) => ({
    claimId,
    code,
    number: index + 1,
    origin,
    amount,
    claimed,
    paid: before.get(code) ?? ZERO_RUPIAH,
    basis,
    trace,
  }));
  if (rows.length > 0) await repository.insert(rows);
}
