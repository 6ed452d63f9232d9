import { plugins } from "@payung/plugins";
import type { RegionPlugin } from "@payung/plugin-kit";
import { expect, test } from "vitest";
import { isTest, sourceFiles } from "./source-files.js";

const core = ["gateway", "subgraphs", "packages"].flatMap(sourceFiles).filter((file) => !isTest(file));

/** Any of them can be the next plugin, whose developer must not meet a core that is in its way. */
const PROVINCES =
  `11 Aceh, 12 Sumatera Utara, 13 Sumatera Barat, 14 Riau, 15 Jambi, 16 Sumatera Selatan, 17 Bengkulu,
  18 Lampung, 19 Bangka Belitung, 21 Kepulauan Riau, 31 Jakarta, 32 Jawa Barat, 33 Jawa Tengah, 34 Yogyakarta,
  35 Jawa Timur, 36 Banten, 51 Bali, 52 Nusa Tenggara Barat, 53 Nusa Tenggara Timur, 61 Kalimantan Barat,
  62 Kalimantan Tengah, 63 Kalimantan Selatan, 64 Kalimantan Timur, 65 Kalimantan Utara, 71 Sulawesi Utara,
  72 Sulawesi Tengah, 73 Sulawesi Selatan, 74 Sulawesi Tenggara, 75 Gorontalo, 76 Sulawesi Barat, 81 Maluku,
  82 Maluku Utara, 91 Papua, 92 Papua Barat, 93 Papua Selatan, 94 Papua Tengah, 95 Papua Pegunungan,
  96 Papua Barat Daya`
    .split(/,\s+/)
    .map((line) => ({ code: line.slice(0, 2), name: line.slice(3) }));

const live = await Promise.all(
  Object.entries(plugins).map(async ([id, load]) => ({ id, plugin: (await load()).default as RegionPlugin })),
);

test("there are live regions to look for", () => {
  expect(live.length).toBeGreaterThanOrEqual(5);
  expect(core.length).toBeGreaterThan(50);
});

test.each(live)("no source of the core names $id, nor quotes its region's code", ({ id, plugin }) => {
  expect(thatName(new RegExp(`\\b${id}\\b`, "i"))).toEqual([]);
  expect(thatQuote(plugin.regionCode)).toEqual([]);
});

test.each(PROVINCES)("no source of the core names $name, nor quotes its code $code", ({ code, name }) => {
  expect(thatName(new RegExp(`\\b${name.replaceAll(" ", "[ -]?")}`, "i"))).toEqual([]);
  expect(thatQuote(code)).toEqual([]);
});

function thatName(name: RegExp): string[] {
  return core.filter(({ text }) => name.test(text)).map(({ path }) => path);
}

/** The law knows no codes of regions: what it quotes are numbers of regulations. */
function thatQuote(code: string): string[] {
  const quoted = new RegExp(`["'\`]${code.replaceAll(".", "\\.")}["'\`]`);
  return core
    .filter(({ path, text }) => !path.startsWith("packages/jamsostek/") && quoted.test(withoutExamples(text)))
    .map(({ path }) => path);
}

/** A code stands as an example in what says how codes are written: descriptions, messages and comments. */
function withoutExamples(text: string): string {
  return text
    .split("\n")
    .filter((line) => !/^\s*(\*|\/\/|\/\*)/.test(line) && !/"15\.01\.02\.2003"/.test(line))
    .join("\n");
}
