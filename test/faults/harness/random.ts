/** Numbers from 0 to 1 that are the same again for the same seed. */
export interface Random {
  readonly seed: number;
  next(): number;
  /** Whole, from `least` to `most`. */
  between(least: number, most: number): number;
  pick<T>(among: readonly T[]): T;
}

/** Seeded by PAYUNG_FAULTS_SEED, otherwise by the time: a failure names the seed that repeats it. */
export function seededRandom(
  seed = Number(process.env["PAYUNG_FAULTS_SEED"] ?? Date.now() % 1_000_000),
): Random {
  let state = seed;
  // mulberry32
  const next = (): number => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    seed,
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick: (among) => among[Math.floor(next() * among.length)]!,
  };
}
