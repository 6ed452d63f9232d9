import { composeServices } from "@theguild/federation-composition";
import { parse } from "graphql";
import { describe, expect, test } from "vitest";
import { createExtensionSubgraph } from "../graph/extension-subgraph.js";
import type { RegionPlugin } from "../region-plugin.js";
import { coreSubgraphs } from "./core-subgraphs.js";

/** That the graph extension composes with the core as it is committed. */
export function testExtension(plugin: RegionPlugin): void {
  if (plugin.graph === undefined) return;
  describe("the graph extension", () => {
    test("composes with the core", () => {
      const { name, typeDefs } = createExtensionSubgraph(plugin);
      const alone = composeServices(coreSubgraphs());
      expect(alone.errors?.map((error) => error.message)).toBeUndefined();
      const together = composeServices([...coreSubgraphs(), { name, typeDefs: parse(typeDefs) }]);
      expect(together.errors?.map((error) => error.message)).toBeUndefined();
    });
  });
}
