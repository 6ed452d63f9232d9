import type { ConditionNode, FlattenNode, PlanNode, QueryPlan } from "@graphql-hive/router-query-planner";
import { compileBatchFetch, compileFlattenedFetch } from "../fetch/entity-fetch.js";
import { engineError } from "../engine-errors.js";
import type { Step } from "../execution.js";
import type { PlanTools } from "./plan-tools.js";
import { compileRootFetch } from "../fetch/root-fetch.js";

/** Compiles the planner's tree into one step; a plan without fetches does nothing. */
export function compilePlan(plan: QueryPlan, tools: PlanTools): Step {
  return plan.node ? compileNode(plan.node, tools) : () => undefined;
}

function compileNode(node: PlanNode, tools: PlanTools): Step {
  switch (node.kind) {
    case "Sequence":
      return inSequence(node.nodes.map((child) => compileNode(child, tools)));
    case "Parallel":
      return inParallel(node.nodes.map((child) => compileNode(child, tools)));
    case "Fetch":
      return compileRootFetch(node, tools);
    case "BatchFetch":
      return compileBatchFetch(node, tools);
    case "Flatten":
      return compileFlatten(node, tools);
    case "Condition":
      return compileCondition(node, tools);
    default:
      throw unsupported(node.kind);
  }
}

function inSequence(steps: readonly Step[]): Step {
  return (execution) => {
    let index = 0;
    const advance = (): Promise<void> | undefined => {
      while (index < steps.length) {
        const waiting = steps[index++]!(execution);
        if (waiting !== undefined) return waiting.then(advance);
      }
      return undefined;
    };
    return advance();
  };
}

function inParallel(steps: readonly Step[]): Step {
  return (execution) => {
    const waiting: Promise<void>[] = [];
    for (const step of steps) {
      const promise = step(execution);
      if (promise !== undefined) waiting.push(promise);
    }
    if (waiting.length < 2) return waiting[0];
    return Promise.all(waiting).then(() => undefined);
  };
}

function compileFlatten({ path, node }: FlattenNode, tools: PlanTools): Step {
  if (node.kind !== "Fetch") throw unsupported(`Flatten of ${node.kind}`);
  return compileFlattenedFetch(path, node, tools);
}

function compileCondition({ condition, ifClause, elseClause }: ConditionNode, tools: PlanTools): Step {
  const then = ifClause ? compileNode(ifClause, tools) : undefined;
  const otherwise = elseClause ? compileNode(elseClause, tools) : undefined;
  return (execution) => (execution.variables[condition] === true ? then : otherwise)?.(execution);
}

const unsupported = (kind: string) =>
  engineError("PLAN_NODE_NOT_SUPPORTED", `The gateway cannot run a plan with a node of kind "${kind}".`);
