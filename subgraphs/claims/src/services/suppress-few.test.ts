import { rupiah } from "@payung/jamsostek";
import { expect, test } from "vitest";
import { suppressFew, suppressFewOf } from "./suppress-few.js";

const count = (persons: number) => ({ cases: persons, persons, paid: rupiah(persons * 42_000_000) });
const leftOut = (...persons: number[]) =>
  suppressFewOf(persons.map(count)).map(({ suppressed }) => suppressed);

test("four persons are too few to show, five are enough", () => {
  expect(suppressFew(count(4))).toEqual({ cases: null, paid: null, suppressed: true });
  expect(suppressFew(count(5))).toEqual({ cases: 5, paid: 210_000_000, suppressed: false });
});

test("many cases of few persons are too few persons all the same", () => {
  expect(suppressFew({ ...count(2), cases: 9 })).toMatchObject({ suppressed: true });
});

test("parts of enough persons are all shown, in the order given", () => {
  expect(suppressFewOf([count(7), count(5), count(9)]).map(({ cases }) => cases)).toEqual([7, 5, 9]);
});

test("one small part takes the next smallest with it, or the whole less the rest would tell", () => {
  expect(leftOut(9, 2, 6)).toEqual([false, true, true]);
});

test("two small parts of few persons together take a third with them", () => {
  expect(leftOut(20, 1, 2, 8)).toEqual([false, true, true, true]);
  expect(leftOut(20, 3, 2, 8)).toEqual([false, true, true, false]);
});

test("what is left out never tells of fewer than five persons, unless the whole is as small", () => {
  for (let a = 1; a < 9; a += 1)
    for (let b = 1; b < 9; b += 1)
      for (let c = 1; c < 9; c += 1) {
        const persons = [a, b, c];
        const hidden = leftOut(...persons);
        const sum = persons.reduce((total, each, index) => total + (hidden[index] ? each : 0), 0);
        expect(sum === 0 || sum >= 5 || sum === a + b + c).toBe(true);
      }
});
