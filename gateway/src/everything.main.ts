import { readFileSync } from "node:fs";
import { claimsModule } from "@payung/subgraph-claims";
import { fundingModule } from "@payung/subgraph-funding";
import type { SubgraphModule } from "@payung/subgraph-kit";
import { regionsModule } from "@payung/subgraph-regions";
import { workersModule } from "@payung/subgraph-workers";

/** The core's subgraphs. */
export const modules: readonly SubgraphModule[] = [regionsModule, workersModule, fundingModule, claimsModule];

/** The committed SDL of one of them, for a gateway that finds it running elsewhere. */
export function committedSdl(subgraph: string): string {
  return readFileSync(new URL(`../../subgraphs/${subgraph}/schema.graphql`, import.meta.url), "utf8");
}
