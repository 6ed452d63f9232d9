import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Answer, Graph } from "./open-graph.js";
import { madeUpPerson } from "./made-up-people.js";

const PROPOSE = `mutation ($input: BudgetInput!, $key: UUID!) { proposeBudget(input: $input, idempotencyKey: $key) {
  ... on BudgetRevision { id budget { id } } ... on Problem { code message } } }`;
const DECIDE = `mutation ($id: ID!, $key: UUID!) { decideBudget(revision: $id, approve: true, idempotencyKey: $key) {
  ... on BudgetRevision { status } ... on Problem { code message } } }`;
const ENROL = `mutation ($input: EnrolWorkerInput!, $key: UUID!) { enrolWorker(input: $input, idempotencyKey: $key) {
  __typename
  ... on WorkerEnrolled { worker { id } enrolment { id untilMonth } enrolledBefore }
  ... on Problem { code message } ... on FundsShort { missing } ... on AlreadyCovered { taken { payer fromMonth untilMonth } }
} }`;
const BATCH = `query ($id: ID!) { importBatch(id: $id) {
  id status accepted changed unchanged rejected fault { code } problems(first: 5) { nodes { rowNumber code message } } } }`;
const FREE = `query ($id: ID!, $after: String) { budget(id: $id) {
  amount reserved billed paid free
  allocations(first: 100, after: $after) { pageInfo { endCursor } nodes { region { code } amount reserved billed paid free } }
} }`;

/** What the people of the province's and a regency's offices do, in one year. */
export class JambiOffice {
  budget = "";

  constructor(
    readonly graph: Graph,
    readonly year: number,
  ) {}

  /** The first villages of a regency, by code. */
  async villages(regency: string, count: number): Promise<string[]> {
    const { data } = await this.graph.ask(
      "query ($within: RegionCode!, $first: Int!) { regions(level: VILLAGE, within: $within, first: $first) { nodes { code } } }",
      { variables: { within: regency, first: count } },
    );
    return data!["regions"].nodes.map((node: { code: string }) => node.code);
  }

  /** A grant of Rp100,000,000 for each of today's villages, proposed and decided by two people. */
  async openBudget(): Promise<void> {
    const input = {
      scheme: "jambi-bkbk",
      region: "15",
      year: this.year,
      source: "BKBK",
      stage: "MURNI",
      amount: 15_850_000_000,
      details: { grantPerVillage: 100_000_000 },
    };
    const proposed = await this.as("FUNDER", ["15"], PROPOSE, { input, key: randomUUID() });
    const { id, budget } = proposed["proposeBudget"];
    this.budget = budget.id;
    await this.as("VERIFIER", ["15"], DECIDE, { id, key: randomUUID() });
  }

  async enrol(n: number, village: string, given: object = {}, key: string = randomUUID()): Promise<any> {
    const { nik, name, birthDate } = madeUpPerson(n);
    const input = {
      scheme: "jambi-bkbk",
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
    const answer = await this.as("OFFICER", [village.slice(0, 5)], ENROL, { input, key });
    return answer["enrolWorker"];
  }

  /** Sends a list in, and waits until it is read. */
  async importList(text: string, regency: string, parameters = ""): Promise<any> {
    const token = await this.graph.token("OFFICER", [regency]);
    const query = `scheme=jambi-bkbk&fromMonth=${this.year}-01&months=12&category=PEKERJA_RENTAN&synthetic=1${parameters}`;
    const response = await fetch(`${this.graph.address}/imports?${query}`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "text/csv" },
      body: text,
    });
    const { id } = (await response.json()) as { id: string };
    for (;;) {
      const { data } = await this.graph.ask(BATCH, { token, variables: { id } });
      if (data!["importBatch"].status !== "READING") return data!["importBatch"];
      await wait(50);
    }
  }

  /** Where the money of the budget, or of one village, is. */
  async money(village?: string): Promise<any> {
    for (let after: string | null = null; ;) {
      const { data }: Answer = await this.graph.ask(FREE, { variables: { id: this.budget, after } });
      const { allocations, ...whole } = data!["budget"];
      if (village === undefined) return whole;
      const found = allocations.nodes.find((node: any) => node.region.code === village);
      if (found) return found;
      after = allocations.pageInfo.endCursor;
      if (after === null) throw new Error(`No allocation of ${village}`);
    }
  }

  /** @throws Error with the answer's errors */
  async as(
    role: Parameters<Graph["token"]>[0],
    regions: readonly string[],
    query: string,
    variables: object,
  ): Promise<any> {
    const token = await this.graph.token(role, regions);
    const { data, errors } = await this.graph.ask(query, { token, variables: { ...variables } });
    if (errors || !data) throw new Error(JSON.stringify(errors));
    return data;
  }
}
