import type { Month, Programme } from "@payung/jamsostek";

/** Months of one year as bits: January is 1, December 2048. */
export function monthsMask(from: Month, until: Month): number {
  const [first, last] = [monthNumber(from), monthNumber(until)];
  let mask = 0;
  for (let number = first; number <= last; number++) mask |= 1 << (number - 1);
  return mask;
}

function monthNumber(month: Month): number {
  return Number(month.slice(5));
}

/** The columns of cover_year: the programmes that a BPU can have. */
export interface ProgrammeMasks {
  readonly jkk: number;
  readonly jkm: number;
  readonly jht: number;
}

/** The months for each programme that is paid for; none for the others. */
export function programmeMasks(programmes: readonly Programme[], mask: number): ProgrammeMasks {
  return {
    jkk: programmes.includes("JKK") ? mask : 0,
    jkm: programmes.includes("JKM") ? mask : 0,
    jht: programmes.includes("JHT") ? mask : 0,
  };
}

/** True when both take a month of the same programme. */
export function masksMeet(a: ProgrammeMasks, b: ProgrammeMasks): boolean {
  return (a.jkk & b.jkk) !== 0 || (a.jkm & b.jkm) !== 0 || (a.jht & b.jht) !== 0;
}

/** How many months from the one to the other, both counted, of one year. */
export function monthsBetween(from: Month, until: Month): number {
  return monthNumber(until) - monthNumber(from) + 1;
}
