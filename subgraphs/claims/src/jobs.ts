import type { Job, SubgraphParts } from "@payung/subgraph-kit";
import { foldClaims } from "./counts/fold-claims.js";

const EVERY_MINUTE = "* * * * *";

/** What this subgraph does by itself. */
export function claimsJobs({ database }: SubgraphParts): readonly Job[] {
  return [{ name: "fold-claims", cron: EVERY_MINUTE, run: () => foldClaims(database) }];
}
