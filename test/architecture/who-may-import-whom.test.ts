import { describe, expect, test } from "vitest";
import { importsOf } from "./imports.js";
import { isTest, sourceFiles } from "./source-files.js";
import type { SourceFile } from "./source-files.js";

/** The table of ARCHITECTURE.md as data: which of the repository's own packages a folder may import. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  "packages/jamsostek": [],
  "packages/plugin-kit": ["@payung/jamsostek"],
  "packages/subgraph-kit": ["@payung/jamsostek", "@payung/plugin-kit"],
  "packages/test-kit": ["@payung/jamsostek", "@payung/plugin-kit", "@payung/subgraph-kit"],
  plugins: ["@payung/jamsostek", "@payung/plugin-kit"],
  "subgraphs/regions": ["@payung/jamsostek", "@payung/plugin-kit", "@payung/subgraph-kit"],
  "subgraphs/workers": ["@payung/jamsostek", "@payung/plugin-kit", "@payung/subgraph-kit"],
  "subgraphs/funding": ["@payung/jamsostek", "@payung/plugin-kit", "@payung/subgraph-kit"],
  "subgraphs/claims": ["@payung/jamsostek", "@payung/plugin-kit", "@payung/subgraph-kit"],
  gateway: ["@payung/jamsostek", "@payung/plugin-kit", "@payung/subgraph-kit"],
};

/** The composition roots know everything: main.ts and the commands beside it. */
function isCompositionRoot(file: SourceFile): boolean {
  return /(^|\/)main\.ts$|\.main\.ts$/.test(file.path);
}

const folders = Object.keys(MAY_IMPORT);
const sources = (folder: string) =>
  sourceFiles(folder).filter((file) => !isTest(file) && !file.path.includes("/_template/"));

describe.each(folders)("%s", (folder) => {
  const rules = sources(folder).filter((file) => !isCompositionRoot(file));

  test("imports of the repository's packages only those that the architecture allows", () => {
    const found = rules.flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith("@payung/") && !MAY_IMPORT[folder]!.includes(name))
        .map((name) => `${file.path} imports ${name}`),
    );
    expect(found).toEqual([]);
  });

  test("reaches no other folder by a relative path", () => {
    const found = sources(folder).flatMap((file) =>
      importsOf(file)
        .filter((name) => folders.some((other) => other !== folder && name.startsWith(`${other}/`)))
        .map((name) => `${file.path} imports ${name}`),
    );
    expect(found).toEqual([]);
  });
});

test("the law has no dependency at all", () => {
  const outside = sources("packages/jamsostek").flatMap((file) =>
    importsOf(file).filter((name) => !name.startsWith("packages/jamsostek/")),
  );
  expect(outside).toEqual([]);
});

test("no plugin imports another plugin, nor anything but the law, the kit, zod and itself", () => {
  const found = sources("plugins")
    .filter((file) => /^plugins\/[^/]+\//.test(file.path))
    .flatMap((file) => {
      const own = file.path.split("/").slice(0, 2).join("/");
      const allowed = (name: string) =>
        name.startsWith(`${own}/`) || ["@payung/jamsostek", "@payung/plugin-kit", "zod"].includes(name);
      return importsOf(file)
        .filter((name) => !allowed(name))
        .map((name) => `${file.path} imports ${name}`);
    });
  expect(found).toEqual([]);
});

/** What a composition root imports before all else: NODE_ENV has to be set before graphql is read. */
const PRODUCTION = "packages/subgraph-kit/src/process/production.ts";

test("only composition roots read the environment", () => {
  const everywhere = [...folders, "test"].flatMap((folder) => sources(folder));
  const others = everywhere.filter((file) => !isCompositionRoot(file) && !file.path.startsWith("test/"));
  const readers = others.filter((file) => file.text.includes("process.env"));
  expect(readers.map((file) => file.path)).toEqual([PRODUCTION]);
  const importers = others.filter((file) => importsOf(file).includes("@payung/subgraph-kit/production"));
  expect(importers).toEqual([]);
});
