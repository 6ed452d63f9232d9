export {
  NATION,
  REGION_LEVELS,
  ancestorCodes,
  isRegionCode,
  levelOf,
  liesIn,
  parentCode,
  regionCode,
} from "./region-code.js";
export type { RegionCode, RegionLevel } from "./region-code.js";
export { WORKER_CATEGORIES } from "./worker-category.js";
export type { WorkerCategory } from "./worker-category.js";
export { NOT_STATED } from "./scheme.js";
export type {
  AllocationPlan,
  AllocationShare,
  Applicant,
  BudgetFacts,
  ClaimFacts,
  Decision,
  NotStated,
  Reason,
  Scheme,
  SchemeBenefit,
  SchemeTerms,
} from "./scheme.js";
export {
  CAVEAT_CODES,
  FIGURE_METRICS,
  FIGURE_PRECISIONS,
  FIGURE_STATUSES,
  FIGURE_UNITS,
} from "./reported-figure.js";
export type {
  Caveat,
  CaveatCode,
  FigureMetric,
  FigurePrecision,
  FigureSource,
  FigureStatus,
  FigureUnit,
  ReportedFigure,
} from "./reported-figure.js";
export { hasSum, totalOf } from "./figures/total-of.js";
export type { FigureTotal, LeftOut } from "./figures/total-of.js";
export type { ExtensionContext, ExtensionResolver, GraphExtension, RegionPlugin } from "./region-plugin.js";
export { PLUGIN_KIT_VERSION } from "./version.js";
export { definePlugin } from "./define/define-plugin.js";
export { PluginDefinitionError } from "./define/plugin-problem.js";
export type { PluginProblem } from "./define/plugin-problem.js";
export { camelId, extensionName, isPluginId, pascalId } from "./define/plugin-id.js";
export { PLUGIN_STATES } from "./registry.js";
export type {
  PluginLoaders,
  PluginState,
  PluginStatus,
  RegisteredScheme,
  Registry,
  RuleName,
} from "./registry.js";
export { createRegistry } from "./registry/create-registry.js";
export { loadPlugins } from "./registry/load-plugins.js";
export { PluginRuleError } from "./registry/plugin-rule-error.js";
export type { RuleFault } from "./registry/plugin-rule-error.js";
export { FEDERATION_LINK, LEGAL_BASIS_SDL } from "./graph/core-types.js";
export { createExtensionSubgraph, pluginError } from "./graph/extension-subgraph.js";
export type { ExtensionFault, ExtensionSubgraph, GuardedResolver } from "./graph/extension-subgraph.js";
export { eligibleWhen, met, unmet } from "./rules/condition.js";
export type { Condition, Finding } from "./rules/condition.js";
export { belongsTo } from "./rules/belongs-to.js";
export { withinBpuAge } from "./rules/bpu-age.js";
export { inExtremePoverty } from "./rules/in-extreme-poverty.js";
export { livesIn } from "./rules/lives-in.js";
