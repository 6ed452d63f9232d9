import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { composeSupergraph } from "../../src/compose.js";
import { startStandalone } from "../../src/standalone.js";
import type { Standalone } from "../../src/standalone.js";
import { readArguments } from "../../src/standalone/read-arguments.js";
import { fixtureSchema, fixtureTypeDefs } from "../federation/federation-tester.js";
import type { FixtureSubgraph } from "../federation/federation-tester.js";
import { serveFixture } from "../federation/fixture-server.js";
import type { FixtureServer } from "../federation/fixture-server.js";

/** A shop: a graph that has nothing to do with the product. */
const PRODUCTS: FixtureSubgraph = {
  typeDefs: `
    type Query { top: [Product!]! soldOut: String patient: String }
    type Product @key(fields: "id") { id: ID! name: String! price: Int }
  `,
  resolvers: {
    Query: {
      top: () => [{ id: "1", name: "Umbrella", price: 900 }],
      soldOut: () => {
        throw Object.assign(new Error("Out of stock"), { extensions: { code: "SOLD_OUT" } });
      },
      patient: (_: unknown, __: unknown, { headers }: { headers: Record<string, string> }) =>
        new Promise((resolve) => setTimeout(() => resolve(headers["authorization"] ?? "nobody"), 300)),
    },
  },
};
const REVIEWS: FixtureSubgraph = {
  typeDefs: `type Product @key(fields: "id") { id: ID! stars: Int }`,
  resolvers: { Product: { stars: () => 5 } },
};
const STOCK: FixtureSubgraph = {
  typeDefs: `type Product @key(fields: "id") { id: ID! stock: Int }`,
  resolvers: { Product: { stock: () => 7 } },
};

const folder = mkdtempSync(path.join(tmpdir(), "payung-standalone-"));
const file = path.join(folder, "supergraph.graphql");
const log = pino({ level: "silent" });
const servers: FixtureServer[] = [];

async function compose(
  fixtures: Record<string, FixtureSubgraph>,
  urls: Record<string, string> = {},
): Promise<string> {
  const subgraphs = await Promise.all(
    Object.entries(fixtures).map(async ([name, fixture]) => {
      const server = await serveFixture(fixtureSchema(fixture));
      servers.push(server);
      return { name, typeDefs: fixtureTypeDefs(fixture), url: urls[name] ?? server.url };
    }),
  );
  const { supergraphSdl, problems } = composeSupergraph(subgraphs);
  if (supergraphSdl === undefined) throw new Error(JSON.stringify(problems));
  return supergraphSdl;
}

/** As a deployment replaces a file: at once. */
function replace(text: string): void {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

const start = (): Promise<Standalone> =>
  startStandalone({ file, port: 0, host: "127.0.0.1", introspection: true, log });

async function ask(standalone: Standalone, query: string, headers: Record<string, string> = {}) {
  const response = await fetch(`http://127.0.0.1:${standalone.port}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as { data?: unknown; errors?: { message: string; extensions: object }[] };
}

afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
  rmSync(folder, { recursive: true });
});

describe("a supergraph that is not ours", () => {
  let standalone: Standalone;
  beforeAll(async () => {
    replace(await compose({ products: PRODUCTS, reviews: REVIEWS }));
    standalone = await start();
  });
  afterAll(() => standalone.stop());

  test("is served across its subgraphs, at the addresses in the file", async () => {
    expect(await ask(standalone, "{ top { name stars } }")).toEqual({
      data: { top: [{ name: "Umbrella", stars: 5 }] },
    });
    const ready = await fetch(`http://127.0.0.1:${standalone.port}/readyz`);
    expect(await ready.json()).toEqual({
      ready: true,
      subgraphs: [
        { name: "products", runs: "remote" },
        { name: "reviews", runs: "remote" },
      ],
      plugins: [],
    });
  });

  test("gets the caller's token, and its errors pass as they are", async () => {
    const { data } = await ask(standalone, "{ patient }", { authorization: "Bearer a.b.c" });
    expect(data).toEqual({ patient: "Bearer a.b.c" });
    const { errors } = await ask(standalone, "{ soldOut }");
    expect(errors?.[0]).toMatchObject({
      message: "Out of stock",
      extensions: { code: "SOLD_OUT", serviceName: "products" },
    });
  });

  test("is reloaded when its file changes, while requests go on", async () => {
    const load = { asked: 0, dropped: 0, done: false };
    const asking = (async () => {
      while (!load.done) {
        const { data } = await ask(standalone, "{ top { name stars } }");
        load.asked++;
        if (!data) load.dropped++;
      }
    })();
    const slow = ask(standalone, "{ patient }");
    replace(await compose({ products: PRODUCTS, reviews: REVIEWS, stock: STOCK }));
    await expect
      .poll(async () => (await ask(standalone, "{ top { stock } }")).data, { timeout: 5_000 })
      .toEqual({ top: [{ stock: 7 }] });
    await expect.poll(() => load.asked, { timeout: 5_000 }).toBeGreaterThan(10);
    load.done = true;
    await asking;
    expect((await slow).data).toEqual({ patient: "nobody" });
    expect(load.dropped).toBe(0);
  });

  test.each([
    ["text that is no GraphQL", "type Query {"],
    ["the SDL of a subgraph", PRODUCTS.typeDefs],
    ["nothing", ""],
  ])("stays as it was when its file becomes %s", async (_, text) => {
    replace(text);
    await standalone.reload();
    expect((await ask(standalone, "{ top { stock } }")).data).toEqual({ top: [{ stock: 7 }] });
  });
});

describe("a start that cannot be is refused in words", () => {
  test.each([
    ["text that is no GraphQL", () => "type Query {", /is not GraphQL: Syntax Error/],
    ["the SDL of a subgraph", () => PRODUCTS.typeDefs, /has no enum join__Graph/],
    [
      "a subgraph without an address",
      () => compose({ products: PRODUCTS }, { products: "" }),
      /subgraphs without an address: products \(""\)/,
    ],
    [
      "an address that is none",
      () => compose({ products: PRODUCTS }, { products: "products:4001" }),
      /subgraphs without an address: products \("products:4001"\)/,
    ],
    [
      "a graph that shows clients nothing valid",
      async () => (await compose({ products: PRODUCTS })).replaceAll("type Query", "type NoQuery"),
      /cannot be served/,
    ],
  ])("%s", async (_, text, message) => {
    replace(await text());
    await expect(start()).rejects.toThrow(message);
  });

  test("a file that does not exist", async () => {
    const missing = path.join(folder, "no-such-file");
    await expect(
      startStandalone({ file: missing, port: 0, host: "127.0.0.1", introspection: true, log }),
    ).rejects.toThrow(`The supergraph ${missing} cannot be read: there is no such file.`);
  });

  test.each([
    [[], /--supergraph is missing/],
    [["--supergraph", "f", "--port", "x"], /--port is a whole number from 0 to 65535, not "x"/],
    [["--supergraph", "f", "--port", "70000"], /--port is a whole number/],
    [["--supergraph", "f", "--prot", "1"], /Unknown option '--prot'/],
    [["f"], /Unexpected argument 'f'/],
  ])("the arguments %j", (args, message) => {
    expect(() => readArguments(args)).toThrow(message);
    expect(() => readArguments(args)).toThrow(/Use: npm run gateway -- --supergraph FILE/);
  });

  test("the arguments of a whole command", () => {
    expect(readArguments(["--supergraph", "f", "--port", "4100", "--host", "::1"])).toEqual({
      supergraph: "f",
      port: 4100,
      host: "::1",
    });
  });
});
