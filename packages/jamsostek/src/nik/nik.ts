import { daysInMonth } from "../local-date.js";
import type { LocalDate } from "../local-date.js";
import { invalidInput } from "../rule-input.js";
import { nikFault } from "./nik-fault.js";
import type { NikFault, NikFaultCode } from "./nik-fault.js";

declare const brand: unique symbol;

/** A national identity number: 16 digits as text. Never a number: those of the easternmost provinces are beyond 2^53. */
export type Nik = string & { readonly [brand]: "Nik" };

export type NikSex = "FEMALE" | "MALE";

/** What a NIK says of its holder. */
export interface NikFacts {
  readonly nik: Nik;
  /** Six digits of the district that issued it first. It never changes, so it may be a code that is retired today. */
  readonly district: string;
  readonly birthDate: LocalDate;
  readonly sex: NikSex;
  /** Four digits from "0001". */
  readonly serial: string;
  /** True for a made-up one, of the province 99 that no region has. */
  readonly synthetic: boolean;
}

export interface NikOptions {
  /** Nobody is born after this day: the younger century is taken unless it lies behind the day. */
  readonly on: LocalDate;
  /** Take made-up NIKs of the province 99 too: for tests and for lists that are marked synthetic. */
  readonly allowSynthetic?: boolean;
}

export type NikReading =
  | { readonly facts: NikFacts; readonly fault?: undefined }
  | { readonly facts?: undefined; readonly fault: NikFault };

/**
 * Reads 16 digits. There is no check digit: what can be wrong is the province, the day of birth and the serial.
 * The year has two digits only. It is read in the younger century in which the age on `options.on` is not negative: on
 * 1 July 2026 "010126" is born in 2026 and "010826" in 1926.
 */
export function parseNik(text: string, options: NikOptions): NikReading {
  if (!isSixteenDigits(text)) return fault(isScientific(text) ? "NIK_SCIENTIFIC" : "NIK_NOT_16_DIGITS");
  const province = digits(text, 0, 2);
  const synthetic = province === SYNTHETIC_PROVINCE;
  if (synthetic && options.allowSynthetic !== true) return fault("NIK_SYNTHETIC");
  if (!synthetic && (province < 11 || province > 96)) return fault("NIK_NO_SUCH_PROVINCE");
  const day = digits(text, 6, 8);
  const birthDate = birthDateOf(day > 40 ? day - 40 : day, text.slice(8, 12), options.on);
  if (birthDate === undefined) return fault("NIK_NO_SUCH_DAY");
  const serial = text.slice(12);
  if (serial === "0000") return fault("NIK_SERIAL_0000");
  const sex = day > 40 ? "FEMALE" : "MALE";
  return { facts: { nik: text as Nik, district: text.slice(0, 6), birthDate, sex, serial, synthetic } };
}

/** Reads a NIK. @throws RuleError INVALID_RULE_INPUT with the fault's sentence, which does not hold the digits. */
export function nik(text: string, options: NikOptions, field = "nik"): Nik {
  const { facts, fault: found } = parseNik(text, options);
  if (found !== undefined) throw invalidInput(field, found.message);
  return facts.nik;
}

/** Whether 16 digits of a text, no more and no less in a row, might be somebody's NIK or a made-up one. */
export function holdsNik(text: string): boolean {
  const numbers = text.match(/(?<!\d)\d{16}(?!\d)/g) ?? [];
  return numbers.some((each) => !parseNik(each, { on: ANY_CENTURY, allowSynthetic: true }).fault);
}

/** The first and last two digits, enough to tell two of a household apart: "12************01". */
export function maskNik(value: Nik): string {
  return `${value.slice(0, 2)}************${value.slice(-2)}`;
}

/**
 * The n-th made-up NIK of a birth date and sex, for samples and tests. It is well-formed, and nobody can have it: it
 * begins with 99.
 * @param n whole, 0 to 9,999,999; another n gives another NIK
 */
export function syntheticNik(n: number, birthDate: LocalDate, sex: NikSex): Nik {
  if (!Number.isInteger(n) || n < 0 || n > 9_999_999) throw new RangeError("n is whole, from 0 to 9,999,999");
  const number = String(n).padStart(7, "0");
  const day = Number(birthDate.slice(8, 10)) + (sex === "FEMALE" ? 40 : 0);
  const born = `${String(day).padStart(2, "0")}${birthDate.slice(5, 7)}${birthDate.slice(2, 4)}`;
  return `${SYNTHETIC_PROVINCE}${number.slice(0, 4)}${born}1${number.slice(4)}` as Nik;
}

const SYNTHETIC_PROVINCE = 99;
/** A day by which every day of birth that a NIK can say has been, also 29 February 2000. */
const ANY_CENTURY = "2099-12-31" as LocalDate;

function fault(code: NikFaultCode): NikReading {
  return { fault: nikFault(code) };
}

/** @param monthAndYear MMYY */
function birthDateOf(day: number, monthAndYear: string, on: LocalDate): LocalDate | undefined {
  const [monthText, yearText] = [monthAndYear.slice(0, 2), monthAndYear.slice(2)];
  const month = Number(monthText);
  if (month < 1 || month > 12 || day < 1) return undefined;
  const century = Number(on.slice(0, 2));
  for (const each of [century, century - 1]) {
    const date = `${each}${yearText}-${monthText}-${day < 10 ? "0" : ""}${day}` as LocalDate;
    if (date <= on && day <= daysInMonth(each * 100 + Number(yearText), month)) return date;
  }
  return undefined;
}

function isSixteenDigits(text: string): boolean {
  if (text.length !== 16) return false;
  for (let index = 0; index < 16; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

/** What Excel writes of a number too long for its cell; nobody's NIK is longer than this. */
function isScientific(text: string): boolean {
  return text.length <= 40 && /^\d(?:[.,]\d{0,20})?[eE]\+?\d{1,3}$/.test(text);
}

function digits(text: string, from: number, to: number): number {
  return Number(text.slice(from, to));
}
