import type { PersonalData } from "@payung/subgraph-kit";

/** Where an heir's money goes. */
export interface BankAccount {
  readonly bank: string;
  /** Digits alone. */
  readonly number: string;
  /** The name that the bank has. */
  readonly holder: string;
}

/** What it is sealed as; a value of another kind is not read as one. */
export const BANK_ACCOUNT = "bank account";

export function sealAccount(personal: PersonalData, { bank, number, holder }: BankAccount): Buffer {
  return personal.encrypt(BANK_ACCOUNT, JSON.stringify({ bank, number, holder }));
}

export function openAccount(personal: PersonalData, sealed: Uint8Array): BankAccount {
  return JSON.parse(personal.decrypt(BANK_ACCOUNT, sealed)) as BankAccount;
}

const MOST_SHOWN = 4;

/** "******7890": enough to tell two accounts apart, of a short number no more than half. */
export function maskAccount(number: string): string {
  const shown = Math.min(MOST_SHOWN, Math.floor(number.length / 2));
  return "*".repeat(number.length - shown) + number.slice(-shown);
}

/** What of a sealed account is shown to whoever sees the claim. */
export function maskedAccount(
  personal: PersonalData,
  sealed: Uint8Array,
): Omit<BankAccount, "number"> & { readonly numberMasked: string } {
  const { bank, holder, number } = openAccount(personal, sealed);
  return { bank, holder, numberMasked: maskAccount(number) };
}

/**
 * For the hash of an idempotency key: the number stands in it as its index, so that the hash alone tells nobody's
 * account.
 */
export function withIndexedAccount<T extends { readonly bankAccount: BankAccount | null }>(
  personal: PersonalData,
  heir: T,
): T {
  const { bankAccount } = heir;
  if (bankAccount === null) return heir;
  const number = personal.indexOf(BANK_ACCOUNT, bankAccount.number).toString("hex");
  return { ...heir, bankAccount: { ...bankAccount, number } };
}
