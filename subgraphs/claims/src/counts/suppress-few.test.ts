import { rupiah } from "@payung/jamsostek";
import { expect, test } from "vitest";
import { suppressFew, suppressFewOf, suppressFewOverlapping } from "./suppress-few.js";

const count = (persons: number) => ({
  cases: persons,
  persons,
  due: rupiah(persons * 42_000_000),
  paid: rupiah(persons * 42_000_000),
});

test("four persons are too few to show, five are enough", () => {
  expect(suppressFew(count(4))).toEqual({ cases: null, due: null, paid: null, suppressed: true });
  expect(suppressFew(count(5))).toEqual({ cases: 5, due: 210_000_000, paid: 210_000_000, suppressed: false });
});

test("many cases of few persons are too few persons all the same", () => {
  expect(suppressFew({ ...count(2), cases: 9 })).toMatchObject({ suppressed: true });
});

test("parts of enough persons are all shown, in the order given", () => {
  expect(suppressFewOf([count(7), count(5), count(9)]).map(({ cases }) => cases)).toEqual([7, 5, 9]);
});

test("small parts have no numbers, nor has the one that they could be told by", () => {
  expect(suppressFewOf([count(9), count(2), count(6)])).toEqual([
    { cases: 9, due: 378_000_000, paid: 378_000_000, suppressed: false },
    { cases: null, due: null, paid: null, suppressed: true },
    { cases: null, due: null, paid: null, suppressed: true },
  ]);
});

test("of parts that share persons a large one is left out with the small ones, by which they could be told", () => {
  const shownOf = (...persons: number[]) =>
    suppressFewOverlapping(persons.map(count)).map(({ cases }) => cases);
  expect(shownOf(9, 2, 6)).toEqual([9, null, null]);
  expect(shownOf(9, 6)).toEqual([9, 6]);
});
