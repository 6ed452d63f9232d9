import { plugins } from "@payung/plugins";
import type { RegionPlugin } from "@payung/plugin-kit";
import { expect, test } from "vitest";
import { isTest, sourceFiles } from "./source-files.js";

const core = ["gateway", "subgraphs", "packages"].flatMap(sourceFiles).filter((file) => !isTest(file));

const live = await Promise.all(
  Object.entries(plugins).map(async ([id, load]) => ({ id, plugin: (await load()).default as RegionPlugin })),
);

test("there are live regions to look for", () => {
  expect(live.length).toBeGreaterThanOrEqual(5);
  expect(core.length).toBeGreaterThan(50);
});

test.each(live)("no source of the core names $id, nor quotes its region's code", ({ id, plugin }) => {
  const name = new RegExp(`\\b${id}\\b`, "i");
  const code = new RegExp(`["'\`]${plugin.regionCode.replaceAll(".", "\\.")}["'\`]`);
  const found = core.filter((file) => name.test(file.text) || code.test(withoutExamples(file.text)));
  expect(found.map((file) => file.path)).toEqual([]);
});

/** A code stands as an example in what says how codes are written: descriptions, messages and comments. */
function withoutExamples(text: string): string {
  return text
    .split("\n")
    .filter((line) => !/^\s*(\*|\/\/|\/\*)/.test(line) && !/"15\.01\.02\.2003"/.test(line))
    .join("\n");
}
