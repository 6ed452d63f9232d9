import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { officer, verifier } from "./claims-graph.js";
import type { ClaimsGraph, Who } from "./claims-graph.js";

const RESULT = `{ __typename
  ... on Claim { id children { id name scheduled paid endedOn endReason endWork workingSince
    scholarships { year dueOn level amount status trace } steps { year kind madeBy note level yearInLevel } } }
  ... on Refusal { code field message basis { kind number year article } } }`;

export interface ToldYear {
  readonly year: number;
  readonly dueOn: string;
  readonly level: string;
  readonly amount: number;
  readonly status: string;
}

export interface ToldChild {
  readonly id: string;
  readonly scheduled: number;
  readonly scholarships: readonly ToldYear[];
  readonly steps: readonly { readonly kind: string }[];
}

/** A claim with its children as a mutation answers it, or a refusal. */
export interface ToldClaim {
  readonly id: string;
  readonly children: readonly ToldChild[];
  readonly code?: string;
  readonly field?: string;
}

export interface EnteredPupil {
  readonly name: string;
  readonly birthDate: string;
  readonly level: string;
  readonly yearInLevel: number;
}

/** Claims of somebody who died and had children, each step as a mutation of the graph. */
export function scholarshipClaims(graph: ClaimsGraph) {
  /** @param args as they are written in a document */
  const asked = (name: string, args: string, who: Who | null = officer, key: string = randomUUID()) =>
    graph.ask(
      `mutation { told: ${name}(${args}, idempotencyKey: "${key}") ${RESULT} }`,
      who ? { actor: who } : {},
    );
  const run = async (...call: Parameters<typeof asked>): Promise<ToldClaim> => {
    const { data, errors } = await asked(...call);
    expect(errors).toEqual([]);
    return (data as { told: ToldClaim }).told;
  };
  const file = (worker: string, children: readonly EnteredPupil[], date = "2024-10-01") => {
    const written = children.map(
      ({ name, birthDate, level, yearInLevel }) =>
        `{ name: "${name}", birthDate: "${birthDate}", level: ${level}, yearInLevel: ${yearInLevel} }`,
    );
    const event = `cause: NOT_FROM_WORK, event: DEATH, date: "${date}", monthlyIncome: 1000000`;
    return run(
      "fileClaim",
      `input: { worker: "${worker}", ${event}, reportedOn: "2026-11-01", children: [${written.join(", ")}] }`,
    );
  };
  const approve = async ({ id }: ToldClaim): Promise<ToldClaim> => {
    await run("setHeirs", `claim: "${id}", heirs: [{ name: "Contoh Istri", relation: SPOUSE }]`);
    await run("submitClaim", `claim: "${id}", withoutPapers: "Surat asli diperlihatkan"`);
    return run("decideClaim", `claim: "${id}", approve: true`, verifier);
  };
  return { asked, run, file, approve };
}
