import { localDate } from "@payung/jamsostek";
import { describe, expect, test } from "vitest";
import { regionCode } from "../region-code.js";
import { soundPlugin, soundScheme } from "../testing/sound-plugin.js";
import { createRegistry } from "./create-registry.js";
import { loadPlugins } from "./load-plugins.js";

const module = (value: unknown) => () => Promise.resolve({ default: value });
const sound = module(soundPlugin());

async function errorOf(load: () => Promise<{ readonly default: unknown }>): Promise<string | undefined> {
  const registry = await loadPlugins({ contoh: sound, lain: load });
  expect(registry.plugins.map(({ id }) => id)).toEqual(["contoh"]);
  const status = registry.status().find(({ id }) => id === "lain")!;
  expect(status.state).toBe("QUARANTINED");
  expect(status.lastError?.id).not.toBe("");
  return status.lastError?.en;
}

describe("a plugin is quarantined, and the others serve,", () => {
  test("when its module throws", async () => {
    expect(await errorOf(() => Promise.reject(new Error("no such file")))).toBe(
      "the plugin's module failed to load: Error: no such file",
    );
  });

  test("when its loader itself throws", async () => {
    const load = () => {
      throw new TypeError("bad");
    };
    expect(await errorOf(load)).toBe("the plugin's module failed to load: TypeError: bad");
  });

  test("when it is not what a plugin is", async () => {
    expect(await errorOf(module({ id: "lain" }))).toMatch(
      /^The plugin "lain" is not valid\n- version: allowed: a text/,
    );
  });

  test("when it has no default export", async () => {
    expect(await errorOf(() => Promise.resolve({} as never))).toMatch(/allowed: an object; found: undefined/);
  });

  test("when it was written for another contract", async () => {
    expect(await errorOf(module(soundPlugin({ id: "lain", compatibility: "^9.0.0" })))).toMatch(
      /written for plugin-kit \^9.0.0/,
    );
  });

  test("when its id is not the one it is listed by", async () => {
    expect(await errorOf(module(soundPlugin({ id: "asing", schemes: [] })))).toBe(
      'is registered as "lain", but its id is "asing"; the two must be the same',
    );
  });

  test("when it waits for ever", async () => {
    const registry = await loadPlugins({ contoh: sound, lain: () => new Promise(() => {}) }, 20);
    expect(registry.status().map(({ id, state }) => `${id} ${state}`)).toEqual([
      "contoh ACTIVE",
      "lain QUARANTINED",
    ]);
  });

  test("when it claims a scheme's code or an id that another has", () => {
    const one = soundPlugin();
    const registry = createRegistry([one, { ...one, id: "contoh-rentan" }, { ...one, version: "2.0.0" }]);
    expect(registry.plugins).toEqual([one]);
    expect(registry.status().map(({ state }) => state)).toContain("QUARANTINED");
    const error = registry.status().find(({ id }) => id === "contoh-rentan")!.lastError!.en;
    expect(error).toBe(
      'the scheme code "contoh-rentan" is taken by the plugin "contoh"; a scheme\'s code is unique in the nation',
    );
  });
});

describe("the registry", () => {
  const province = soundPlugin();
  const regency = soundPlugin({
    id: "kota",
    regionCode: regionCode("99.71"),
    schemes: [soundScheme({}, "kota-rentan")],
    figures: [],
  });
  const registry = createRegistry([regency, province]);
  const codes = (region?: string) =>
    registry
      .schemesIn(region === undefined ? undefined : regionCode(region))
      .map(({ scheme }) => scheme.code);

  test("answers the schemes of a region and its ancestors, the outermost first", () => {
    expect(codes("99.71.01")).toEqual(["contoh-rentan", "kota-rentan"]);
    expect(codes("99")).toEqual(["contoh-rentan"]);
    expect(codes("98")).toEqual([]);
    expect(codes()).toEqual(["kota-rentan", "contoh-rentan"]);
  });

  test("finds a scheme with its plugin, and the terms of a day", () => {
    const { scheme, plugin } = registry.scheme("kota-rentan")!;
    expect(plugin.id).toBe("kota");
    expect(registry.termsOn(scheme, localDate("2023-12-31"))).toBeUndefined();
    expect(registry.termsOn(scheme, localDate("2024-01-01"))?.value.categories).toEqual(["PEKERJA_RENTAN"]);
    expect(registry.scheme("nowhere")).toBeUndefined();
  });

  test("takes a graph extension out of service and keeps the schemes", () => {
    const own = createRegistry([province]);
    own.degrade("contoh", { id: "tidak tersusun", en: "does not compose" });
    expect(own.status()).toMatchObject([{ state: "DEGRADED", lastError: { en: "does not compose" } }]);
    expect(own.scheme("contoh-rentan")).toBeDefined();
    expect(() => own.degrade("asing", { id: "", en: "" })).toThrow(/No plugin "asing"/);
  });
});
