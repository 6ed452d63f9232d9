import { affordability } from "@payung/jamsostek";
import { expect, test } from "vitest";
import type { RegionPlugin } from "../region-plugin.js";
import type { AffordabilityExample } from "./plugin-examples.js";

/** The money examples, worked out by hand. */
export function testMoney(plugin: RegionPlugin, examples: readonly AffordabilityExample[]): void {
  test("has a worked money example, if it has a scheme", () => {
    expect(examples.length).toBeGreaterThanOrEqual(plugin.schemes.length > 0 ? 1 : 0);
  });

  for (const { title, input, expected } of examples) {
    test(`example: ${title}`, () => {
      expect(Object.keys(expected).length).toBeGreaterThan(0);
      expect(affordability(input)).toMatchObject(expected);
    });
  }
}
