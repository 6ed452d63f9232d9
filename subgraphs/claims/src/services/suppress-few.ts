import type { Rupiah } from "@payung/jamsostek";

/** A count of claims, with the number of persons behind it. */
export interface PersonCount {
  readonly cases: number;
  readonly persons: number;
  readonly paid: Rupiah;
}

/** The count as a reader may see it. */
export interface ShownCount {
  readonly cases: number | null;
  readonly paid: Rupiah | null;
  readonly suppressed: boolean;
}

/** Fewer persons than this could be recognised. */
const FEWEST_PERSONS = 5;

export function shown({ cases, paid }: PersonCount): ShownCount {
  return { cases, paid, suppressed: false };
}

const LEFT_OUT: ShownCount = { cases: null, paid: null, suppressed: true };

/** A count without numbers where few persons stand behind it. */
export function suppressFew(count: PersonCount): ShownCount {
  return count.persons < FEWEST_PERSONS ? LEFT_OUT : shown(count);
}

/**
 * The parts of a count, those of few persons without numbers. Where these could be found again by subtracting the parts
 * shown from the whole, the next smallest parts are left out too, until enough persons stand behind what is left out.
 */
export function suppressFewOf(parts: readonly PersonCount[]): ShownCount[] {
  const smallestFirst = parts
    .map((_, index) => index)
    .toSorted((a, b) => parts[a]!.persons - parts[b]!.persons);
  const leftOut = new Set<number>();
  let persons = 0;
  for (const index of smallestFirst) {
    const few = parts[index]!.persons < FEWEST_PERSONS;
    const revealing = leftOut.size > 0 && (leftOut.size < 2 || persons < FEWEST_PERSONS);
    if (!few && !revealing) break;
    leftOut.add(index);
    persons += parts[index]!.persons;
  }
  return parts.map((part, index) => (leftOut.has(index) ? LEFT_OUT : shown(part)));
}
