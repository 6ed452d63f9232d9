import { readExamples } from "@payung/gateway";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MODES, openGraph } from "./harness/open-graph.js";
import type { Graph } from "./harness/open-graph.js";

describe.each(MODES)("%s", (mode) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openGraph(mode);
  });
  afterAll(() => graph.close());

  test.each(readExamples())("the example is answered: $title", async ({ query }) => {
    const { status, data, errors } = await graph.ask(query);
    expect(errors).toBeUndefined();
    expect(status).toBe(200);
    for (const value of Object.values(data!)) expect(value).not.toBeNull();
  });
});
