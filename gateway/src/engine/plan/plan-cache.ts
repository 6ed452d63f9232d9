/**
 * A cache bounded by weight that costs one look-up per hit: entries live in a young half and are dropped with the old
 * half unless they were asked for again in between.
 */
export class PlanCache<Value> {
  readonly #limit: number;
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();
  #weight = 0;

  /** @param limit the weight both halves may have together, in the unit of `set` and `charge` */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get size(): number {
    return this.#young.size + this.#old.size;
  }

  /** @param weight what `create` adds; also charged when an old entry is kept for longer */
  getOrCreate(key: string, weight: number, create: () => Value): Value {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const value = this.#old.get(key) ?? create();
    this.#old.delete(key);
    this.charge(weight);
    this.#young.set(key, value);
    return value;
  }

  /** Adds the weight of something a cached value has grown by. */
  charge(weight: number): void {
    this.#weight += weight;
    if (this.#weight * 2 <= this.#limit) return;
    this.#old = this.#young;
    this.#young = new Map();
    this.#weight = weight;
  }
}
