import { month } from "@payung/jamsostek";
import { regionCode } from "@payung/plugin-kit";
import { CoverConflict } from "../src/entities/cover-conflict.js";
import { CLOCK } from "./workers-parts.js";
import { asProduct, workerId } from "./workers-graph.js";
import type { WorkersGraph } from "./workers-graph.js";

/** The conflict C1: an officer of the village asked for December for the first person, and a verifier decides. */
export function askForDecember(
  { database }: WorkersGraph,
  asked: Pick<CoverConflict["asked"], "recordedAsDead"> = {},
): Promise<unknown> {
  const village = regionCode("99.01.02.2003");
  return asProduct(database.source, (manager) =>
    manager.getRepository(CoverConflict).insert({
      id: "C1",
      province: "99",
      workerId: workerId(0),
      scheme: "contoh-rentan",
      village,
      ancestor: village,
      asked: {
        category: "PEKERJA_RENTAN",
        fromMonth: month("2026-12"),
        untilMonth: month("2026-12"),
        payer: "APBD_PROVINCE",
        programmes: ["JKK", "JKM"],
        ...asked,
      },
      status: "OPEN",
      madeBy: "officer",
      madeAt: new Date(CLOCK()),
    }),
  );
}
