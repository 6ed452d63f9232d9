import type { PluginProblem } from "../define/plugin-problem.js";

/** A problem of the extension's SDL, in both languages. */
export function problem(id: string, en: string): PluginProblem {
  return { path: "graph.typeDefs", message: { id, en } };
}
