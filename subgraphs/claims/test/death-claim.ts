import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { funder, officer, verifier } from "./claims-graph.js";
import type { ClaimsGraph, Who } from "./claims-graph.js";

const CLAIM = `__typename
  ... on Claim {
    id status due paid nextSteps benefits { code paid } steps { kind madeBy amount }
    heirs { id number name relation birthDate share paid bankAccount { bank holder numberMasked } }
    payments { code amount heirId }
  }
  ... on Refusal { code field message }`;

export interface ToldHeir {
  readonly id: string;
  readonly share: number;
  readonly paid: number;
  readonly bankAccount: { readonly numberMasked: string } | null;
}

/** A claim as a mutation answers it, or a refusal. */
export interface Told {
  readonly __typename: string;
  readonly id: string;
  readonly status: string;
  readonly due: number;
  readonly heirs: readonly ToldHeir[];
  readonly payments: readonly { readonly code: string; readonly amount: number; readonly heirId: string }[];
  readonly nextSteps: readonly string[];
  readonly steps: readonly {
    readonly kind: string;
    readonly madeBy: string;
    readonly amount: number | null;
  }[];
  readonly code?: string;
  readonly field?: string;
}

export interface Mutating {
  readonly who?: Who | null;
  readonly key?: string;
}

/** The steps of claims, each as a mutation of the graph. */
export function deathClaims(graph: ClaimsGraph) {
  /** @param args typed variables: { claim: ["ID!", id] } */
  const asked = (
    name: string,
    args: Record<string, readonly [string, unknown]>,
    { who = officer, key = randomUUID() }: Mutating,
  ) => {
    const all = { ...args, idempotencyKey: ["UUID!", key] as const };
    const declared = Object.entries(all).map(([arg, [type]]) => `$${arg}: ${type}`);
    const passed = Object.keys(all).map((arg) => `${arg}: $${arg}`);
    const source = `mutation (${declared.join(", ")}) { told: ${name}(${passed.join(", ")}) { ${CLAIM} } }`;
    const variables = Object.fromEntries(Object.entries(all).map(([arg, [, value]]) => [arg, value]));
    return graph.ask(source, { variables, ...(who && { actor: who }) });
  };
  const told = async (...call: Parameters<typeof asked>): Promise<Told> => {
    const { data, errors } = await asked(...call);
    expect(errors).toEqual([]);
    return (data as { told: Told }).told;
  };
  const step = (
    name: string,
    claim: string,
    args: Record<string, readonly [string, unknown]> = {},
    how: Mutating = {},
  ) => told(name, { claim: ["ID!", claim], ...args }, how);
  return {
    asked,
    told,
    step,
    /** The papers were shown, and are not sent in. */
    submit: (claim: string) =>
      step("submitClaim", claim, { withoutPapers: ["String", "Surat asli diperlihatkan"] }),
    approve: (claim: string, who: Who = verifier) =>
      step("decideClaim", claim, { approve: ["Boolean!", true] }, { who }),
    pay: (claim: string, reference: string, lines: readonly object[] | null = null, who: Who = funder) =>
      step(
        "payClaim",
        claim,
        {
          paidOn: ["LocalDate!", "2026-11-21"],
          reference: ["String!", reference],
          lines: ["[PaymentLineInput!]", lines],
        },
        { who },
      ),
    file: (worker: string, change: object = {}) =>
      told(
        "fileClaim",
        {
          input: [
            "ClaimInput!",
            {
              worker,
              cause: "NOT_FROM_WORK",
              event: "DEATH",
              date: "2026-11-01",
              monthlyIncome: 1_000_000,
              reportedOn: "2026-11-02",
              ...change,
            },
          ],
        },
        {},
      ),
    setHeirs: (claim: string, heirs: readonly object[], how: Mutating = {}) =>
      told("setHeirs", { claim: ["ID!", claim], heirs: ["[HeirInput!]!", heirs] }, how),
    revise: (claim: string, input: object) =>
      told(
        "reviseClaim",
        {
          claim: ["ID!", claim],
          input: [
            "ClaimEntryInput!",
            {
              cause: "NOT_FROM_WORK",
              event: "DEATH",
              date: "2026-11-01",
              monthlyIncome: 1_000_000,
              ...input,
            },
          ],
        },
        {},
      ),
  };
}
