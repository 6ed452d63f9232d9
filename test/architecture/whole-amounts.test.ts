import { expect, test } from "vitest";
import { isTest, sourceFiles } from "./source-files.js";
import { doubtfulArithmetic } from "./whole-amounts.js";

/** Calendar arithmetic divides; money divides only in the money module, where the rounding has a name. */
const MAY_DIVIDE = [
  "packages/jamsostek/src/rupiah.ts",
  "packages/jamsostek/src/local-date.ts",
  "packages/jamsostek/src/month.ts",
];

const rules = [...sourceFiles("packages/jamsostek"), ...sourceFiles("plugins")].filter(
  (file) => !isTest(file) && !MAY_DIVIDE.includes(file.path) && !file.path.endsWith("main.ts"),
);

test("no rule divides, rounds, or reads a clock outside the modules of money and dates", () => {
  expect(rules.length).toBeGreaterThan(20);
  expect(rules.flatMap(doubtfulArithmetic)).toEqual([]);
});

test.each([
  ["const half = amount / 2;", "/"],
  ["const rest = amount % 2;", "%"],
  ["const rate = 0.0024;", "0.0024"],
  ["Math.round(amount);", "Math"],
  ["const now = new Date();", "new Date"],
  ["const now = Date.now();", "Date"],
])("the check sees %j", (text, what) => {
  expect(doubtfulArithmetic({ path: "rule.ts", text }).join()).toContain(what);
});
