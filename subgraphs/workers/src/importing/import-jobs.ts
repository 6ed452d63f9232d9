import { setTimeout as wait } from "node:timers/promises";
import { systemActor } from "@payung/subgraph-kit";
import type { Job, SubgraphParts } from "@payung/subgraph-kit";
import { undoReservations } from "../enrolling/undo-reservations.js";
import { waitingBatches } from "./batch-lease.js";
import { hasList } from "./list-file.js";
import { runImport } from "./run-import.js";

/** What ends the enrolling and reading that a killed process left half done. */
export function importJobs(parts: SubgraphParts): readonly Job[] {
  return [
    { name: "read-lists-on", cron: "* * * * *", run: () => readListsOn(parts) },
    {
      name: "give-back-money",
      cron: "* * * * *",
      run: () => undoReservations(parts, systemActor("workers"), "of the dead"),
    },
  ];
}

/**
 * Reads on every list that lies on this machine and that no living process works on, one after the other. One that
 * somebody else holds is waited for: a process that died holds it for some seconds more.
 */
export async function readListsOn(parts: SubgraphParts): Promise<void> {
  const refused = new Set<string>();
  for (;;) {
    const waiting = (await waitingBatches(parts.database)).filter(({ id }) => !refused.has(id));
    const [next] = waiting.toSorted((a, b) => a.heldFor - b.heldFor);
    if (!next) return;
    if (next.heldFor > 0) await wait(next.heldFor);
    const done = (await hasList(parts.directory, next.id)) && (await runImport(parts, next.id));
    // Held again: somebody lives and works on it. Without its file: another machine has it.
    if (!done) refused.add(next.id);
  }
}
