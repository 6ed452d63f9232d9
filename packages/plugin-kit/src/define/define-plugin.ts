import { extensionProblems } from "../graph/extension-problems.js";
import type { RegionPlugin } from "../region-plugin.js";
import { deepFreeze } from "./deep-freeze.js";
import { figureProblems } from "./figure-problems.js";
import { identityProblems, incompatibility } from "./identity-problems.js";
import { PluginDefinitionError } from "./plugin-problem.js";
import type { PluginProblem } from "./plugin-problem.js";
import { pluginSchema } from "./plugin-schema.js";
import { schemeProblems } from "./scheme-problems.js";
import { problemsFoundBy } from "./zod-problems.js";

/**
 * Checks a region's declaration and freezes it.
 * @throws PluginDefinitionError with everything that is wrong, each with what is allowed and what was found
 */
export function definePlugin(plugin: RegionPlugin): RegionPlugin {
  return readPlugin(plugin);
}

/** The same for a value of which nothing is known, such as a module's default export. */
export function readPlugin(value: unknown): RegionPlugin {
  const problems = problemsOf(value);
  if (problems.length > 0) throw new PluginDefinitionError(idOf(value), problems);
  return deepFreeze(value as RegionPlugin);
}

function problemsOf(value: unknown): PluginProblem[] {
  const incompatible = incompatibility(value);
  if (incompatible) return [incompatible];
  const ofShape = problemsFoundBy(pluginSchema, value);
  if (ofShape.length > 0) return ofShape;
  const plugin = value as RegionPlugin;
  return [
    ...identityProblems(plugin),
    ...schemeProblems(plugin),
    ...figureProblems(plugin),
    ...extensionProblems(plugin),
  ];
}

function idOf(value: unknown): string {
  const id = typeof value === "object" && value !== null && "id" in value ? value.id : undefined;
  return typeof id === "string" ? id : "?";
}
