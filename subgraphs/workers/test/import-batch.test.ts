import { regionCode } from "@payung/plugin-kit";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ImportBatch } from "../src/entities/import-batch.js";
import type { ImportOptions } from "../src/types/import-options.js";
import { CLOCK } from "./workers-parts.js";
import { analyst, asProduct, officer, stranger, workersGraph } from "./workers-graph.js";
import type { WorkersGraph } from "./workers-graph.js";

let graph: WorkersGraph;
beforeAll(async () => {
  graph = await workersGraph();
  await asProduct(graph.database.source, (manager) =>
    manager.getRepository(ImportBatch).insert({
      id: "B1",
      scheme: "contoh-rentan",
      region: regionCode("99.01"),
      status: "CHECKED",
      dryRun: true,
      options: {} as ImportOptions,
      rows: 3,
      accepted: 2,
      rejected: 1,
      madeBy: "officer",
      madeAt: new Date(CLOCK()),
      synthetic: true,
    }),
  );
});
afterAll(() => graph.database.close());

describe("an import batch", () => {
  const batch = (id: string, who?: typeof officer) =>
    graph.ask(
      "query ($id: ID!) { importBatch(id: $id) { id scheme { code } region { code } status rows accepted rejected synthetic } }",
      { variables: { id }, ...(who && { actor: who }) },
    );

  test("is read by an officer of its region, with its counts", async () => {
    expect((await batch("B1", officer)).data).toEqual({
      importBatch: {
        id: "B1",
        scheme: { code: "contoh-rentan" },
        region: { code: "99.01" },
        status: "CHECKED",
        rows: 3,
        accepted: 2,
        rejected: 1,
        synthetic: true,
      },
    });
    expect(await batch("B2", officer)).toEqual({ data: { importBatch: null }, errors: [] });
    expect(await batch("B\0", officer)).toEqual({ data: { importBatch: null }, errors: [] });
  });

  test("is not shown without a token, to an analyst, or to an officer of elsewhere", async () => {
    expect((await batch("B1")).errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
    expect((await batch("B1", stranger)).errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    expect((await batch("B1", analyst)).errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  });
});
