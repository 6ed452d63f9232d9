import { connectionType } from "@payung/subgraph-kit";
import { Region } from "../entities/region.js";

export const RegionConnection = connectionType("Region", () => Region);
