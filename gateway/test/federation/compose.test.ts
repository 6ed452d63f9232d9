import { describe, expect, it } from "vitest";
import { CompositionError, composeSupergraph, composeWithQuarantine } from "../../src/compose.js";
import { fixtureTypeDefs } from "./federation-tester.js";

const subgraph = (name: string, typeDefs: string) => ({ name, typeDefs: fixtureTypeDefs({ typeDefs }) });

const regions = subgraph(
  "regions",
  `type Query { region(code: ID!): Region }
   type Region @key(fields: "code") { code: ID! name: String! area: Int @shareable }`,
);
const workers = subgraph("workers", `type Region @key(fields: "code") { code: ID! workers: Int }`);
const good = subgraph("plugin_good", `type Region @key(fields: "code") { code: ID! goodPlan: String }`);

/** Composes one plugin with the core and a good plugin beside it, and says what came of it. */
function judge(typeDefs: string) {
  const suspect = subgraph("plugin_suspect", typeDefs);
  const { plugins, quarantined, supergraphSdl } = composeWithQuarantine([regions, workers], [suspect, good]);
  expect(supergraphSdl).toContain("goodPlan");
  return { plugins, quarantined };
}

const found = (code: string) => ({
  plugins: ["plugin_good"],
  quarantined: [
    {
      name: "plugin_suspect",
      problems: expect.arrayContaining([
        expect.objectContaining({ code, subgraphs: expect.arrayContaining(["plugin_suspect"]) }),
      ]) as unknown,
    },
  ],
});

describe("Composing subgraphs", () => {
  it("makes a supergraph that names each of them", () => {
    const { supergraphSdl } = composeSupergraph([regions, workers]);
    expect(supergraphSdl).toContain(`@join__graph(name: "regions"`);
    expect(supergraphSdl).toContain(`@join__graph(name: "workers"`);
  });

  it("names the subgraph whose SDL cannot be read", () => {
    const { problems } = composeSupergraph([regions, subgraph("broken", "type {")]);
    expect(problems).toEqual([
      { code: "INVALID_GRAPHQL", message: expect.any(String) as string, subgraphs: ["broken"] },
    ]);
  });

  it("names both subgraphs that resolve one field", () => {
    const { problems } = composeSupergraph([
      regions,
      subgraph("other", "type Query { region(code: ID!): Int }"),
    ]);
    expect(problems?.flatMap(({ subgraphs }) => subgraphs)).toEqual(
      expect.arrayContaining(["regions", "other"]),
    );
  });

  it("names the one of two subgraphs with the same name", () => {
    const { problems } = composeSupergraph([regions, regions]);
    expect(problems?.[0]?.message).toContain("regions");
  });
});

describe("Composing a core with plugins", () => {
  it("takes all plugins when all compose", () => {
    const { plugins, quarantined } = composeWithQuarantine([regions, workers], [good]);
    expect({ plugins, quarantined }).toEqual({ plugins: ["plugin_good"], quarantined: [] });
  });

  it("throws, and names the subgraph, when the core itself does not compose", () => {
    const broken = subgraph("funding", `type Region @key(fields: "code") { code: ID! name: String! }`);
    expect(() => composeWithQuarantine([regions, broken], [good])).toThrow(CompositionError);
    expect(() => composeWithQuarantine([regions, broken], [good])).toThrow(/funding/);
  });

  it("finds a plugin at fault that defines a field of the core once more", () => {
    expect(judge(`type Region @key(fields: "code") { code: ID! name: String! }`)).toEqual(
      found("INVALID_FIELD_SHARING"),
    );
  });

  it("finds a plugin at fault that makes a shareable field of the core nullable or gives it another type", () => {
    expect(judge(`type Region @key(fields: "code") { code: ID! area: String @shareable }`)).toEqual(
      found("FIELD_TYPE_MISMATCH"),
    );
  });

  it("finds a plugin at fault that would loosen a key of the core, which composes", () => {
    expect(judge(`type Region @key(fields: "code") { code: ID mine: Int }`)).toEqual(found("CORE_CHANGED"));
  });

  it("finds a plugin at fault that takes a field of the core over, which composes", () => {
    expect(
      judge(`type Region @key(fields: "code") { code: ID! name: String! @override(from: "regions") }`),
    ).toEqual(found("CORE_OVERRIDDEN"));
  });

  it("finds a plugin at fault that hides a field of the core, which composes", () => {
    expect(
      judge(`type Region @key(fields: "code") { code: ID! area: Int @shareable @inaccessible }`),
    ).toEqual(found("CORE_CHANGED"));
  });

  it("finds a plugin at fault whose SDL cannot be read", () => {
    expect(judge("type Region {")).toEqual(found("INVALID_GRAPHQL"));
  });

  it("finds a plugin at fault whose field names an unknown type", () => {
    expect(judge(`type Region @key(fields: "code") { code: ID! mine: Nowhere }`)).toEqual(
      found("INVALID_GRAPHQL"),
    );
  });

  it("finds a plugin at fault whose entity nobody can reach", () => {
    expect(judge(`type Region @key(fields: "id") { id: ID! mine: Int }`)).toEqual(
      found("SATISFIABILITY_ERROR"),
    );
  });

  it("finds the later one at fault of two plugins that exclude each other", () => {
    const first = subgraph("plugin_first", `type Region @key(fields: "code") { code: ID! plan: String }`);
    const second = subgraph("plugin_second", `type Region @key(fields: "code") { code: ID! plan: String }`);
    const { plugins, quarantined } = composeWithQuarantine([regions, workers], [first, second, good]);
    expect(plugins).toEqual(["plugin_first", "plugin_good"]);
    expect(quarantined.map(({ name }) => name)).toEqual(["plugin_second"]);
  });
});
