import { Refused, newId, problem, requirePeopleReader, withActor } from "@payung/subgraph-kit";
import type { Actor } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import type { ClaimsParts } from "../context.js";
import { Claim } from "../entities/claim.js";
import { Heir } from "../entities/heir.js";
import { writtenNote } from "../life-cycle/note.js";
import { BankAccountRevealed } from "../types/bank-account.js";
import type { BankAccountAccess } from "../types/bank-account.js";
import { openAccount } from "./bank-account.js";

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
    const { heir, claim } = await heirHere(manager, heirId);
    if (heir.bankSealed === null) throw new Refused(problem("NO_BANK_ACCOUNT", {}, "heir"));
    const at = new Date(clock()).toISOString();
    const kept = { id: newId(clock), at, subject: who.subject, role: who.role, purpose: words };
    await keepAccess(manager, claim, heir, kept);
    return { sealed: heir.bankSealed, access: kept };
  });
  return Object.assign(new BankAccountRevealed(), { ...openAccount(personalData, sealed), access });
}

/** @throws Refused NOT_FOUND, also for an heir of a claim that the actor may not see */
async function heirHere(manager: EntityManager, id: string): Promise<{ heir: Heir; claim: Claim }> {
  const heir = await manager.getRepository(Heir).findOneBy({ id: id.replaceAll("\0", "") });
  if (!heir) throw new Refused(problem("NOT_FOUND", {}, "heir"));
  const claim = await manager.getRepository(Claim).findOneByOrFail({ id: heir.claimId });
  return { heir, claim };
}

async function keepAccess(
  manager: EntityManager,
  { id: claimId, region }: Claim,
  { id: heirId }: Heir,
  { id, at, subject, role, purpose }: BankAccountAccess,
): Promise<void> {
  await manager.query(
    `insert into bank_account_access (id, at, subject, role, claim_id, heir_id, region, purpose)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, at, subject, role, claimId, heirId, region, purpose],
  );
}
