import type { Nik } from "@payung/jamsostek";
import { listProblem } from "../problems/problem.js";
import type { ListProblem } from "../problems/problem.js";

/** Fewer NIKs that all end in 0 can be chance. */
const ENOUGH_TO_TELL = 20;

/** So many slots for each NIK: a search ends soon while a quarter of them is free. */
const SLOTS_FOR_EACH = 4 / 3;

/**
 * The NIKs of one list and the row where each stood first: a NIK is two numbers of eight digits in a table of its own, 16
 * bytes for each, so that a million of them are no burden.
 */
export class NiksOfList {
  #size = 0;
  #endInZero = 0;
  readonly #slots: number;
  readonly #firstHalves: Uint32Array;
  readonly #secondHalves: Uint32Array;
  /** 0 where the slot is free. */
  readonly #rows: Uint32Array;

  /** @param most how many rows the list has */
  constructor(most: number) {
    this.#slots = Math.ceil(most * SLOTS_FOR_EACH) + 1;
    this.#firstHalves = new Uint32Array(this.#slots);
    this.#secondHalves = new Uint32Array(this.#slots);
    this.#rows = new Uint32Array(this.#slots);
  }

  get size(): number {
    return this.#size;
  }

  /** Keeps the NIK of a row. @returns the row where it stood already, if it did */
  add(nik: Nik, row: number): number | undefined {
    const [first, second] = [Number(nik.slice(0, 8)), Number(nik.slice(8))];
    const slot = this.#slotOf(first, second);
    const earlier = this.#rows[slot]!;
    if (earlier !== 0) return earlier;
    this.#size += 1;
    if (this.#size >= this.#slots) throw new RangeError("More NIKs than the list has rows");
    this.#firstHalves[slot] = first;
    this.#secondHalves[slot] = second;
    this.#rows[slot] = row;
    if (nik.endsWith("0")) this.#endInZero += 1;
    return undefined;
  }

  /** What the NIKs together say of the list. */
  notices(): ListProblem[] {
    const rounded = this.#size >= ENOUGH_TO_TELL && this.#endInZero === this.#size;
    return rounded ? [listProblem("NIKS_END_IN_ZERO")] : [];
  }

  /** The slot that holds it, or the free one where it belongs. */
  #slotOf(first: number, second: number): number {
    let slot = (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 0;
    slot = ((slot ^ (slot >>> 15)) >>> 0) % this.#slots;
    while (
      this.#rows[slot] !== 0 &&
      (this.#firstHalves[slot] !== first || this.#secondHalves[slot] !== second)
    ) {
      slot = (slot + 1) % this.#slots;
    }
    return slot;
  }
}
