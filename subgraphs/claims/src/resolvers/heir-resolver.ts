import type { Rupiah } from "@payung/jamsostek";
import { sumRupiah } from "@payung/jamsostek";
import { RupiahScalar, UuidScalar, orProblem, requireCarer } from "@payung/subgraph-kit";
import type { Problem } from "@payung/subgraph-kit";
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import type { ClaimsContext } from "../context.js";
import type { Claim } from "../entities/claim.js";
import { AccountCorrection } from "../entities/account-correction.js";
import { Heir } from "../entities/heir.js";
import { maskedAccount } from "../heirs/bank-account.js";
import { correctBankAccount } from "../heirs/correct-bank-account.js";
import { revealBankAccount } from "../heirs/reveal-bank-account.js";
import { setHeirs } from "../heirs/set-heirs.js";
import {
  BankAccountAccess,
  BankAccountInput,
  BankAccountType,
  FormerAccount,
  RevealBankAccountResult,
} from "../types/bank-account.js";
import { ClaimResult } from "../types/claim-results.js";
import { HeirInput, givenHeir } from "../types/heir-input.js";
import { changed } from "./claim-mutations.js";

@Resolver(() => BankAccountType)
export class BankAccountResolver {
  @FieldResolver(() => [BankAccountAccess], {
    description:
      "Who read the heir's whole account number and what for, the latest 20; for officers and verifiers of the place.",
  })
  accesses(
    @Root() { heir }: BankAccountType,
    @Ctx() { loaders, request }: ClaimsContext,
  ): Promise<readonly BankAccountAccess[]> {
    requireCarer(request.actor, "accesses");
    return loaders.bankAccountAccesses.load(heir);
  }
}

@Resolver(() => AccountCorrection)
export class AccountCorrectionResolver {
  @FieldResolver(() => FormerAccount, {
    nullable: true,
    description: "The account until then, the number masked; null where none was recorded.",
  })
  before(@Root() { bankSealed }: AccountCorrection, @Ctx() { parts }: ClaimsContext): FormerAccount | null {
    return bankSealed && maskedAccount(parts.personalData, bankSealed);
  }
}

@Resolver(() => Heir)
export class HeirResolver {
  @Mutation(() => ClaimResult, {
    description:
      "Names the heirs of a death in place of those named before, until the claim goes to verification; at most 50.",
  })
  setHeirs(
    @Arg("claim", () => ID) claim: string,
    @Arg("heirs", () => [HeirInput]) heirs: HeirInput[],
    @Arg("idempotencyKey", () => UuidScalar) key: string,
    @Ctx() context: ClaimsContext,
  ): Promise<Claim | Problem> {
    const named = { claim, heirs: heirs.map(givenHeir) };
    return changed(context, () => setHeirs(context.parts, context.request.actor, named, key));
  }

  @Mutation(() => ClaimResult, {
    description:
      "Gives an heir of an approved claim another account, until the heir has the whole share; another person than who does it pays.",
  })
  correctBankAccount(
    @Arg("heir", () => ID) heir: string,
    @Arg("account", () => BankAccountInput) { bank, number, holder }: BankAccountInput,
    @Arg("reason", () => String, { description: "Why, in 5 to 1000 characters." }) reason: string,
    @Arg("idempotencyKey", () => UuidScalar) key: string,
    @Ctx() context: ClaimsContext,
  ): Promise<Claim | Problem> {
    const corrected = { heir, account: { bank, number, holder }, reason };
    return changed(context, () => correctBankAccount(context.parts, context.request.actor, corrected, key));
  }

  @Mutation(() => RevealBankAccountResult, {
    description:
      "Shows an heir's whole account number to who enters, decides or pays claims at the place, and keeps who read it and what for.",
  })
  revealBankAccount(
    @Arg("heir", () => ID) heir: string,
    @Arg("purpose", () => String, { description: "What for, in 5 to 1000 characters." }) purpose: string,
    @Ctx() { parts, request }: ClaimsContext,
  ): Promise<typeof RevealBankAccountResult> {
    const revealed = orProblem(() => revealBankAccount(parts, request.actor, heir, purpose));
    return revealed as Promise<typeof RevealBankAccountResult>;
  }

  @FieldResolver(() => BankAccountType, {
    nullable: true,
    description: "Where the money goes, the number masked; null where none was given.",
  })
  bankAccount(@Root() { id, bankSealed }: Heir, @Ctx() { parts }: ClaimsContext): BankAccountType | null {
    if (bankSealed === null) return null;
    return { ...maskedAccount(parts.personalData, bankSealed), heir: id };
  }

  @FieldResolver(() => [AccountCorrection], {
    description: "How the account was corrected after the claim was approved, the first correction first.",
  })
  async accountCorrections(
    @Root() { id, claimId }: Heir,
    @Ctx() { loaders }: ClaimsContext,
  ): Promise<readonly AccountCorrection[]> {
    const ofClaim = await loaders.accountCorrections.load(claimId);
    return ofClaim.filter(({ heirId }) => heirId === id);
  }

  @FieldResolver(() => RupiahScalar, { description: "What the heir was paid until now, in rupiah." })
  async paid(@Root() { id, claimId }: Heir, @Ctx() { loaders }: ClaimsContext): Promise<Rupiah> {
    const payments = await loaders.payments.load(claimId);
    return sumRupiah(payments.filter(({ heirId }) => heirId === id).map(({ amount }) => amount));
  }
}
