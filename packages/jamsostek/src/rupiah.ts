import type { Locale, Message } from "./message.js";
import { RuleError } from "./rule-error.js";

declare const brand: unique symbol;

/** A whole number of rupiah, a safe integer; zero or more unless a function says otherwise. */
export type Rupiah = number & { readonly [brand]: "Rupiah" };

const RULE = {
  id: "rupiah ditulis sebagai bilangan bulat antara 0 dan 9.007.199.254.740.991",
  en: "rupiah is a whole number between 0 and 9,007,199,254,740,991",
};

/** Reads an amount. @throws RuleError INVALID_RUPIAH for a fraction, a negative, or beyond 2^53-1. */
export function rupiah(value: number | bigint, field?: string): Rupiah {
  const amount = Number(value);
  if (!Number.isSafeInteger(amount) || amount < 0 || BigInt(amount) !== BigInt(value))
    throw invalid(value, field);
  return (amount === 0 ? 0 : amount) as Rupiah;
}

function invalid(value: unknown, field: string | undefined): RuleError {
  const messages = {
    id: `${String(value)} tidak sah: ${RULE.id}.`,
    en: `${String(value)} is not valid: ${RULE.en}.`,
  };
  return new RuleError("INVALID_RUPIAH", messages, field === undefined ? {} : { field });
}

export const ZERO_RUPIAH = 0 as Rupiah;

export function addRupiah(...amounts: readonly Rupiah[]): Rupiah {
  return sumRupiah(amounts);
}

/** @param field the input's field that made the amounts, named when their sum goes beyond 2^53-1 */
export function sumRupiah(amounts: readonly Rupiah[], field?: string): Rupiah {
  return rupiah(
    amounts.reduce((sum, amount) => sum + BigInt(amount), 0n),
    field,
  );
}

/** @throws RuleError INVALID_RUPIAH when the result would be negative. */
export function subtractRupiah(from: Rupiah, amount: Rupiah): Rupiah {
  return rupiah(BigInt(from) - BigInt(amount));
}

/** Amount times a whole count. @throws RuleError INVALID_RUPIAH for a count that is not whole, or a result beyond 2^53-1. */
export function timesRupiah(amount: Rupiah, count: number, field?: string): Rupiah {
  if (!Number.isSafeInteger(count)) throw invalid(count, field);
  return rupiah(BigInt(amount) * BigInt(count), field);
}

/**
 * How often `unit` fits whole into `amount`, and what is left.
 * @throws RuleError INVALID_RUPIAH when `unit` is zero.
 */
export function divideRupiah(
  amount: Rupiah,
  unit: Rupiah,
): { readonly whole: number; readonly left: Rupiah } {
  if (unit === 0) {
    throw new RuleError("INVALID_RUPIAH", {
      id: "Jumlah tidak dapat dibagi dengan Rp0.",
      en: "An amount cannot be divided by Rp0.",
    });
  }
  const whole = BigInt(amount) / BigInt(unit);
  return { whole: Number(whole), left: rupiah(BigInt(amount) - whole * BigInt(unit)) };
}

/**
 * An amount in so many equal parts, their sum exactly the amount: what does not divide goes rupiah by rupiah to the first.
 * @param parts a whole number from 1
 */
export function splitRupiah(amount: Rupiah, parts: number): readonly Rupiah[] {
  if (!Number.isSafeInteger(parts) || parts < 1) throw invalid(parts, undefined);
  const { whole, left } = divideRupiah(amount, rupiah(parts));
  return Array.from({ length: parts }, (_, index) => rupiah(index < left ? whole + 1 : whole));
}

/** The larger of two amounts. */
export function greaterRupiah(a: Rupiah, b: Rupiah): Rupiah {
  return a > b ? a : b;
}

/** The smaller of two amounts. */
export function lesserRupiah(a: Rupiah, b: Rupiah): Rupiah {
  return a < b ? a : b;
}

/** What `amount` has above `floor`, or zero: never negative. */
export function excessRupiah(amount: Rupiah, floor: Rupiah): Rupiah {
  return amount > floor ? subtractRupiah(amount, floor) : ZERO_RUPIAH;
}

/** The share of an amount in basis points (10% = 1,000), the fraction of a rupiah rounded down. */
export function basisPointsRoundedDown(amount: Rupiah, basisPoints: number): Rupiah {
  if (!Number.isSafeInteger(basisPoints) || basisPoints < 0) {
    const messages = {
      id: "Basis poin harus bilangan bulat, 0 atau lebih.",
      en: "Basis points are a whole number, 0 or more.",
    };
    throw new RuleError("INVALID_BASIS_POINTS", messages);
  }
  return rupiah((BigInt(amount) * BigInt(basisPoints)) / 10_000n);
}

/** "Rp16,800", in Indonesian "Rp16.800": for traces and logs; a frontend formats for its own readers. */
export function formatRupiah(amount: Rupiah, locale: Locale = "en"): string {
  return `Rp${groupDigits(amount, locale)}`;
}

/** A whole number with its thousands apart: "76,538", in Indonesian "76.538". */
export function groupDigits(count: number, locale: Locale): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, locale === "id" ? "." : ",");
}

/** An amount in both languages, for a placeholder of fillMessage. */
export function rupiahText(amount: Rupiah): Message {
  return { id: formatRupiah(amount, "id"), en: formatRupiah(amount, "en") };
}
