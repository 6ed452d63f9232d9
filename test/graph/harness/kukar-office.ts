import { randomUUID } from "node:crypto";
import { systemActor } from "@payung/subgraph-kit";
import { askSubgraph } from "../role-matrix/ask-subgraph.js";
import { madeUpPerson } from "./made-up-people.js";
import type { Graph } from "./open-graph.js";

const PROPOSE = `mutation ($input: BudgetInput!, $key: UUID!) { proposeBudget(input: $input, idempotencyKey: $key) {
  ... on BudgetRevision { id budget { id } } ... on Problem { code message } } }`;
const DECIDE = `mutation ($id: ID!, $key: UUID!) { decideBudget(revision: $id, approve: true, idempotencyKey: $key) {
  ... on BudgetRevision { status } ... on Problem { code message } } }`;
const ENROL = `mutation ($input: EnrolWorkerInput!, $key: UUID!) { enrolWorker(input: $input, idempotencyKey: $key) {
  __typename ... on WorkerEnrolled { worker { id } enrolment { id untilMonth } }
  ... on Problem { code message } ... on FundsShort { missing } } }`;
const BILL = "... on Bill { id status persons amount } ... on Problem { code message }";
const MONEY = `query ($id: ID!) { budget(id: $id) { amount free unallocated
  allocations { nodes { programme amount reserved billed paid free } } } }`;
const ENTRIES = `query ($id: ID!, $after: String) { budget(id: $id) { entries(first: 100, after: $after) {
  nodes { transfer direction amount } pageInfo { hasNextPage endCursor } } } }`;

export interface Entry {
  readonly transfer: string;
  readonly direction: "IN" | "OUT";
  readonly amount: number;
}

/** What the people of the regency do who books JKK and JKM apart, in one year. */
export class KukarOffice {
  budget = "";

  constructor(
    readonly graph: Graph,
    readonly year: number,
  ) {}

  async village(): Promise<string> {
    const { data } = await this.graph.ask(
      '{ regions(level: VILLAGE, within: "64.02", first: 1) { nodes { code } } }',
    );
    return data!["regions"].nodes[0].code;
  }

  /** Proposed and decided by two people. */
  async openBudget(amount: number, source = "APBD_REGENCY"): Promise<void> {
    const input = {
      scheme: "kukar-apbd",
      region: "64.02",
      year: this.year,
      source,
      stage: "MURNI",
      amount,
    };
    const proposed = await this.#as("FUNDER", PROPOSE, { input });
    this.budget = proposed.budget.id;
    await this.#as("VERIFIER", DECIDE, { id: proposed.id });
  }

  enrol(n: number, village: string, given: object = {}, key: string = randomUUID()): Promise<any> {
    const { nik, name, birthDate } = madeUpPerson(n);
    const input = {
      scheme: "kukar-apbd",
      nik,
      name,
      birthDate,
      category: "PEKERJA_RENTAN",
      village,
      fromMonth: `${this.year}-01`,
      months: 12,
      synthetic: true,
      ...given,
    };
    return this.#as("OFFICER", ENROL, { input, key });
  }

  /** As the product itself: money of JKM alone, which the scheme's own terms never ask for. */
  async reserveJkm(village: string, people: number): Promise<void> {
    const enrolments = Array.from({ length: people }, () => `64-JKM-${randomUUID()}`);
    const input = {
      key: randomUUID(),
      scheme: "kukar-apbd",
      payer: "APBD_REGENCY",
      programmes: ["JKM"],
      monthlyIncome: 1_000_000,
      fromMonth: `${this.year}-01`,
      months: 12,
      whenShort: "REFUSE",
      requestedBy: "test",
      enrolments,
      workers: enrolments,
      villages: enrolments.map(() => village),
    };
    const source = `mutation ($input: ReserveFundsInput!) { reserveFunds(input: $input) { refused { code } } }`;
    const { data } = await askSubgraph("funding", systemActor("workers"), source, { input });
    if (JSON.stringify(data) !== JSON.stringify({ reserveFunds: { refused: [] } }))
      throw new Error(JSON.stringify(data));
  }

  propose(month: string): Promise<any> {
    const source = `mutation ($budget: ID!, $month: Month!, $key: UUID!) {
      bill: proposeBill(budget: $budget, month: $month, idempotencyKey: $key) { ${BILL} } }`;
    return this.#as("FUNDER", source, { budget: this.budget, month });
  }

  decide(id: string, approve: boolean): Promise<any> {
    const source = `mutation ($id: ID!, $approve: Boolean!, $key: UUID!) {
      bill: decideBill(bill: $id, approve: $approve, idempotencyKey: $key) { ${BILL} } }`;
    return this.#as("VERIFIER", source, { id, approve });
  }

  /** Until which day a person is covered. */
  async coveredUntil(worker: string): Promise<string | null> {
    const source = "query ($worker: ID!) { worker(id: $worker) { coveredUntil } }";
    return (await this.#as("OFFICER", source, { worker })).coveredUntil;
  }

  /** Today, by the clock of the regency (UTC+8). */
  pay(id: string): Promise<any> {
    const on = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const source = `mutation ($id: ID!, $on: LocalDate!, $key: UUID!) {
      bill: payBill(bill: $id, paidOn: $on, reference: "SP2D-1", idempotencyKey: $key) { ${BILL} } }`;
    return this.#as("FUNDER", source, { id, on });
  }

  giveBack(id: string, enrolments: readonly string[]): Promise<any> {
    const source = `mutation ($id: ID!, $enrolments: [ID!]!, $key: UUID!) {
      bill: returnBillLines(bill: $id, enrolments: $enrolments, reason: "rejected", idempotencyKey: $key) { ${BILL} } }`;
    return this.#as("FUNDER", source, { id, enrolments });
  }

  stop(enrolment: string, reason = "MOVED"): Promise<any> {
    const source = `mutation ($input: StopInput!, $key: UUID!) {
      stopEnrolments(input: $input, idempotencyKey: $key) { __typename ... on Problem { code message } } }`;
    const stoppedOn = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    return this.#as("OFFICER", source, { input: { enrolments: [enrolment], stoppedOn, reason } });
  }

  async money(): Promise<any> {
    const { data } = await this.graph.ask(MONEY, { variables: { id: this.budget } });
    return data!["budget"];
  }

  async accounts(): Promise<any[]> {
    const { allocations } = await this.money();
    return allocations.nodes.toSorted((a: any, b: any) => a.programme.localeCompare(b.programme));
  }

  async entries(): Promise<Entry[]> {
    const found: Entry[] = [];
    for (let after: string | null = null; ;) {
      const { data }: any = await this.graph.ask(ENTRIES, { variables: { id: this.budget, after } });
      const { nodes, pageInfo } = data["budget"].entries;
      found.push(...nodes);
      if (!pageInfo.hasNextPage) return found;
      after = pageInfo.endCursor;
    }
  }

  /** The one field of the answer. @throws Error with the answer's errors */
  async #as(role: Parameters<Graph["token"]>[0], query: string, variables: object): Promise<any> {
    const token = await this.graph.token(role, ["64.02"]);
    const { data, errors } = await this.graph.ask(query, {
      token,
      variables: { key: randomUUID(), ...variables },
    });
    if (errors || !data) throw new Error(JSON.stringify(errors));
    return Object.values(data)[0];
  }
}
