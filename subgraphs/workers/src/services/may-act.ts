import type { Role } from "@payung/subgraph-kit";

/** Who looks after the people of a region: reveals a NIK, stops an enrolment. */
export const CARERS: readonly Role[] = ["OFFICER", "VERIFIER", "ADMIN"];
