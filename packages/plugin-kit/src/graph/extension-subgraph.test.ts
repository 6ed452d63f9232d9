import { expect, test } from "vitest";
import type { ExtensionResolver } from "../region-plugin.js";
import { soundPlugin } from "../testing/sound-plugin.js";
import { createExtensionSubgraph } from "./extension-subgraph.js";
import type { ExtensionFault } from "./extension-subgraph.js";

const typeDefs = `scalar RegionCode extend type Region @key(fields: "code") { code: RegionCode! contohPlan: String }`;

function fieldOf(contohPlan: ExtensionResolver, faults: ExtensionFault[] = []) {
  const plugin = soundPlugin({ graph: { typeDefs, resolvers: { Region: { contohPlan } } } });
  const subgraph = createExtensionSubgraph(plugin, (fault) => faults.push(fault));
  expect(subgraph.name).toBe("plugin_contoh");
  return subgraph.resolvers["Region"]!["contohPlan"]!;
}

function thrownBy(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

const request = { locale: "en", actor: "an officer" } as const;

test("a resolver is given the object, its arguments and the language, and nothing of who asks", () => {
  const field = fieldOf((...args: unknown[]) => JSON.stringify(args));
  expect(field({ code: "99" }, { year: 2024 }, request)).toBe(
    '[{"code":"99"},{"year":2024},{"locale":"en"}]',
  );
});

test("a resolver that throws gives an error with the plugin's name, and nothing of what it threw", () => {
  const faults: ExtensionFault[] = [];
  const field = fieldOf(() => {
    throw new Error("password of the database: 1234");
  }, faults);
  const error = thrownBy(() => field({}, {}, request));
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    message: 'The region plugin "contoh" failed to answer this part.',
    extensions: {
      code: "PLUGIN_ERROR",
      plugin: "contoh",
      messages: {
        id: 'Plugin wilayah "contoh" gagal menjawab bagian ini.',
        en: 'The region plugin "contoh" failed to answer this part.',
      },
    },
  });
  expect(error).toMatchObject({ originalError: undefined });
  expect(faults).toEqual([
    { pluginId: "contoh", field: "Region.contohPlan", error: new Error("password of the database: 1234") },
  ]);
});

test("a resolver that fails later is guarded too", async () => {
  const field = fieldOf(() => Promise.reject(new Error("late")));
  await expect(field({}, {}, request)).rejects.toMatchObject({ extensions: { plugin: "contoh" } });
});

test("a plugin without an extension is no subgraph", () => {
  expect(() => createExtensionSubgraph(soundPlugin())).toThrow(/brings no graph extension/);
});
