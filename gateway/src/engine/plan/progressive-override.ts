import type { QueryPlanner } from "@graphql-hive/router-query-planner";

/** Says whether a label of `@override(from:, label:)` is on for a request; percentages are the engine's own affair. */
export type ProgressiveOverride = (label: string, context: object) => boolean;

/** Which overrides one request takes part in, and a key that tells requests with the same ones. */
export interface ActiveOverrides {
  readonly key: string;
  readonly labels: ReadonlySet<string>;
  /** From 0 to 100: an override by `percent(n)` is on when n is larger. */
  readonly percentage: number;
}

const NONE: ActiveOverrides = { key: "", labels: new Set(), percentage: 0 };

export function activeOverrides(
  planner: Pick<QueryPlanner, "overrideLabels" | "overridePercentages">,
  decide: ProgressiveOverride | undefined,
  context: object,
): ActiveOverrides {
  const { overrideLabels, overridePercentages } = planner;
  if (overrideLabels.length === 0 && overridePercentages.length === 0) return NONE;
  const labels = new Set(overrideLabels.filter((label) => decide?.(label, context) === true));
  const percentage = Math.random() * 100;
  const passed = overridePercentages.filter((limit) => percentage < limit);
  return { key: `${[...labels].join(",")}|${passed.join(",")}`, labels, percentage };
}
