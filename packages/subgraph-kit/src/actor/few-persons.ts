/** Fewer persons than this could be recognised. */
const FEWEST_PERSONS = 5;

/** True for a count that tells of few persons; nobody is recognised in a count of nobody. */
export function isFew(persons: number): boolean {
  return persons > 0 && persons < FEWEST_PERSONS;
}

/**
 * Which parts of a whole are not to be shown, by the number of persons behind each: those of few. Where these could be
 * found again by subtracting the parts shown from the whole, the next smallest parts are left out too, until enough
 * persons stand behind what is left out.
 */
export function partsLeftOut(parts: readonly number[]): readonly boolean[] {
  const smallestFirst = parts.map((_, index) => index).toSorted((a, b) => parts[a]! - parts[b]!);
  const leftOut = new Set<number>();
  let persons = 0;
  for (const index of smallestFirst) {
    const revealing = leftOut.size > 0 && (leftOut.size < 2 || persons < FEWEST_PERSONS);
    if (!isFew(parts[index]!) && !revealing) break;
    leftOut.add(index);
    persons += parts[index]!;
  }
  return parts.map((_, index) => leftOut.has(index));
}
