import type { PlanNode } from "@graphql-hive/router-query-planner";
import { buildSchema, parse } from "graphql";
import { describe, expect, it } from "vitest";
import type { SubgraphExecutor } from "../../subgraph-call.js";
import { EntityKeys } from "../supergraph/entity-keys.js";
import { newExecution } from "../execution.js";
import { compilePlan } from "./plan-compiler.js";
import type { PlanTools } from "./plan-tools.js";
import { PossibleTypes } from "../supergraph/possible-types.js";

const SDL = "type Query { a: Int b: Int }";
const schema = buildSchema(SDL);
const tools: PlanTools = {
  types: new PossibleTypes(schema),
  keys: new EntityKeys(parse(SDL), schema),
  subgraphName: (name) => name,
  entityPaths: [],
};

const fetch = (field: string): PlanNode => ({ kind: "Fetch", serviceName: "one", operation: `{${field}}` });

function run(node: PlanNode | undefined, execute: SubgraphExecutor, variables = {}) {
  const execution = newExecution(variables, {}, execute);
  const step = compilePlan({ kind: "QueryPlan", ...(node && { node }) }, tools);
  return { execution, done: step(execution) };
}

const sync: SubgraphExecutor = ({ query }) => ({ data: { [query.slice(1, -1)]: 1 } });
const slow: SubgraphExecutor = async (call) => sync(call);

describe("A plan", () => {
  it("of synchronous calls is done at once, without a promise", () => {
    const { execution, done } = run({ kind: "Sequence", nodes: [fetch("a"), fetch("b")] }, sync);
    expect(done).toBeUndefined();
    expect(execution.data).toEqual({ a: 1, b: 1 });
  });

  it("waits where a call has to wait", async () => {
    const { execution, done } = run({ kind: "Parallel", nodes: [fetch("a"), fetch("b")] }, slow);
    expect(done).toBeInstanceOf(Promise);
    await done;
    expect(execution.data).toEqual({ a: 1, b: 1 });
  });

  it("without a node does nothing", () => {
    expect(run(undefined, sync).done).toBeUndefined();
  });

  it("takes one of two branches by a variable", () => {
    const node: PlanNode = {
      kind: "Condition",
      condition: "x",
      ifClause: fetch("a"),
      elseClause: fetch("b"),
    };
    expect(run(node, sync, { x: true }).execution.data).toEqual({ a: 1 });
    expect(run(node, sync, { x: false }).execution.data).toEqual({ b: 1 });
    expect(run(node, sync).execution.data).toEqual({ b: 1 });
  });

  it("may have one branch only", () => {
    const node: PlanNode = { kind: "Condition", condition: "x", ifClause: fetch("a") };
    expect(run(node, sync, { x: false }).execution.data).toEqual({});
  });

  it.each<PlanNode>([
    { kind: "Defer", primary: {}, deferred: [] },
    { kind: "Subscription", primary: { kind: "Fetch", serviceName: "one", operation: "subscription{a}" } },
    { kind: "Flatten", path: [], node: { kind: "Sequence", nodes: [] } },
  ])("with a node the gateway cannot run is refused with a code", (node) => {
    expect(() => run(node, sync)).toThrow(
      expect.objectContaining({ extensions: { code: "PLAN_NODE_NOT_SUPPORTED" } }),
    );
  });
});
