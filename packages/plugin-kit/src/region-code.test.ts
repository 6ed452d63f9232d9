import { expect, test } from "vitest";
import { NATION, ancestorCodes, parentCode, regionCode } from "./region-code.js";

test.each([
  ["15", "ID"],
  ["15.01", "15"],
  ["15.01.02", "15.01"],
  ["15.01.02.2003", "15.01.02"],
])("region %s lies directly in %s", (code, parent) => {
  expect(parentCode(regionCode(code))).toBe(parent);
  expect(ancestorCodes(regionCode(code)).at(-1)).toBe(parent);
});

test("the nation lies in nothing", () => {
  expect(parentCode(NATION)).toBeNull();
  expect(ancestorCodes(NATION)).toEqual([]);
});
