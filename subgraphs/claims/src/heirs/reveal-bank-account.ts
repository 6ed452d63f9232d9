import {
  Refused,
  accessBy,
  keepAccesses,
  problem,
  requirePeopleReader,
  withActor,
} from "@payung/subgraph-kit";
import type { AccessTable, Actor } from "@payung/subgraph-kit";
import type { ClaimsParts } from "../context.js";
import { Claim } from "../entities/claim.js";
import { writtenNote } from "../life-cycle/note.js";
import { BankAccountRevealed } from "../types/bank-account.js";
import { openAccount } from "./bank-account.js";
import { heirById } from "./heirs-of-claim.js";

/** Who read account numbers, by the heir. */
export const BANK_ACCOUNT_ACCESSES: AccessTable = { table: "bank_account_access", key: "heir_id" };

/**
 * An heir's whole account number, after it was kept who reads it and what for: for officers, verifiers and whoever pays
 * at the place. @throws Refused, FORBIDDEN for who reads no people
 */
export async function revealBankAccount(
  { database, clock, personalData }: Pick<ClaimsParts, "database" | "clock" | "personalData">,
  who: Actor,
  heirId: string,
  purpose: string,
): Promise<BankAccountRevealed> {
  requirePeopleReader(who, "revealBankAccount");
  const words = writtenNote(purpose, "purpose")!;
  const { sealed, access } = await withActor(database, who, async (manager) => {
    const heir = await heirById(manager, heirId);
    if (heir.bankSealed === null) throw new Refused(problem("NO_BANK_ACCOUNT", {}, "heir"));
    const { region } = await manager.getRepository(Claim).findOneByOrFail({ id: heir.claimId });
    const kept = { ...accessBy(who, clock), purpose: words };
    const of = { claim_id: heir.claimId, heir_id: heir.id, region };
    await keepAccesses(manager, BANK_ACCOUNT_ACCESSES, [{ ...kept, ...of }]);
    return { sealed: heir.bankSealed, access: kept };
  });
  return Object.assign(new BankAccountRevealed(), { ...openAccount(personalData, sealed), access });
}
