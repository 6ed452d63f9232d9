import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openGraph } from "./harness/open-graph.js";
import type { Graph } from "./harness/open-graph.js";
import { spawnPayung } from "./harness/spawn-payung.js";
import type { Spawned } from "./harness/spawn-payung.js";

const QUERY =
  '{ region(code: "15") { name claimSummary(year: 2026) { missingReason } coverage(month: "2026-11") { month } } }';

describe("when claims runs elsewhere, and the rest here", () => {
  let claims: Spawned;
  let graph: Graph;
  beforeAll(async () => {
    claims = await spawnPayung("subgraphs/claims/dist/main.js", {
      PAYUNG_DIRECTORY: inject("payung").directory,
    });
    graph = await openGraph("in one process", {
      remote: { claims: `http://127.0.0.1:${claims.port}/graphql` },
    });
  });
  afterAll(async () => {
    await graph.close();
    await claims.stop();
  });

  test("one graph answers from both", async () => {
    const { data, errors } = await graph.ask(QUERY);
    expect(errors).toBeUndefined();
    expect(data!["region"]).toMatchObject({
      name: "Jambi",
      claimSummary: expect.anything(),
      coverage: { month: "2026-11" },
    });
  });

  test("a caller that the gateway did not send is refused there", async () => {
    const response = await fetch(`http://127.0.0.1:${claims.port}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: "{ _service { sdl } }" }),
    });
    expect(response.status).toBe(401);
  });

  test("after it is killed the rest of the answer stands, and the error names it without its address", async () => {
    claims.process.kill("SIGKILL");
    const { data, errors } = await graph.ask(QUERY);
    expect(data!["region"]).toMatchObject({
      name: "Jambi",
      claimSummary: null,
      coverage: { month: "2026-11" },
    });
    expect(errors).toHaveLength(1);
    expect(errors![0]).toMatchObject({
      path: ["region"],
      extensions: { code: "DOWNSTREAM_SERVICE_ERROR", serviceName: "claims" },
    });
    expect(JSON.stringify(errors)).not.toContain("127.0.0.1");
  });
});
