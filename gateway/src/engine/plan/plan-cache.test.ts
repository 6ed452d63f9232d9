import { describe, expect, it } from "vitest";
import { PlanCache } from "./plan-cache.js";

const filled = (limit: number, keys: readonly string[]): PlanCache<string> => {
  const cache = new PlanCache<string>(limit);
  for (const key of keys) cache.getOrCreate(key, 10, () => key);
  return cache;
};

describe("The cache of plans", () => {
  it("makes a value once", () => {
    let made = 0;
    const cache = new PlanCache<number>(1000);
    const value = () => cache.getOrCreate("a", 10, () => ++made);
    expect([value(), value(), value()]).toEqual([1, 1, 1]);
  });

  it("never holds more than its limit, however many distinct keys come", () => {
    const keys = Array.from({ length: 10_000 }, (_, index) => `${index}`);
    expect(filled(1000, keys).size).toBeLessThanOrEqual(100);
  });

  it("keeps what is asked for again and again", () => {
    const cache = filled(1000, ["kept"]);
    let made = 0;
    for (let index = 0; index < 500; index++) {
      cache.getOrCreate(`${index}`, 10, () => "new");
      cache.getOrCreate("kept", 10, () => {
        made++;
        return "again";
      });
    }
    expect(made).toBe(0);
  });

  it("forgets what is not asked for any more", () => {
    const cache = filled(1000, ["old", ...Array.from({ length: 200 }, (_, index) => `${index}`)]);
    expect(cache.getOrCreate("old", 10, () => "made anew")).toBe("made anew");
  });

  it("counts what its values grow by", () => {
    const cache = filled(1000, ["a", "b"]);
    cache.charge(600);
    cache.charge(600);
    expect(cache.size).toBe(0);
  });

  it("holds even a value that is heavier than its limit until the next one", () => {
    const cache = new PlanCache<string>(10);
    expect(cache.getOrCreate("big", 100, () => "big")).toBe("big");
    expect(cache.getOrCreate("big", 100, () => "again")).toBe("big");
  });
});
