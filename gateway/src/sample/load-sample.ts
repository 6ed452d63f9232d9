import type { RegionCode, Registry } from "@payung/plugin-kit";
import { actor, todayIn } from "@payung/subgraph-kit";
import type { Clock, Databases, PersonalData, SubgraphModule } from "@payung/subgraph-kit";
import type { Logger } from "pino";
import type { Engine } from "../engine/engine.js";
import { askEngine } from "./ask-engine.js";
import { sampleSchemes } from "./sample-facts.js";

const VILLAGES = `query SampleVillages($within: RegionCode!) {
  regions(level: VILLAGE, within: $within, first: 8) { nodes { code } }
}`;

export interface LoadSampleOptions {
  /** The subgraphs that run here; one that runs elsewhere keeps its own data. */
  readonly modules: readonly SubgraphModule[];
  readonly databases: Databases;
  readonly registry: Registry;
  readonly engine: Engine;
  readonly personal: PersonalData;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Puts generated people, budgets and claims, all marked synthetic, into the subgraphs that run here; again changes nothing. */
export async function loadSample(options: LoadSampleOptions): Promise<void> {
  const { databases, registry, engine, personal, clock, log } = options;
  const modules = options.modules.filter((each) => each.loadSample !== undefined);
  if (modules.length === 0) return;
  const facts = { actor: actor("sample", "SYSTEM", []), locale: "en", clock, requestId: "sample" } as const;
  const villagesOf = async (within: RegionCode): Promise<readonly RegionCode[]> => {
    const answer = (await askEngine(engine, VILLAGES, { within }, facts)) as unknown as VillagesAnswer;
    return answer.regions.nodes.map((each) => each.code);
  };
  const today = todayIn(clock);
  const schemes = await sampleSchemes(registry, villagesOf, today, (scheme, error) =>
    log.error({ err: error, scheme }, "scheme has no sample"),
  );
  for (const module of modules)
    await module.loadSample?.(databases.dataSource(module.database.name), { today, schemes }, personal);
}

interface VillagesAnswer {
  readonly regions: { readonly nodes: readonly { readonly code: RegionCode }[] };
}
