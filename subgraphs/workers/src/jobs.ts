import type { Job, SubgraphParts } from "@payung/subgraph-kit";
import { fold } from "./coverage/fold.js";
import { warnOfEndings } from "./ending/warn-of-endings.js";
import { importJobs } from "./importing/import-jobs.js";
import { deliverOutbox } from "./outbox/outbox.js";

const EVERY_MINUTE = "* * * * *";

/** What this subgraph does by itself. */
export function workersJobs(parts: SubgraphParts): readonly Job[] {
  return [
    { name: "fold-coverage", cron: EVERY_MINUTE, run: () => fold(parts.database) },
    { name: "deliver-outbox", cron: EVERY_MINUTE, run: () => deliverOutbox(parts) },
    // Before anybody is at work.
    { name: "warn-of-endings", cron: "0 2 * * *", run: () => warnOfEndings(parts) },
    ...importJobs(parts),
  ];
}
