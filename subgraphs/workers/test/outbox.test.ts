import { month } from "@payung/jamsostek";
import { codedError } from "@payung/subgraph-kit";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { addToOutbox, deliverOutbox } from "../src/outbox/outbox.js";
import { asProduct, officer, workersGraph } from "./workers-graph.js";
import type { WorkersGraph } from "./workers-graph.js";
import { withActor } from "@payung/subgraph-kit";

let graph: WorkersGraph;
beforeAll(async () => {
  graph = await workersGraph();
});
afterAll(() => graph.database.close());
beforeEach(async () => {
  await asProduct(graph.database.source, (manager) => manager.query("delete from outbox"));
  graph.peers.calls.length = 0;
  graph.peers.answer = () => ({ releaseFunds: { kept: [] } });
});

const payload = (key: string) => ({ key, enrolments: [], afterMonth: month("2026-11"), reason: "OTHER" });
const keep = (key: string) =>
  withActor(graph.database.source, officer, (manager) => addToOutbox(manager, "release_funds", payload(key)));
const told = () => graph.peers.calls.map(({ variables }) => (variables["input"] as { key: string }).key);
const left = async () =>
  (await asProduct(graph.database.source, (manager) => manager.query("select 1 from outbox"))).length;

test("what a transaction keeps is told in order, once, whoever kept it", async () => {
  for (const key of ["a", "b", "c"]) await keep(key);
  await Promise.all([deliverOutbox(graph.parts), deliverOutbox(graph.parts)]);
  expect(told()).toEqual(["a", "b", "c"]);
  expect(graph.peers.calls[0]).toMatchObject({ subgraph: "funding", variables: { input: payload("a") } });
  expect(await left()).toBe(0);
});

test("nothing is told of a transaction that was undone", async () => {
  await expect(
    withActor(graph.database.source, officer, async (manager) => {
      await addToOutbox(manager, "release_funds", payload("undone"));
      throw new Error("undone");
    }),
  ).rejects.toThrow("undone");
  await deliverOutbox(graph.parts);
  expect(told()).toEqual([]);
});

test("while nobody answers all stays in its order, and the next delivery tells it", async () => {
  for (const key of ["a", "b"]) await keep(key);
  graph.peers.answer = () => {
    throw codedError("DOWNSTREAM_SERVICE_ERROR", { subgraph: "funding" });
  };
  await deliverOutbox(graph.parts);
  expect(told()).toEqual(["a"]);
  expect(await left()).toBe(2);
  graph.peers.answer = () => ({ releaseFunds: { kept: [] } });
  await deliverOutbox(graph.parts);
  expect(told()).toEqual(["a", "a", "b"]);
});

test("what is refused stays, and does not keep back the rest", async () => {
  for (const key of ["refused", "b"]) await keep(key);
  graph.peers.answer = ({ variables }) => {
    if ((variables["input"] as { key: string }).key === "refused")
      throw codedError("FORBIDDEN", {}, "releaseFunds");
    return { releaseFunds: { kept: [] } };
  };
  await deliverOutbox(graph.parts);
  expect(told()).toEqual(["refused", "b"]);
  expect(await left()).toBe(1);
});
