import { localDate, rupiah } from "@payung/jamsostek";
import { describe, expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { regionCode } from "../region-code.js";
import { FIGURE, PERGUB, TERMS, soundPlugin, soundScheme } from "../testing/sound-plugin.js";
import { PLUGIN_KIT_VERSION } from "../version.js";
import { definePlugin, readPlugin } from "./define-plugin.js";
import { PluginDefinitionError } from "./plugin-problem.js";

function errorOf(plugin: unknown): PluginDefinitionError | undefined {
  try {
    readPlugin(plugin);
  } catch (error) {
    if (error instanceof PluginDefinitionError) return error;
    throw error;
  }
  return undefined;
}

/** Every problem of a plugin, as "path: sentence" in English. */
function problemsOf(plugin: unknown): string[] {
  return (errorOf(plugin)?.problems ?? []).map(({ path, message }) => `${path}: ${message.en}`);
}

function soundButFor(members: Record<string, unknown>): unknown {
  return { ...soundPlugin(), ...members };
}

describe("a sound plugin", () => {
  test("is returned frozen to its depth, its rules still working", () => {
    const plugin = definePlugin(soundPlugin());
    const period = plugin.schemes[0]!.terms.periods[0]!;
    expect(
      [plugin, plugin.schemes, period, period.value, plugin.figures![0]!.source].every(Object.isFrozen),
    ).toBe(true);
    expect(period.value.payer({} as never, "JKK", "2024-01" as never)).toBe("APBD_PROVINCE");
  });

  test("may come without figures and without a graph extension", () => {
    const { figures: _, ...rest } = soundPlugin();
    expect(problemsOf(rest)).toEqual([]);
  });

  test("is compared with the version that the package has", () => {
    expect(PLUGIN_KIT_VERSION).toBe(packageJson.version);
  });
});

describe("what a plugin is told", () => {
  test("is everything at once, in both languages, with what is allowed and what was found", () => {
    const plugin = soundButFor({ version: 3, regionCode: "1", colour: "red", schemes: [] });
    expect(problemsOf(plugin)).toEqual([
      "version: allowed: a text; found: 3",
      'regionCode: allowed: a Kemendagri code such as "99", "99.01", "99.01.02", "99.01.02.2003", or "ID"; found: "1"',
      ': the plugin contract has no member "colour"',
    ]);
    expect(() => readPlugin(plugin)).toThrow(/The plugin "contoh" is not valid\n- version/);
  });

  test("has an Indonesian sentence of its own for each problem", () => {
    const { problems } = errorOf(soundButFor({ figures: [{ ...FIGURE, value: -1 }] }))!;
    expect(problems.map(({ message }) => message.id)).toEqual([
      "yang boleh: sekurang-kurangnya 0; yang ada: -1",
    ]);
  });

  test.each([
    ["no object", undefined, "allowed: an object; found: undefined"],
    ["a scheme of another plugin", { schemes: [soundScheme({}, "lain-rentan")] }, 'begins with "contoh-"'],
    [
      "the same scheme twice",
      { schemes: [soundScheme(), soundScheme()] },
      '"contoh-rentan" is used by schemes[0] already',
    ],
    ["an unknown category", { schemes: [soundScheme({ categories: ["BURUH"] as never })] }, "NOT_STATED"],
    ["an empty list of programmes", { schemes: [soundScheme({ programmes: [] })] }, "found: []"],
    ["a rule that is no function", { schemes: [soundScheme({ payer: "SELF" as never })] }, 'found: "SELF"'],
    ["an unknown rule", { schemes: [soundScheme({ onEnrol: () => {} } as never)] }, 'no member "onEnrol"'],
    ["a range that is none", { compatibility: "latest!" }, "a semver range"],
    ["a version that is none", { version: "one" }, "a semver version"],
    ["a figure of another region", { figures: [{ ...FIGURE, region: regionCode("98") }] }, "found: 98"],
    ["a figure code twice", { figures: [FIGURE, FIGURE] }, '"budget-2024" is used by figures[0]'],
    ["a printed figure without a value", { figures: [{ ...FIGURE, value: undefined }] }, "read as a value"],
    [
      "a computed figure that looks reported",
      { figures: [{ ...FIGURE, printed: undefined }] },
      "computed (caveat DERIVED)",
    ],
    [
      "a figure that nobody stated as zero rupiah",
      {
        figures: [
          {
            ...FIGURE,
            printed: undefined,
            value: 0,
            caveats: [{ code: "NOT_STATED", sentence: "Tidak ada." }],
          },
        ],
      },
      "cannot have the caveat NOT_STATED",
    ],
    [
      "a suspicion without a caveat",
      { figures: [{ ...FIGURE, status: "SUSPECTED_MISPRINT" }] },
      "come together",
    ],
    [
      "a suggestion for a figure that nobody suspects",
      { figures: [{ ...FIGURE, suggestedValue: rupiah(1) }] },
      "only a figure of status SUSPECTED_MISPRINT",
    ],
    [
      "a coverage rate of nobody knows what",
      { figures: [{ ...FIGURE, metric: "COVERAGE_RATE", unit: "BASIS_POINTS" }] },
      "DENOMINATOR_UNKNOWN",
    ],
    [
      "allocation details that Zod does not know",
      { schemes: [{ ...soundScheme(), allocationDetails: {} }] },
      "Zod",
    ],
  ])("refuses %s", (_, members, sentence) => {
    const found = problemsOf(members === undefined ? undefined : soundButFor(members));
    expect(found.join("\n")).toContain(sentence);
  });

  test("names the two periods that overlap, and a basis that the scheme does not list", () => {
    const period = { from: localDate("2024-01-01"), basis: PERGUB, value: TERMS };
    const foreign = { ...period, from: localDate("2025-01-01"), basis: { ...PERGUB, number: "2" } };
    const scheme = { ...soundScheme(), terms: { name: "contoh", periods: [period, foreign] } };
    expect(problemsOf(soundButFor({ schemes: [scheme] }))).toEqual([
      "schemes[0].terms.periods[0]: 2024-01-01 - ... must end before the next period begins on 2025-01-01; use dated()",
      "schemes[0].terms.periods[1].basis: a period's basis must be among the scheme's legalBasis (PERGUB 1/2024); found: PERGUB 2/2024",
    ]);
  });

  test("of another contract is only that it was written for another contract", () => {
    expect(problemsOf({ compatibility: "^7.0.0", anything: true })).toEqual([
      `compatibility: was written for plugin-kit ^7.0.0, while ${PLUGIN_KIT_VERSION} is running`,
    ]);
  });
});
