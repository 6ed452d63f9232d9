import { randomUUID } from "node:crypto";
import { madeUpPerson } from "./made-up-people.js";
import type { Answer, Graph } from "./open-graph.js";

const MEMBER = `mutation ($input: PastCoverInput!, $key: UUID!) { member: recordPastCover(input: $input, idempotencyKey: $key) {
  __typename ... on PastCoverRecorded { worker { id } enrolment { id paidThrough } } ... on Problem { code message } } }`;
const CLAIM = `__typename
  ... on Claim { id status due decided paid children { id name scheduled paid scholarships { year dueOn amount status } } }
  ... on ClaimNotDue { findings { code date stillDue } } ... on Problem { code message } ... on Refusal { field }`;

/** A member whom the office enters with cover of the past. */
export interface PastMember {
  readonly scheme: string;
  readonly category: string;
  readonly village: string;
  /** Where the scheme does not state it. */
  readonly payer?: string;
  readonly coveredFrom: string;
  readonly months: number;
  readonly earlierMonths?: number;
}

/** What the people of a regency do with claims; each mutation with a key of its own. */
export class ClaimsOffice {
  readonly #tokens = new Map<string, string>();

  constructor(
    readonly graph: Graph,
    readonly regency: string,
  ) {}

  async token(role: "OFFICER" | "VERIFIER" | "FUNDER", region = this.regency): Promise<string> {
    const known = this.#tokens.get(`${role} ${region}`) ?? (await this.graph.token(role, [region]));
    this.#tokens.set(`${role} ${region}`, known);
    return known;
  }

  async village(): Promise<string> {
    const query = `{ regions(level: VILLAGE, within: "${this.regency}", first: 1) { nodes { code } } }`;
    return (await this.graph.ask(query)).data!["regions"].nodes[0].code;
  }

  /** @returns the worker's number */
  async member(n: number, member: PastMember): Promise<string> {
    const evidence = `Daftar peserta, nomor ${n}`;
    const input = { ...madeUpPerson(n), ...member, evidence, synthetic: true };
    const data = await this.as("OFFICER", MEMBER, { input, key: randomUUID() });
    if (!data["member"].worker) throw new Error(JSON.stringify(data));
    return data["member"].worker.id;
  }

  file(input: object, key: string = randomUUID()): Promise<any> {
    return this.#mutate("OFFICER", "fileClaim", "$input: ClaimInput!", "input: $input", { input }, key);
  }

  /** A widow or widower alone, who gets everything. */
  async nameHeir(claim: string): Promise<any> {
    return this.#of("OFFICER", "setHeirs", claim, 'heirs: [{ name: "Contoh Pasangan", relation: SPOUSE }]');
  }

  submit(claim: string): Promise<any> {
    return this.#of("OFFICER", "submitClaim", claim, 'withoutPapers: "Surat asli diperlihatkan di kantor"');
  }

  approve(claim: string, decidedOn: string): Promise<any> {
    return this.#of("VERIFIER", "decideClaim", claim, `approve: true, decidedOn: "${decidedOn}"`);
  }

  pay(claim: string, paidOn: string, reference: string, key?: string): Promise<any> {
    return this.#of("OFFICER", "payClaim", claim, `paidOn: "${paidOn}", reference: "${reference}"`, key);
  }

  async as(role: "OFFICER" | "VERIFIER" | "FUNDER", query: string, variables: object = {}): Promise<any> {
    const { data, errors }: Answer = await this.graph.ask(query, {
      token: await this.token(role),
      variables: { ...variables },
    });
    if (errors || !data) throw new Error(JSON.stringify(errors));
    return data;
  }

  #of(role: "OFFICER" | "VERIFIER", mutation: string, claim: string, rest = "", key?: string): Promise<any> {
    return this.#mutate(role, mutation, "$claim: ID!", `claim: $claim, ${rest}`, { claim }, key);
  }

  async #mutate(
    role: "OFFICER" | "VERIFIER",
    mutation: string,
    declared: string,
    passed: string,
    variables: object,
    key: string = randomUUID(),
  ): Promise<any> {
    const query = `mutation (${declared}, $key: UUID!) { claim: ${mutation}(${passed}, idempotencyKey: $key) { ${CLAIM} } }`;
    return (await this.as(role, query, { ...variables, key }))["claim"];
  }
}
