import { localDate, syntheticNik } from "@payung/jamsostek";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NiksOfList } from "./niks-of-list.js";

const born = localDate("1980-03-12");

describe("the NIKs of one list", () => {
  it("tell for a NIK that stands twice the row where it stood first", () => {
    const niks = new NiksOfList(4);
    expect(niks.add(syntheticNik(1, born, "MALE"), 2)).toBeUndefined();
    expect(niks.add(syntheticNik(2, born, "MALE"), 3)).toBeUndefined();
    expect(niks.add(syntheticNik(1, born, "MALE"), 4)).toBe(2);
    expect(niks.add(syntheticNik(1, born, "MALE"), 5)).toBe(2);
    expect(niks.size).toBe(2);
  });

  it("are as a plain map would have them", () => {
    const people = fc.array(fc.tuple(fc.nat({ max: 300 }), fc.constantFrom("MALE", "FEMALE")), {
      maxLength: 3000,
    });
    fc.assert(
      fc.property(people, (list) => {
        const niks = new NiksOfList(list.length);
        const plain = new Map<string, number>();
        list.forEach(([n, sex], index) => {
          const nik = syntheticNik(n, born, sex);
          expect(niks.add(nik, index + 2)).toBe(plain.get(nik));
          if (!plain.has(nik)) plain.set(nik, index + 2);
        });
        expect(niks.size).toBe(plain.size);
      }),
      { numRuns: 20 },
    );
  });

  it("are no more than the list has rows", () => {
    const niks = new NiksOfList(2);
    const add = (n: number) => niks.add(syntheticNik(n, born, "MALE"), n + 2);
    expect([add(1), add(2), add(1)]).toEqual([undefined, undefined, 3]);
    expect(() => [add(3), add(4)]).toThrow(RangeError);
  });

  it("that all end in 0 were perhaps rounded by Excel, which the list is told", () => {
    const [rounded, whole] = [new NiksOfList(20), new NiksOfList(20)];
    for (let n = 0; n < 20; n += 1) {
      rounded.add(syntheticNik(n * 10, born, "MALE"), n + 2);
      whole.add(syntheticNik(n, born, "MALE"), n + 2);
    }
    expect(rounded.notices()).toMatchObject([{ code: "NIKS_END_IN_ZERO", severity: "WARNING" }]);
    expect(whole.notices()).toEqual([]);
  });
});
