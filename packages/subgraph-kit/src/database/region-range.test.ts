import { NATION, regionCode } from "@payung/plugin-kit";
import { expect, test } from "vitest";
import { childCodeLength, regionMatch, regionRange } from "./region-range.js";

const codes = ["98", "99", "99.01", "99.01.02", "99.01.02.2003", "99.02", "99.10", "11.99"].map(regionCode);

/** As PostgreSQL compares under collate "C": these codes are ASCII, so JavaScript's order is the order of bytes. */
function inside(region: string): string[] {
  const { low, high } = regionRange(regionCode(region));
  return codes.filter((code) => low <= code && code < high);
}

test("a region's range holds itself and what lies in it, and no neighbour", () => {
  expect(inside("99.01")).toEqual(["99.01", "99.01.02", "99.01.02.2003"]);
  expect(inside("99")).toEqual(["99", "99.01", "99.01.02", "99.01.02.2003", "99.02", "99.10"]);
  expect(inside("99.01.02.2003")).toEqual(["99.01.02.2003"]);
});

test("the nation's range holds every code", () => {
  expect(inside(NATION)).toEqual(codes);
});

test("the codes one level down have a known length, and a village has none below it", () => {
  const lengths = [NATION, "99", "99.01", "99.01.02", "99.01.02.2003"].map((code) =>
    childCodeLength(regionCode(code)),
  );
  expect(lengths).toEqual([2, 5, 8, 13, null]);
});

test("many regions are matched by their beginnings, within bounds around all of them", () => {
  expect(regionMatch(["99.01", "98.02.03", "99.10"].map(regionCode))).toEqual({
    prefixes: ["99.01", "98.02.03", "99.10"],
    children: [8, 13, 8],
    lengths: [5, 8],
    low: "98.02.03",
    high: "99.10/",
  });
});

test("the nation is matched by no beginning at all, within bounds around every code", () => {
  expect(regionMatch([regionCode("99.01"), NATION])).toMatchObject({
    prefixes: ["99.01", ""],
    lengths: [5, 0],
    low: "",
    high: ":",
  });
});
