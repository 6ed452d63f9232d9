import type { Message } from "./message.js";
import { invalidInput } from "./rule-input.js";

/** "0.24%" (in Indonesian "0,24%") of 24 basis points. */
export function percentText(basisPoints: number): Message {
  const digits = String(basisPoints).padStart(3, "0");
  const fraction = digits.slice(-2).replace(/0+$/, "");
  const whole = digits.slice(0, -2);
  if (fraction === "") return { id: `${whole}%`, en: `${whole}%` };
  return { id: `${whole},${fraction}%`, en: `${whole}.${fraction}%` };
}

/**
 * The basis points of a percentage that came as a floating number: 38.5 is 3,850. Read from its decimal text, since
 * 0.29 x 100 is not 29 in floating arithmetic.
 * @throws RuleError INVALID_RULE_INPUT for 0 or less, more than 100, or anything finer than 0.01
 */
export function basisPointsOfPercent(percent: number, field: string): number {
  const parts = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(String(percent));
  const basisPoints = parts ? Number(`${parts[1]}${(parts[2] ?? "").padEnd(2, "0")}`) : 0;
  if (basisPoints >= 1 && basisPoints <= 10_000) return basisPoints;
  throw invalidInput(field, {
    id: `${field} ${percent} tidak sah: lebih dari 0 sampai 100 persen, paling banyak dua angka desimal.`,
    en: `${field} ${percent} is not valid: more than 0 and at most 100 percent, with at most two decimals.`,
  });
}
