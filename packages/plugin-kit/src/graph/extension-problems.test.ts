import { describe, expect, test } from "vitest";
import { readPlugin } from "../define/define-plugin.js";
import { PluginDefinitionError } from "../define/plugin-problem.js";
import type { GraphExtension } from "../region-plugin.js";
import { soundPlugin } from "../testing/sound-plugin.js";
import { FEDERATION_LINK, LEGAL_BASIS_SDL } from "./core-types.js";

const ANSWER = { Region: { contohPlan: () => null } };
const REGION = `extend type Region @key(fields: "code") { code: RegionCode! contohPlan: ContohPlan }`;
const OWN = `scalar RegionCode scalar Rupiah type ContohPlan { amount: Rupiah! }`;

function problemsOf(typeDefs: string, resolvers: GraphExtension["resolvers"] = ANSWER): string[] {
  try {
    readPlugin(soundPlugin({ graph: { typeDefs, resolvers } }));
  } catch (error) {
    if (error instanceof PluginDefinitionError) return error.problems.map(({ message }) => message.en);
    throw error;
  }
  return [];
}

test("an extension adds types and fields of its own name, reads the core's by @external, and answers with citations", () => {
  const typeDefs = `${FEDERATION_LINK} ${OWN} ${LEGAL_BASIS_SDL}
    type Region @key(fields: "code") {
      code: RegionCode!
      counts: [RegionCount!] @external
      contohPlan(year: Int = 2024): ContohPlan @requires(fields: "counts { total }")
    }
    type RegionCount { total: Int! @external }
    type Query { contohPlans: [ContohPlan!] }
    union ContohEither = ContohPlan | ContohOther
    type ContohOther { basis: LegalBasis! }`;
  const either = { ContohEither: { __resolveType: () => "ContohPlan" } };
  expect(problemsOf(typeDefs, { ...ANSWER, ...either, Query: { contohPlans: () => [] } })).toEqual([]);
});

describe("an extension is refused", () => {
  test.each([
    ["that cannot be read", `type {`, /the SDL cannot be read \(1:6\)/],
    [
      "that redefines a field of the core",
      `${OWN} extend type Region @key(fields: "code") { code: RegionCode! name: String! contohPlan: ContohPlan }`,
      /Region.name belongs to the core: mark it @external to read it, or begin its name with "contoh"/,
    ],
    [
      "that shares a field of a core entity",
      `${OWN} extend type Region @key(fields: "code") { code: RegionCode! name: String! @shareable contohPlan: ContohPlan }`,
      /Region.name belongs to the core/,
    ],
    [
      "that takes a field over",
      `${OWN} extend type Region @key(fields: "code") { code: RegionCode! contohPlan: ContohPlan @override(from: "regions") }`,
      /@override may not stand on Region.contohPlan/,
    ],
    [
      "that hides a field of the core",
      `${OWN} extend type Region @key(fields: "code") { code: RegionCode! name: String! @external @inaccessible contohPlan: ContohPlan }`,
      /@inaccessible may not stand on Region.name/,
    ],
    [
      "that adds a field which cannot be null",
      `${OWN} extend type Region @key(fields: "code") { code: RegionCode! contohPlan: ContohPlan! }`,
      /Region.contohPlan must be nullable/,
    ],
    ["that writes", `${OWN} ${REGION} type Mutation { contohDo: Int }`, /cannot add to Mutation/],
    [
      "that subscribes",
      `${OWN} ${REGION} type Subscription { contohSee: Int }`,
      /cannot add to Subscription/,
    ],
    [
      "with a type of another name",
      `${OWN} ${REGION} input Filter { a: Int }`,
      /the type "Filter" is not the plugin's: its own begin with "Contoh"/,
    ],
    [
      "with a type whose name only seems its own",
      `${OWN} ${REGION} interface Contohan { a: Int }`,
      /"Contohan" is not the plugin's/,
    ],
    ["with a scalar for a NIK", `${OWN} ${REGION} scalar NIK`, /"NIK" is not the plugin's/],
    [
      "with a word more in an enum of the core",
      `${OWN} ${REGION} enum Programme { JKK JKM JHT JKP }`,
      /the enum "Programme" must be the core's \(JKK, JKM, JHT\); found: JKK, JKM, JHT, JKP/,
    ],
    [
      "with root types of its own",
      `${OWN} ${REGION} schema { query: ContohPlan }`,
      /without operation types/,
    ],
    ["with a directive", `${OWN} ${REGION} directive @contoh on FIELD`, /@contoh cannot be defined/],
    [
      "that gives a core type an interface",
      `${OWN} interface ContohNode { code: RegionCode! } extend type Region implements ContohNode @key(fields: "code") { code: RegionCode! contohPlan: ContohPlan }`,
      /cannot give interfaces to the core's type "Region"/,
    ],
  ])("%s", (_, typeDefs, sentence) => {
    expect(problemsOf(typeDefs).join("\n")).toMatch(sentence);
  });

  test("when nobody answers an added field, or a resolver answers no field of its own", () => {
    expect(problemsOf(`${OWN} ${REGION}`, { Region: { name: () => "x" } })).toEqual([
      "a field added to a type of the core needs a resolver",
      "the plugin's typeDefs have no such field of its own",
    ]);
  });
});
