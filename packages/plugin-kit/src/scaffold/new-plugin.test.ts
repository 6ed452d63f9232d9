import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ScaffoldRefusal, newPlugin } from "./new-plugin.js";

const ROOT = path.resolve(import.meta.dirname, "../../../..");
const PLUGINS = path.join(ROOT, "plugins");

const LIST = `import type { PluginLoaders } from "@payung/plugin-kit";

export const plugins: PluginLoaders = {
  aceh: () => import("./aceh/src/index.js"),
  riau: () => import("./riau/src/index.js"),
};
`;

/** Aliases and conditions as in the repository's own configuration. */
const VITEST = `export default {
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }], conditions: ["payung-source"] },
  ssr: { resolve: { conditions: ["payung-source"] } },
};
`;

const TSCONFIG = {
  extends: path.join(ROOT, "tsconfig.base.json"),
  compilerOptions: {
    composite: false,
    noEmit: true,
    declarationMap: false,
    customConditions: ["payung-source"],
    typeRoots: [path.join(ROOT, "node_modules/@types")],
  },
  include: ["*/src", "*/test"],
};

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "payung-new-plugin-"));
  cpSync(path.join(PLUGINS, "_template"), path.join(folder, "_template"), { recursive: true });
  symlinkSync(path.join(PLUGINS, "node_modules"), path.join(folder, "node_modules"));
  writeFileSync(path.join(folder, "index.ts"), LIST);
  writeFileSync(path.join(folder, "package.json"), '{ "type": "module" }');
  writeFileSync(path.join(folder, "vitest.config.mjs"), VITEST);
  writeFileSync(path.join(folder, "tsconfig.json"), JSON.stringify(TSCONFIG));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]): { readonly code: number | null; readonly output: string } {
  const env = { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined };
  const ended = spawnSync(process.execPath, args, { cwd: folder, env, encoding: "utf8", timeout: 100_000 });
  return { code: ended.status, output: `${ended.stdout}${ended.stderr}` };
}

const vitest = (what: string) =>
  run(path.join(PLUGINS, "node_modules/vitest/vitest.mjs"), "run", what, "--reporter=verbose");

describe("a new plugin", () => {
  test("has its names in every file and its line among the others", () => {
    newPlugin({ id: "bangka-belitung", regionCode: "19", folder });
    const index = readFileSync(path.join(folder, "bangka-belitung/src/index.ts"), "utf8");
    expect(index).toContain('id: "bangka-belitung",');
    expect(index).toContain('regionCode: regionCode("19"),');
    const scheme = readFileSync(path.join(folder, "bangka-belitung/src/schemes/rentan.ts"), "utf8");
    expect(scheme).toContain('code: "bangka-belitung-rentan",');
    expect(scheme).toContain('livesIn(regionCode("19"), "Bangka Belitung",');
    expect(scheme).not.toMatch(/contoh/i);
    const lines = readFileSync(path.join(folder, "index.ts"), "utf8").split("\n");
    expect(lines.slice(3, 6).map((line) => line.trim().split(":")[0])).toEqual([
      "aceh",
      '"bangka-belitung"',
      "riau",
    ]);
  });

  test("is green as it is: types, and the whole conformance suite", { timeout: 200_000 }, () => {
    newPlugin({ id: "lampung", regionCode: "18", folder });
    const types = run(path.join(ROOT, "node_modules/typescript/bin/tsc"), "-p", "tsconfig.json");
    expect(types.output).toBe("");
    const tests = vitest("lampung");
    expect(tests.output).toContain("a vulnerable worker of the region is eligible");
    expect(tests.output).toMatch(/Test Files {2}1 passed/);
    expect(tests.code).toBe(0);
  });

  test("turns red in words when its terms say what its rules do not", { timeout: 200_000 }, () => {
    newPlugin({ id: "bengkulu", regionCode: "17", folder });
    const scheme = path.join(folder, "bengkulu/src/schemes/rentan.ts");
    const broken = readFileSync(scheme, "utf8").replace('payer: () => "APBD_PROVINCE"', 'payer: () => "CSR"');
    writeFileSync(scheme, broken);
    const { code, output } = vitest("bengkulu");
    expect(code).toBe(1);
    expect(output).toContain('failed in the rule "payer" of the scheme "bengkulu-rentan"');
  });
});

describe("no plugin is made", () => {
  test.each([
    ["Lampung", "18", /The id "Lampung" cannot be: write small letters/],
    ["../lampung", "18", /cannot be/],
    ["contoh", "18", /The id "contoh" cannot be/],
    ["gorontalo", "7", /The region code "7" cannot be: write a Kemendagri code/],
    ["gorontalo", "ID", /The region code "ID" cannot be/],
    ["riau", "14", /riau stands in index.ts already/],
    ["_template", "14", /cannot be/],
  ])("of %s for %s", (id, regionCode, sentence) => {
    const before = readFileSync(path.join(folder, "index.ts"), "utf8");
    expect(() => newPlugin({ id, regionCode, folder })).toThrow(ScaffoldRefusal);
    expect(() => newPlugin({ id, regionCode, folder })).toThrow(sentence);
    expect(readFileSync(path.join(folder, "index.ts"), "utf8")).toBe(before);
  });

  test("where a folder of that name is", () => {
    mkdirSync(path.join(folder, "maluku"));
    expect(() => newPlugin({ id: "maluku", regionCode: "81", folder })).toThrow(/maluku is there already/);
  });
});
