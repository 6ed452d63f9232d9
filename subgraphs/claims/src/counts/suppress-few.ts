import type { Rupiah } from "@payung/jamsostek";
import { isFew, partsLeftOut } from "@payung/subgraph-kit";

/** A count of claims, with the number of persons behind it. */
export interface PersonCount {
  readonly cases: number;
  readonly persons: number;
  readonly due: Rupiah;
  readonly paid: Rupiah;
}

/** The count as a reader may see it. */
export interface ShownCount {
  readonly cases: number | null;
  readonly due: Rupiah | null;
  readonly paid: Rupiah | null;
  readonly suppressed: boolean;
}

export function shown({ cases, due, paid }: PersonCount): ShownCount {
  return { cases, due, paid, suppressed: false };
}

const LEFT_OUT: ShownCount = { cases: null, due: null, paid: null, suppressed: true };

/** A count without numbers where few persons stand behind it. */
export function suppressFew(count: PersonCount): ShownCount {
  return isFew(count.persons) ? LEFT_OUT : shown(count);
}

/** The parts of a count, without numbers where few persons could be told from them. */
export function suppressFewOf(parts: readonly PersonCount[]): ShownCount[] {
  const leftOut = partsLeftOut(parts.map(({ persons }) => persons));
  return parts.map((part, index) => (leftOut[index] ? LEFT_OUT : shown(part)));
}

/**
 * The same for parts that one person may stand behind several of, such as the benefits of one death: beside the small ones
 * a part is left out that by itself has enough persons.
 */
export function suppressFewOverlapping(parts: readonly PersonCount[]): ShownCount[] {
  const few = parts.filter(({ persons }) => isFew(persons));
  const enough = parts.filter(({ persons }) => !isFew(persons)).toSorted((a, b) => a.persons - b.persons)[0];
  const leftOut = new Set(few.length === 0 ? [] : [...few, enough]);
  return parts.map((part) => (leftOut.has(part) ? LEFT_OUT : shown(part)));
}
