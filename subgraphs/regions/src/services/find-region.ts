import type { RegionCode } from "@payung/plugin-kit";
import { codedError } from "@payung/subgraph-kit";
import type { RegionsContext } from "../context.js";
import type { Region } from "../entities/region.js";
import { regionData } from "../load/region-data.js";

/** @throws REGION_NOT_FOUND naming the argument that the code came by */
export async function findRegion(
  { loaders }: RegionsContext,
  code: RegionCode,
  argument: string,
): Promise<Region> {
  const region = await loaders.region.load(code);
  if (region) return region;
  const { regulation } = regionData().list;
  throw codedError("REGION_NOT_FOUND", { code, regulation }, argument);
}
