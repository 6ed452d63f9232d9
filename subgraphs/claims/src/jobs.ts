import type { Job, SubgraphParts } from "@payung/subgraph-kit";
import { foldClaims } from "./counts/fold-claims.js";
import { sweepDocuments } from "./documents/sweep-documents.js";
import { deliverOutbox } from "./outbox/outbox.js";
import { warnOfClaims } from "./warning/warn-of-claims.js";

const EVERY_MINUTE = "* * * * *";

/** What this subgraph does by itself. */
export function claimsJobs(parts: SubgraphParts): readonly Job[] {
  return [
    { name: "fold-claims", cron: EVERY_MINUTE, run: () => foldClaims(parts.database) },
    { name: "deliver-outbox", cron: EVERY_MINUTE, run: () => deliverOutbox(parts) },
    // Before anybody is at work.
    { name: "warn-of-claims", cron: "20 2 * * *", run: () => warnOfClaims(parts) },
    { name: "sweep-documents", cron: "40 2 * * *", run: () => sweepDocuments(parts) },
  ];
}
