import { expect, it } from "vitest";
import { createEngine } from "../../src/engine/engine.js";
import { composeFixtures } from "./federation-tester.js";

const good = composeFixtures({
  regions: {
    typeDefs: `type Query { region: Region } type Region @key(fields: "code") { code: ID! name: String }`,
  },
  workers: { typeDefs: `type Region @key(fields: "code") { code: ID! workers: Int }` },
});

const engine = (supergraphSdl: string) =>
  createEngine({
    supergraphSdl,
    executeSubgraph: () => {
      throw new Error("no request is sent here");
    },
  });

it("A whole supergraph makes an engine", () => {
  expect(engine(good).apiSchema.getType("Region")).toBeDefined();
});

type Spoil = (sdl: string) => string;

/** Without the engine's own check, most of these would end the process inside the native planner. */
const spoilt: [what: string, spoil: Spoil, message: string][] = [
  ["is no SDL", () => "type Query {", "Syntax Error"],
  ["is empty", () => "", "Syntax Error"],
  ["is a schema but no supergraph", () => "type Query { a: Int }", "names no subgraph"],
  ["has no type Query", (sdl) => sdl.replace(/type Query[^]*?\n\}/, ""), `Unknown type "Query"`],
  ["names no subgraphs", (sdl) => sdl.replace(/enum join__Graph[^]*?\n\}/, ""), "names no subgraph"],
  ["names an unknown subgraph", (sdl) => sdl.replaceAll("(graph: WORKERS", "(graph: NOBODY"), "NOBODY"],
  [
    "has a key that is no field",
    (sdl) => sdl.replaceAll(`key: "code"`, `key: "id"`),
    `the field set "id" of Region`,
  ],
  ["has a key that cannot be read", (sdl) => sdl.replaceAll(`key: "code"`, `key: "code {"`), "Syntax Error"],
  ["has an empty key", (sdl) => sdl.replaceAll(`key: "code"`, `key: ""`), "Syntax Error"],
  [
    "requires what is no field",
    (sdl) => sdl.replace("@join__field(graph: WORKERS)", `@join__field(graph: WORKERS, requires: "zz")`),
    "zz",
  ],
  [
    "names a type that is none",
    (sdl) => sdl.replace("@join__field(graph: WORKERS)", `@join__field(graph: WORKERS, type: "[[")`),
    "Syntax Error",
  ],
  [
    "overrides by a share that is none",
    (sdl) =>
      sdl.replace(
        "@join__field(graph: WORKERS)",
        `@join__field(graph: WORKERS, override: "regions", overrideLabel: "percent(x)")`,
      ),
    "percent(x)",
  ],
  ["has an unknown type", (sdl) => sdl.replace("name: String", "name: Strin"), "Strin"],
  ["has an extension", (sdl) => `${sdl}\nextend type Region { more: Int }`, "no extensions"],
];

it.each(spoilt)("A supergraph that %s is refused", (_, spoil, message) => {
  expect(spoil(good)).not.toBe(good);
  expect(() => engine(spoil(good))).toThrow(message);
});
