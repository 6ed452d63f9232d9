import { month } from "@payung/jamsostek";
import { describe, expect, test } from "vitest";
import { masksMeet, monthsBetween, monthsMask, programmeMasks } from "./months-mask.js";

describe("months of a year as bits", () => {
  test.each([
    ["2027-01", "2027-01", 0b1],
    ["2027-12", "2027-12", 0b1000_0000_0000],
    ["2027-03", "2027-05", 0b1_1100],
    ["2027-01", "2027-12", 0b1111_1111_1111],
  ])("%s to %s", (from, until, mask) => {
    expect(monthsMask(month(from), month(until))).toBe(mask);
  });

  test("both ends count", () => {
    expect(monthsBetween(month("2027-03"), month("2027-05"))).toBe(3);
  });

  test("two payers meet in a month of the same programme, not in one month of two programmes", () => {
    const march = monthsMask(month("2027-03"), month("2027-03"));
    const april = monthsMask(month("2027-04"), month("2027-04"));
    const both = programmeMasks(["JKK", "JKM"], march);
    expect(masksMeet(both, programmeMasks(["JKM"], march))).toBe(true);
    expect(masksMeet(both, programmeMasks(["JHT"], march))).toBe(false);
    expect(masksMeet(both, programmeMasks(["JKK", "JKM"], april))).toBe(false);
  });
});
