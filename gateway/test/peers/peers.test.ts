import { getIntrospectionQuery } from "graphql";
import { actor, signCall } from "@payung/subgraph-kit";
import { regionCode } from "@payung/plugin-kit";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { KEY, SHAPES, startPeers } from "./peer-tester.js";
import type { PeerAnswer, PeerGraph, Shape } from "./peer-tester.js";

describe.each(Object.keys(SHAPES) as Shape[])("one subgraph asks another: %s", (shape) => {
  let graph: PeerGraph;
  beforeAll(async () => {
    graph = await startPeers(shape);
  });
  afterAll(() => graph.stop());

  test("as the product, under the number of the request on whose behalf it is", async () => {
    const { data } = await graph.ask("mutation { enrol(amount: 5) }", "desk-42");
    expect(data).toEqual({ enrol: "reservation of 5" });
    expect(graph.seen.at(-1)).toMatchObject({
      requestId: "desk-42",
      actor: { subject: "system:desk", role: "SYSTEM" },
    });
  });

  test("without being counted as a client's call", async () => {
    graph.calls.length = 0;
    await graph.ask("mutation { enrol(amount: 5) }");
    expect(graph.calls).toEqual(["desk"]);
  });

  test("what clients can neither see nor call", async () => {
    for (const query of [
      "mutation { reserve(amount: 1) { id } }",
      "mutation { reserve(amount: 1) { __typename } }",
    ]) {
      const { data, errors } = await graph.ask(query);
      expect(data).toBeUndefined();
      expect(errors![0]!.extensions["code"]).toBe("GRAPHQL_VALIDATION_FAILED");
    }
    const schema = JSON.stringify(await graph.ask(getIntrospectionQuery()));
    expect(schema).toContain('"enrol"');
    for (const hidden of ["reserve", "Reservation"]) expect(schema).not.toContain(`"${hidden}"`);
  });

  test("and a fault there is masked and logged, as any other", async () => {
    graph.log.length = 0;
    const answer = await graph.ask("mutation { enrol(amount: 0) }", "desk-43");
    expect(answer.data).toEqual({ enrol: null });
    expect(answer.errors![0]!.extensions).toMatchObject({
      code: "INTERNAL_SERVER_ERROR",
      requestId: "desk-43",
    });
    expect(JSON.stringify(answer)).not.toContain("hunter2");
    const told = graph.log.filter((line) => line.includes("hunter2"));
    expect(told).toHaveLength(1);
    expect(JSON.parse(told[0]!)).toMatchObject({ subgraph: "purse", requestId: "desk-43" });
  });

  test("a question that does not fit the other's schema is refused, not half answered", async () => {
    const { data, errors } = await graph.ask("mutation { enrol(amount: 13) }");
    expect(data).toEqual({ enrol: null });
    expect(errors![0]!.extensions["code"]).toBe("INTERNAL_SERVER_ERROR");
  });

  test("one that is down is named", async () => {
    if (graph.purse === undefined) return;
    await graph.stopPurse();
    const { errors } = await graph.ask("mutation { enrol(amount: 5) }");
    expect(errors![0]).toMatchObject({
      message: 'The part "purse" cannot be reached now.',
      extensions: { code: "DOWNSTREAM_SERVICE_ERROR" },
    });
  });
});

describe("the server of a subgraph", () => {
  let graph: PeerGraph;
  beforeAll(async () => {
    graph = await startPeers("each in its process");
  });
  afterAll(() => graph.stop());

  async function call(token: string | undefined, body: string) {
    const headers = {
      "content-type": "application/json",
      ...(token && { authorization: `Bearer ${token}` }),
    };
    const response = await fetch(graph.purse!, { method: "POST", headers, body });
    return {
      status: response.status,
      ...((await response.json()) as { data?: unknown; errors?: PeerAnswer["errors"] }),
    };
  }
  const body = JSON.stringify({ query: "mutation { reserve(amount: 1) { id } }" });

  test("refuses what nobody signed, also when it says that it is the product", async () => {
    expect(await call(undefined, body)).toMatchObject({ status: 401 });
    expect(await call("a.b.c", body)).toMatchObject({ status: 401 });
    const forged = await signCall(
      new Uint8Array(32),
      "purse",
      actor("system:desk", "SYSTEM", []),
      body,
      Date.now(),
    );
    expect(await call(forged, body)).toMatchObject({ status: 401 });
  });

  test("refuses what only the product may, to an officer and to an admin whose calls are signed", async () => {
    for (const role of ["OFFICER", "ADMIN"] as const) {
      const who = actor("desk-1", role, [regionCode("ID")]);
      const answer = await call(await signCall(KEY, "purse", who, body, Date.now()), body);
      expect(answer.data ?? null).toBeNull();
      expect(answer.errors![0]!.extensions).toMatchObject({ code: "FORBIDDEN", field: "reserve" });
    }
    expect(graph.seen).toEqual([]);
  });
});
