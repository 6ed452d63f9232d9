import { expect, test } from "vitest";
import { isFew, partsLeftOut } from "./few-persons.js";

test("one to four persons are few, nobody and five are not", () => {
  expect([0, 1, 4, 5].map(isFew)).toEqual([false, true, true, false]);
});

test("parts of enough persons are all shown", () => {
  expect(partsLeftOut([7, 5, 9])).toEqual([false, false, false]);
});

test("one small part takes the next smallest with it, or the whole less the rest would tell", () => {
  expect(partsLeftOut([9, 2, 6])).toEqual([false, true, true]);
});

test("two small parts of few persons together take a third with them", () => {
  expect(partsLeftOut([20, 1, 2, 8])).toEqual([false, true, true, true]);
  expect(partsLeftOut([20, 3, 2, 8])).toEqual([false, true, true, false]);
});

test("what is left out never tells of fewer than five persons, unless the whole is as small", () => {
  for (let a = 1; a < 9; a += 1)
    for (let b = 1; b < 9; b += 1)
      for (let c = 1; c < 9; c += 1) {
        const persons = [a, b, c];
        const hidden = partsLeftOut(persons);
        const sum = persons.reduce((total, each, index) => total + (hidden[index] ? each : 0), 0);
        expect(sum === 0 || sum >= 5 || sum === a + b + c).toBe(true);
      }
});
