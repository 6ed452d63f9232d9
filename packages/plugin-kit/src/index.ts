export {
  NATION,
  REGION_LEVELS,
  ancestorCodes,
  isRegionCode,
  levelOf,
  liesIn,
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
export type { GraphExtension, RegionPlugin } from "./region-plugin.js";
export { PLUGIN_STATES } from "./registry.js";
export type {
  PluginLoaders,
  PluginState,
  PluginStatus,
  RegisteredScheme,
  Registry,
  RuleName,
} from "./registry.js";
