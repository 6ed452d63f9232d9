import { expect, test } from "vitest";
import { containing, searchWords } from "./search.js";

test("a search is the words of a text, however they are spaced", () => {
  expect(searchWords("  muara \t jambi ", "search")).toEqual(["muara", "jambi"]);
});

test("a hundred characters may be searched for, an emoji being one", () => {
  expect(searchWords("a".repeat(100), "search")).toHaveLength(1);
  expect(searchWords("😀".repeat(100), "search")).toHaveLength(1);
});

test.each([
  ["nothing", ""],
  ["spaces alone", "  \n "],
  ["more than a hundred characters", "a".repeat(101)],
  ["a character that no name can hold", "a\0b"],
])("a search for %s is refused, naming the field", (_, search) => {
  expect(() => searchWords(search, "filter.search")).toThrow(
    expect.objectContaining({ extensions: expect.objectContaining({ field: "filter.search" }) }),
  );
});

test("the signs of a pattern stand for themselves", () => {
  expect(containing("100%_\\")).toBe(String.raw`%100\%\_\\%`);
});
