import type { Nik } from "@payung/jamsostek";
import { listProblem } from "../problems/problem.js";
import type { ListProblem } from "../problems/problem.js";

/** Fewer NIKs that all end in 0 can be chance. */
const ENOUGH_TO_TELL = 20;

/**
 * The NIKs of one list and the row where each stood first. 12 to 24 bytes for each: a NIK is two numbers of eight digits
 * in a table of its own, so that a million of them are no burden.
 */
export class NiksOfList {
  #size = 0;
  #endInZero = 0;
  #slots = 1024;
  #firstHalves = new Uint32Array(this.#slots);
  #secondHalves = new Uint32Array(this.#slots);
  /** 0 where the slot is free. */
  #rows = new Uint32Array(this.#slots);

  get size(): number {
    return this.#size;
  }

  /** Keeps the NIK of a row. @returns the row where it stood already, if it did */
  add(nik: Nik, row: number): number | undefined {
    if (this.#size * 2 >= this.#slots) this.#grow();
    const [first, second] = [Number(nik.slice(0, 8)), Number(nik.slice(8))];
    const slot = this.#slotOf(first, second);
    const earlier = this.#rows[slot]!;
    if (earlier !== 0) return earlier;
    this.#put(slot, first, second, row);
    this.#size += 1;
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
    slot = (slot ^ (slot >>> 15)) & (this.#slots - 1);
    while (
      this.#rows[slot] !== 0 &&
      (this.#firstHalves[slot] !== first || this.#secondHalves[slot] !== second)
    ) {
      slot = (slot + 1) & (this.#slots - 1);
    }
    return slot;
  }

  #put(slot: number, first: number, second: number, row: number): void {
    this.#firstHalves[slot] = first;
    this.#secondHalves[slot] = second;
    this.#rows[slot] = row;
  }

  #grow(): void {
    const [firsts, seconds, rows] = [this.#firstHalves, this.#secondHalves, this.#rows];
    this.#slots *= 2;
    this.#firstHalves = new Uint32Array(this.#slots);
    this.#secondHalves = new Uint32Array(this.#slots);
    this.#rows = new Uint32Array(this.#slots);
    rows.forEach((row, slot) => {
      if (row === 0) return;
      const [first, second] = [firsts[slot]!, seconds[slot]!];
      this.#put(this.#slotOf(first, second), first, second, row);
    });
  }
}
