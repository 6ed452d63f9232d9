import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const LOCK = readFileSync(path.resolve(import.meta.dirname, "../../pnpm-lock.yaml"), "utf8");

/** The versions that the product was measured with; no audit service is asked, so an older one is caught here. */
const LEAST = {
  "@apollo/server": "5.5.1",
  // Before it, 59 kB of one repeated field takes seconds to validate.
  graphql: "16.15.0",
  pg: "8.23.1",
  undici: "7.30.2",
} as const;

test.each(Object.entries(LEAST))("%s is locked at %s or above", (name, least) => {
  const locked = versionsOf(name);
  expect(locked.length).toBeGreaterThan(0);
  for (const version of locked) expect(isAtLeast(version, least), `${name} ${version}`).toBe(true);
});

test("there is one copy of graphql", () => {
  expect(versionsOf("graphql")).toHaveLength(1);
});

function versionsOf(name: string): string[] {
  const key = new RegExp(`^  '?${name.replaceAll("/", "\\/")}@([0-9][^:'(]*)'?:$`, "gm");
  return [...new Set([...LOCK.matchAll(key)].map((line) => line[1]!))];
}

function isAtLeast(version: string, least: string): boolean {
  const [a, b] = [version, least].map((each) => each.split(".").map(Number));
  const index = a!.findIndex((part, at) => part !== b![at]);
  return index === -1 || a![index]! > b![index]!;
}
