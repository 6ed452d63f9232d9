import type { RegionPlugin, Registry, ReportedFigure } from "@payung/plugin-kit";
import type { Progress } from "@payung/subgraph-kit";
import { In } from "typeorm";
import type { DataSource, EntityManager } from "typeorm";
import { Region } from "../entities/region.js";
import { ReportedFigureRow } from "../entities/reported-figure.js";
import { inLoadTransaction } from "./load-lock.js";

interface PluginFigure {
  readonly plugin: RegionPlugin;
  readonly figure: ReportedFigure;
}

/**
 * Makes the stored figures equal to what the live plugins declare: those of a plugin that is gone go too. A figure of
 * a region that does not exist is left out and named, so that one plugin's slip stops nobody's start.
 */
export async function loadReportedFigures(
  database: DataSource,
  registry: Registry,
  onProgress: Progress = () => {},
): Promise<void> {
  const declared = registry.plugins.flatMap((plugin) =>
    (plugin.figures ?? []).map((figure) => ({ plugin, figure })),
  );
  await inLoadTransaction(database, "reported figures", async (manager) => {
    const known = await withKnownRegion(manager, declared);
    for (const { plugin, figure } of declared.filter((each) => !known.includes(each))) {
      onProgress(`Figure ${figure.code} of the plugin ${plugin.id} is left out: no region ${figure.region}`);
    }
    await manager.deleteAll(ReportedFigureRow);
    if (known.length > 0) await manager.insert(ReportedFigureRow, known.map(rowOf));
  });
}

async function withKnownRegion(
  manager: EntityManager,
  declared: readonly PluginFigure[],
): Promise<PluginFigure[]> {
  const codes = new Set(declared.map(({ figure }) => figure.region));
  const found = await manager.find(Region, { select: { code: true }, where: { code: In([...codes]) } });
  const known = new Set(found.map((region) => region.code));
  return declared.filter(({ figure }) => known.has(figure.region));
}

function rowOf({ plugin, figure }: PluginFigure) {
  const { region, group, value, printed, asOf, precision, denominator, suggestedValue, ...stated } = figure;
  return {
    ...stated,
    pluginId: plugin.id,
    regionCode: region,
    // The driver makes a PostgreSQL array of a list, where this column is jsonb.
    caveats: [...stated.caveats],
    group: group ?? null,
    value: (value ?? null) as ReportedFigureRow["value"],
    suggestedValue: suggestedValue ?? null,
    printed: printed ?? null,
    asOf: asOf ?? null,
    precision: precision ?? null,
    denominator: denominator ?? null,
  };
}
