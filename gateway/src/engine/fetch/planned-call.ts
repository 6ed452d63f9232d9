import type { BatchFetchNode, FetchNode } from "@graphql-hive/router-query-planner";
import { parse, type DocumentNode } from "graphql";
import type { SubgraphCall, SubgraphResult } from "../../subgraph-call.js";
import type { Execution } from "../execution.js";
import type { PlanTools } from "../plan/plan-tools.js";
import { clientName } from "../plan/planner-alias.js";
import { checkResult, toFailure } from "./subgraph-errors.js";

type Variables = Record<string, unknown>;

/** What a fetch does with the answer of its call, or with its absence. */
export interface AnswerHandler {
  answered(result: SubgraphResult): void;
  failed(failure: Error): void;
}

/** A fetch of a plan: everything of its calls that is the same for all requests. */
export class PlannedCall {
  readonly subgraph: string;
  readonly document: DocumentNode;
  readonly query: string;
  readonly operationName: string | undefined;
  readonly operationKind: "query" | "mutation";
  /** The JSON of the body without its variables and its end. */
  readonly bodyStart: string;
  /** From the variables of the operation to the client's. */
  readonly #variableUsages: readonly (readonly [string, string])[];

  constructor(node: FetchNode | BatchFetchNode, { subgraphName }: PlanTools) {
    this.subgraph = subgraphName(node.serviceName);
    this.query = node.operation;
    this.document = parse(node.operation, { noLocation: true });
    this.operationName = node.operationName ?? undefined;
    this.operationKind = node.operationKind === "mutation" ? "mutation" : "query";
    this.bodyStart = JSON.stringify({ query: this.query, operationName: this.operationName }).slice(0, -1);
    this.#variableUsages = (node.variableUsages ?? []).map((name) => [name, clientName(name)]);
  }

  /**
   * Sends the call; the handler hears of the answer at once when the executor answers at once.
   * @param own the variables of the call itself, its representations; the client's are added to them
   */
  send(execution: Execution, own: Variables | undefined, handler: AnswerHandler): Promise<void> | undefined {
    const variables = this.#variables(execution.variables, own);
    try {
      const result = execution.executeSubgraph(new RunningCall(this, variables, execution.context));
      if (result instanceof Promise) return this.#waitFor(result, handler);
      handler.answered(checkResult(result, this.subgraph));
    } catch (thrown) {
      handler.failed(toFailure(thrown, this.subgraph));
    }
    return undefined;
  }

  async #waitFor(promise: Promise<SubgraphResult>, handler: AnswerHandler): Promise<void> {
    try {
      handler.answered(checkResult(await promise, this.subgraph));
    } catch (thrown) {
      handler.failed(toFailure(thrown, this.subgraph));
    }
  }

  #variables(variables: Readonly<Variables>, own: Variables | undefined): Variables | undefined {
    if (this.#variableUsages.length === 0) return own;
    const used: Variables = own ?? {};
    for (const [name, clients] of this.#variableUsages) {
      if (clients in variables) used[name] = variables[clients];
    }
    return used;
  }
}

class RunningCall implements SubgraphCall {
  readonly variables: Variables | undefined;
  readonly context: object;
  readonly #planned: PlannedCall;
  #body: string | undefined;

  constructor(planned: PlannedCall, variables: Variables | undefined, context: object) {
    this.#planned = planned;
    this.variables = variables;
    this.context = context;
  }

  get subgraph(): string {
    return this.#planned.subgraph;
  }

  get document(): DocumentNode {
    return this.#planned.document;
  }

  get query(): string {
    return this.#planned.query;
  }

  get operationName(): string | undefined {
    return this.#planned.operationName;
  }

  get operationKind(): "query" | "mutation" {
    return this.#planned.operationKind;
  }

  get body(): string {
    if (this.#body === undefined) {
      const variables = this.variables === undefined ? "" : `,"variables":${JSON.stringify(this.variables)}`;
      this.#body = `${this.#planned.bodyStart}${variables}}`;
    }
    return this.#body;
  }
}
