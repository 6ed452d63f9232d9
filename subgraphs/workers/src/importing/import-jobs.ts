import { systemActor } from "@payung/subgraph-kit";
import type { Job, SubgraphParts } from "@payung/subgraph-kit";
import { undoReservations } from "../enrolling/undo-reservations.js";
import { abandonedBatches } from "./batch-lease.js";
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

/** Reads on every list that nobody works on and that lies on this machine, one after the other. */
export async function readListsOn(parts: SubgraphParts): Promise<void> {
  for (const id of await abandonedBatches(parts.database)) {
    if (await hasList(parts.directory, id)) await runImport(parts, id);
  }
}
