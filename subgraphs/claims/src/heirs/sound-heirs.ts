import { addDays, heirShares } from "@payung/jamsostek";
import type { HeirRelation, LocalDate, Rupiah } from "@payung/jamsostek";
import { Refused, asCoded, problem } from "@payung/subgraph-kit";
import type { BankAccount } from "./bank-account.js";

/** An heir as an officer enters it; the share is null for all where they share equally. */
export interface GivenHeir {
  readonly name: string;
  readonly relation: HeirRelation;
  readonly birthDate: LocalDate | null;
  readonly share: Rupiah | null;
  readonly bankAccount: BankAccount | null;
}

export interface SoundHeir extends GivenHeir {
  readonly share: Rupiah;
}

interface Event {
  /** What the heirs share. */
  readonly theirs: Rupiah;
  readonly diedOn: LocalDate;
  readonly today: LocalDate;
}

/**
 * The heirs with clean texts and shares that add up to what is theirs.
 * @throws Refused and coded errors of heirShares() that name heirs[0].share and the like
 */
export function soundHeirs(heirs: readonly GivenHeir[], { theirs, diedOn, today }: Event): SoundHeir[] {
  const shares = asCoded(() => heirShares(heirs, theirs));
  return heirs.map((heir, index) => {
    const field = `heirs[${index}]`;
    checkBirth(heir, diedOn, today, `${field}.birthDate`);
    return {
      ...heir,
      name: soundText(heir.name, 1, LONGEST_NAME, `${field}.name`),
      share: shares[index]!,
      bankAccount: heir.bankAccount && soundAccount(heir.bankAccount, `${field}.bankAccount`),
    };
  });
}

const LONGEST_NAME = 100;
/** A child that was born later is not the worker's (KUHPerdata, Pasal 255). */
const DAYS_OF_PREGNANCY = 300;

function checkBirth(
  { relation, birthDate }: GivenHeir,
  diedOn: LocalDate,
  today: LocalDate,
  field: string,
): void {
  if (birthDate === null) return;
  if (birthDate > today) throw new Refused(problem("DAY_TO_COME", { today }, field));
  if (relation === "CHILD" && birthDate > addDays(diedOn, DAYS_OF_PREGNANCY))
    throw new Refused(problem("CHILD_BORN_TOO_LATE", { days: DAYS_OF_PREGNANCY, day: diedOn }, field));
}

/** @throws Refused TEXT_UNSOUND naming the field */
function soundText(text: string, shortest: number, longest: number, field: string): string {
  const sound = text.trim().replace(/ {2,}/g, " ");
  const length = Array.from(sound).length;
  if (length >= shortest && length <= longest && !/[\p{Cc}\p{Cs}]/u.test(sound)) return sound;
  throw new Refused(problem("TEXT_UNSOUND", { shortest, longest }, field));
}

const [FEWEST_DIGITS, MOST_DIGITS] = [5, 30];
const [SHORTEST_BANK, LONGEST_BANK] = [2, 60];

/** The account with clean texts and a number of digits alone. @throws Refused naming the field within the given one */
export function soundAccount({ bank, number, holder }: BankAccount, field: string): BankAccount {
  // As they stand on a bank book: 1234-56-789.
  const digits = number.replace(/[ .-]/g, "");
  if (!/^\d+$/.test(digits) || digits.length < FEWEST_DIGITS || digits.length > MOST_DIGITS)
    throw new Refused(
      problem("ACCOUNT_NUMBER_UNSOUND", { fewest: FEWEST_DIGITS, most: MOST_DIGITS }, `${field}.number`),
    );
  return {
    bank: soundText(bank, SHORTEST_BANK, LONGEST_BANK, `${field}.bank`),
    number: digits,
    holder: soundText(holder, 1, LONGEST_NAME, `${field}.holder`),
  };
}
