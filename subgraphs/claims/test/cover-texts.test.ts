import { dated, localDate } from "@payung/jamsostek";
import { NOT_STATED, loadPlugins, regionCode } from "@payung/plugin-kit";
import type { RegionPlugin, SchemeTerms } from "@payung/plugin-kit";
import { soundPlugins } from "@payung/test-kit";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { schemeTexts } from "../src/texts/scheme-texts.js";
import { claimsGraph } from "./claims-graph.js";
import type { ClaimsGraph } from "./claims-graph.js";

let graph: ClaimsGraph;
beforeAll(async () => {
  graph = await claimsGraph();
});
afterAll(() => graph.database.close());

interface Text {
  readonly programme: string;
  readonly covers: string[];
  readonly doesNotCover: string[];
  readonly note: string | null;
  readonly schemeLine: string | null;
}
const FIELDS = "{ programme covers doesNotCover note schemeLine }";

describe("what a programme covers", () => {
  const asked = async (args: string, locale: "id" | "en" = "en") => {
    const { data, errors } = await graph.ask(`{ whatIsCovered(${args}) ${FIELDS} }`, { locale });
    return { text: (data as { whatIsCovered: Text } | null)?.whatIsCovered, errors };
  };

  test("is told to anybody, with the amounts of the day, and without a statement", async () => {
    const { result, count } = await graph.database.countStatements(() => asked("programme: JKM"));
    expect(count).toBe(0);
    expect(result.text).toMatchObject({ programme: "JKM", note: null, schemeLine: null });
    expect(result.text!.covers[0]).toContain("the heirs receive Rp42,000,000");
    const before = await asked('programme: JKM, on: "2019-11-01"');
    expect(before.text!.covers[0]).toContain("the heirs receive Rp24,000,000");
  });

  test("says that JKK is no general health insurance, in the reader's language", async () => {
    const { text } = await asked("programme: JKK", "id");
    expect(text!.doesNotCover[0]).toMatch(/^JKK bukan jaminan kesehatan umum\./);
    expect((await asked("programme: JKK")).text!.doesNotCover[0]).toMatch(/^JKK is not general health/);
  });

  test("is not told of days before its law, naming the day", async () => {
    expect((await asked('programme: JKK, on: "2015-06-30"')).errors).toMatchObject([
      { extensions: { code: "NO_RULE_IN_FORCE", field: "on" } },
    ]);
  });
});

describe("what a scheme's members are covered for", () => {
  const ofScheme = async (code: string, on?: string) => {
    const { data, errors } = await graph.ask(
      `query ($of: [_Any!]!, $on: LocalDate) { entities: _entities(representations: $of) {
        ... on Scheme { whatIsCovered(on: $on) ${FIELDS} } } }`,
      { variables: { of: [{ __typename: "Scheme", code }], on: on ?? null } },
    );
    expect(errors).toEqual([]);
    return (data as { entities: { whatIsCovered: Text[] }[] }).entities[0]!.whatIsCovered;
  };

  test("are the programmes of its terms, and whom it is for, and that it adds to the law", async () => {
    const texts = await ofScheme("contoh-rentan");
    expect(texts.map(({ programme }) => programme)).toEqual(["JKK", "JKM"]);
    for (const { note, schemeLine } of texts) {
      expect(note).toBeNull();
      expect(schemeLine).toBe(
        "This scheme is for vulnerable workers, members of the village council. Beside the national benefits above this scheme adds benefits of the region after some events; a claim names their amounts.",
      );
    }
  });

  test("follow the terms of the day", async () => {
    const [then] = await ofScheme("contoh-rentan", "2024-12-31");
    expect(then!.schemeLine).toMatch(/^This scheme is for vulnerable workers\. /);
  });

  test("is nothing on a day without terms, nor for a scheme that is not there", async () => {
    expect(await ofScheme("contoh-rentan", "2021-12-31")).toEqual([]);
    expect(await ofScheme("hilang")).toEqual([]);
  });

  test("is JKK and JKM with a warning where no source states the programmes", async () => {
    const registry = await loadPlugins(silentPlugin());
    const texts = schemeTexts(registry, "contoh-rentan", localDate("2026-01-01"));
    expect(texts.map(({ programme }) => programme)).toEqual(["JKK", "JKM"]);
    expect(texts[0]!.caution!.en).toContain("ask the manpower office which of them are really paid");
    expect(texts[0]!.scheme!.en).toBe(
      "No source states for which groups of workers this scheme is. This scheme pays contributions alone and adds no benefit: what is paid are the national benefits above.",
    );
  });
});

/** The sound plugin, of whose scheme nobody states programmes and groups, and which adds nothing. */
function silentPlugin() {
  return {
    contoh: async () => {
      const { default: sound } = (await soundPlugins()["contoh"]!()) as { default: RegionPlugin };
      const schemes = sound.schemes.map((scheme) => {
        const periods = scheme.terms.periods.map((period) => {
          const value: SchemeTerms = { ...period.value, programmes: NOT_STATED, categories: NOT_STATED };
          Reflect.deleteProperty(value, "topUps");
          return { ...period, value };
        });
        return { ...scheme, terms: dated(scheme.code, periods) };
      });
      return { default: { ...sound, regionCode: regionCode("99"), schemes } };
    },
  };
}
