import type { Role } from "@payung/subgraph-kit";

/** Who proposes budgets and bills, and pays. */
export const MAKERS: readonly Role[] = ["FUNDER", "ADMIN", "SYSTEM"];

/** Who decides what another person proposed. */
export const DECIDERS: readonly Role[] = ["FUNDER", "VERIFIER", "ADMIN", "SYSTEM"];
