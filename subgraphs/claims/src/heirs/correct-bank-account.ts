import { ZERO_RUPIAH } from "@payung/jamsostek";
import {
  Refused,
  idempotent,
  newId,
  problem,
  requirePeopleReader,
  todayIn,
  withActor,
} from "@payung/subgraph-kit";
import type { Actor } from "@payung/subgraph-kit";
import type { ClaimsParts } from "../context.js";
import { AccountCorrection } from "../entities/account-correction.js";
import { Heir } from "../entities/heir.js";
import { makeStepWithin } from "../life-cycle/make-step.js";
import type { StepMoment } from "../life-cycle/make-step.js";
import { writtenNote } from "../life-cycle/note.js";
import { lockClaim } from "../life-cycle/steps.js";
import { sealAccount, withIndexedAccount } from "./bank-account.js";
import type { BankAccount } from "./bank-account.js";
import { heirById, paidOf } from "./heirs-of-claim.js";
import { soundAccount } from "./sound-heirs.js";

type Parts = Pick<ClaimsParts, "database" | "clock" | "personalData">;

export interface CorrectedAccount {
  readonly heir: string;
  readonly account: BankAccount;
  readonly reason: string;
}

/**
 * Gives an heir of an approved claim another account, as a step of the claim; the one before stays in the history. Who
 * does it does not pay the claim, so that another person looks at the account before money goes. @throws Refused
 */
export function correctBankAccount(
  parts: Parts,
  who: Actor,
  corrected: CorrectedAccount,
  key: string,
): Promise<{ readonly claim: string }> {
  const { database, clock, personalData } = parts;
  const { heir: id, account: bankAccount, reason } = corrected;
  requirePeopleReader(who, "correctBankAccount");
  const input = withIndexedAccount(personalData, { heir: id, reason, bankAccount });
  return withActor(database, who, (manager) =>
    idempotent(manager, { actor: who, mutation: "correctBankAccount", key, input }, async () => {
      const { claimId } = await heirById(manager, id);
      const locked = await lockClaim(manager, claimId);
      const moment = { manager, locked, today: todayIn(clock, locked.claim.region) };
      await makeStepWithin(moment, who, "ACCOUNT", async () => {
        await replaceAccount(moment, parts, corrected);
        return { says: { note: writtenNote(reason, "reason") } };
      });
      return { claim: claimId };
    }),
  );
}

async function replaceAccount(
  { manager, locked: { claim, steps } }: StepMoment,
  { clock, personalData }: Parts,
  { heir, account }: CorrectedAccount,
): Promise<void> {
  const sound = soundAccount(account, "account");
  // Again, as it stands now that nobody else changes it.
  const { id, share, bankSealed } = await heirById(manager, heir);
  const { toHeirs } = await paidOf(manager, claim.id);
  if ((toHeirs.get(id) ?? ZERO_RUPIAH) >= share) throw new Refused(problem("HEIR_PAID_IN_FULL", {}, "heir"));
  await manager
    .getRepository(AccountCorrection)
    .insert({ id: newId(clock), claimId: claim.id, step: steps.length + 1, heirId: id, bankSealed });
  await manager.getRepository(Heir).update({ id }, { bankSealed: sealAccount(personalData, sound) });
}
